import { describe, expect, it } from 'vitest';
import { dashboardPage, readingDashboard } from '../../src/app/assess/dashboard-page';
import { surveyVault } from '../../src/assess/survey';
import { LICENCES, SECURITY, vaultOf } from '../assess/checklist-vault';

const TODAY = '2026-11-21';
const assessment = (framework: string, subject: string, items: string): string => `---\ntype: assessment\nframework: "[[${framework}]]"\nsubject: ${subject}\n---\n${items}`;
const review = (day: string): string => `- [ ] **Policy** ^licences-3-1-1\n    - review:: ${day}\n`;

function page(files: Record<string, string>, framework: string | null = null): ReturnType<typeof dashboardPage> {
  return dashboardPage(surveyVault(vaultOf({ 'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, ...files }), TODAY), framework, TODAY);
}

describe('the dashboard', () => {
  it('says of which assessment a section is where there are several', () => {
    const shop = { 'Shop.md': assessment('Licence compliance', 'Shop', '') };
    expect(page(shop).sections.map(({ title }) => title)).toEqual(['Foundation', 'Contact', 'Content']);
    expect(page({ ...shop, 'Till.md': assessment('Licence compliance', 'Till', '') }).sections.map(({ title }) => title)).toContain('Licence compliance: Till – Contact');
  });

  it('tells what is left to do by owner: neither what is met nor what does not apply', () => {
    const items = '- [x] **Policy** ^licences-3-1-1\n    - owner:: Mo\n- [-] **Awareness** ^licences-3-1-2\n    - owner:: Mo\n- [/] **Mail address** ^licences-3-2-1\n    - owner:: Mo\n';
    expect(page({ 'Shop.md': assessment('Licence compliance', 'Shop', items) }).owners.map(({ title, progress }) => [title, progress.total])).toEqual([['', 2], ['Mo', 1]]);
  });

  it('lists reviews that are over and those of the next thirty days', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-12-21', '2026-12-22'];
    const reviews = days.flatMap((day) => page({ 'Shop.md': assessment('Licence compliance', 'Shop', review(day)) }).reviews);
    expect(reviews.map(({ due, isOverdue }) => [due, isOverdue])).toEqual([['2026-11-20', true], ['2026-11-21', false], ['2026-12-21', false]]);
  });

  it('is of one framework when asked to, and leaves out what is kept as it once was', () => {
    const files = {
      'Shop.md': assessment('Licence compliance', 'Shop', '- [x] **Policy** ^licences-3-1-1\n'), 'Shop 2026-01-31.md': assessment('Licence compliance', 'Shop', review('2026-02-01')),
      'Safe.md': assessment('Security assurance', 'Shop', ''),
    };
    expect(page(files).frameworks.map(({ title }) => title)).toEqual(['Security assurance: Shop', 'Licence compliance: Shop']);
    const { frameworks, reviews, history } = page(files, 'Licence compliance.md');
    expect(frameworks.map(({ title, progress }) => [title, progress.met])).toEqual([['Licence compliance: Shop', 1]]);
    expect(reviews).toEqual([]);
    expect(history.map(({ points }) => points.length)).toEqual([2]);
  });

  it('says so while the vault is read, and shows nothing', () => {
    expect(readingDashboard(TODAY)).toMatchObject({ isReading: true, today: TODAY, frameworks: [], findings: [], reviews: [] });
    expect(page({}).isReading).toBe(false);
  });
});
