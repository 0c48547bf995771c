// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { boardPage } from '../../src/app/assess/board-page';
import { dashboardPage } from '../../src/app/assess/dashboard-page';
import { progressRows } from '../../src/app/assess/progress-rows';
import { reviewTasks } from '../../src/app/assess/review-tasks';
import { ASSESS_WORDS } from '../../src/app/words/assess';
import { DASHBOARD_WORDS } from '../../src/app/words/dashboard';
import { surveyVault } from '../../src/assess/survey';
import { extendWindow } from '../../src/preview/api/dom/globals';
import { DashboardPanel } from '../../src/view/dashboard/dashboard-panel';
import { LICENCES, SECURITY, vaultOf } from '../assess/checklist-vault';

const TODAY = '2026-11-21';

extendWindow(window);

const head = (framework: string, subject: string): string => `---\ntype: assessment\nframework: "[[${framework}]]"\nsubject: ${subject}\n---\n`;
const SURVEY = surveyVault(vaultOf({
  'Licence compliance.md': LICENCES,
  'Security assurance.md': SECURITY,
  'Shop.md': `${head('Licence compliance', 'Shop')}- [x] **Policy** ^licences-3-1-1\n    - review:: 2026-10-01\n- [ ] **Awareness** ^licences-3-1-2\n    - owner:: Mo\n    - review:: 2026-12-01\n`,
  'Till.md': `${head('Licence compliance', 'Till')}- [x] **Policy** ^licences-3-1-1\n    - evidence:: [[P]]\n    - review:: 2027-03-01\n`,
  'Safe.md': `${head('Security assurance', 'Shop')}- [x] **Security policy** ^security-4-1-1\n- [/] **Metrics** ^security-4-1-2\n`,
}), TODAY);

const host = { words: ASSESS_WORDS, dashboard: DASHBOARD_WORDS, onBoard: vi.fn(), onPlace: vi.fn(), onDeed: vi.fn(), onFramework: vi.fn(), onInsertReviews: vi.fn(), onPrint: vi.fn(), onStart: vi.fn() };

const texts = (selector: string): string[] => [...document.querySelectorAll(selector)].map((el) => el.textContent ?? '');

function show(framework: string | null): void {
  new DashboardPanel(document.body, host).show(dashboardPage(SURVEY, framework, TODAY), framework);
}

beforeEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});

describe('the dashboard', () => {
  it('lays subjects over frameworks, rolled up both ways, and leads to the board', () => {
    show(null);
    expect(texts('.ospo-matrix thead th')).toEqual(['Subject', 'Licence compliance', 'Security assurance', 'Together']);
    expect(texts('.ospo-matrix tbody tr:first-child .ospo-matrix-percent')).toEqual(['25 %', '50 %', '33 %']);
    expect(texts('.ospo-matrix tbody tr:last-child td')).toEqual(['25 %4 findings', '–not assessed', '25 %']);
    const cell = document.querySelector<HTMLButtonElement>('.ospo-matrix-cell');
    expect(cell?.getAttribute('aria-label')).toContain('Shop, Licence compliance: 25 %, 1 of 5 met');
    cell?.click();
    expect(host.onBoard).toHaveBeenCalledWith('Shop.md');
  });

  it('draws a bar for each assessment as wide as its items are many, with a table of the same numbers', () => {
    show(null);
    const bars = [...document.querySelectorAll('.ospo-plot')[0]?.querySelectorAll('.ospo-plot-bar') ?? []];
    const widthOf = (kind: string): number => bars.filter((bar) => bar.classList.contains(kind)).reduce((sum, bar) => sum + Number(bar.getAttribute('width')), 0);
    expect(widthOf('is-open') / widthOf('is-met')).toBeCloseTo(8 / 3);
    expect(widthOf('is-underway') / widthOf('is-met')).toBeCloseTo(1 / 3);
    expect(texts('.ospo-plot:first-of-type tbody tr:first-child :is(th, td)').slice(0, 7)).toEqual(['Security assurance: Shop', '0', '1', '1', '0', '2', '50 %']);
  });

  it('shows the sections of one framework, what is left by owner, and findings that lead to their line', () => {
    show('Licence compliance.md');
    expect(texts('.ospo-plot-name')).toContain('Mo');
    expect(texts('.ospo-plot-name')).toContain('Nobody');
    document.querySelector<HTMLButtonElement>('.ospo-check-finding')?.click();
    expect(host.onPlace).toHaveBeenCalledWith('Shop.md', 6);
  });

  it('offers beside a finding what can be done about it', () => {
    show('Licence compliance.md');
    expect(texts('.ospo-finding-deed')).toContain('Add evidence…');
    const mend = [...document.querySelectorAll<HTMLButtonElement>('.ospo-finding-deed')].find((el) => el.textContent === 'Reviewed today');
    mend?.click();
    expect(host.onDeed).toHaveBeenCalledWith(expect.objectContaining({ code: 'overdue-review', blockId: 'licences-3-1-1' }), 'mend');
  });

  it('lets the keys go on with the next finding where one was mended, and leaves them alone elsewhere', () => {
    const panel = new DashboardPanel(document.body, host);
    const all = dashboardPage(SURVEY, 'Licence compliance.md', TODAY);
    panel.show(all, 'Licence compliance.md');
    const deeds = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('.ospo-finding-deed')];
    deeds().find((el) => el.textContent === 'Reviewed today')?.focus();
    panel.show({ ...all, findings: all.findings.filter(({ finding }) => finding.code !== 'overdue-review') }, 'Licence compliance.md');
    expect(document.activeElement?.textContent).toBe('Add the item');
    panel.show({ ...all, findings: [], reviews: [] }, 'Licence compliance.md');
    expect(document.querySelector('.ospo-dashboard')?.contains(document.activeElement)).toBe(true);
    document.querySelector('select')?.focus();
    panel.show(all, 'Licence compliance.md');
    expect(document.activeElement?.tagName).toBe('SELECT');
  });

  it('lists reviews due by owner, and writes them as tasks with their date', () => {
    show(null);
    const { reviews } = dashboardPage(SURVEY, null, TODAY);
    expect(reviews.map(({ item, due, owner, isOverdue }) => [item, due, owner, isOverdue])).toEqual([['Policy', '2026-10-01', '', true], ['Awareness', '2026-12-01', 'Mo', false]]);
    expect(reviewTasks(reviews, (path, subpath, text) => `[[${path}${subpath}|${text}]]`)[1])
      .toBe('- [ ] Review [[Shop.md#^licences-3-1-2|Awareness – Licence compliance: Shop]] (Mo) 📅 2026-12-01');
    document.querySelector<HTMLButtonElement>('.ospo-dashboard-insert')?.click();
    expect(host.onInsertReviews).toHaveBeenCalledOnce();
  });

  it('nests subjects that are notes under what they are part of, and rolls them up; a circle of parts does no harm', () => {
    const unit = (above: string): string => `---\ntype: unit\npart-of: "[[${above}]]"\n---\n`;
    const survey = surveyVault(vaultOf({
      'Security assurance.md': SECURITY,
      'Bank.md': unit('Tills'), 'Payments.md': unit('Bank'), 'Cards.md': unit('Payments'), 'Tills.md': unit('Cards'),
      'A.md': `${head('Security assurance', '"[[Payments]]"')}- [x] a ^security-4-1-1\n- [x] b ^security-4-1-2\n`,
      'B.md': `${head('Security assurance', '"[[Cards|the cards]]"')}- [x] a ^security-4-1-1\n- [ ] b ^security-4-1-2\n`,
      'C.md': `${head('Security assurance', 'Aside')}- [ ] a ^security-4-1-1\n- [ ] b ^security-4-1-2\n`,
    }), TODAY);
    const { rows } = dashboardPage(survey, null, TODAY).matrix;
    const told = rows.map(({ subject, depth, partOf, cells, withParts, all }) => [subject, depth, partOf, cells[0]?.progress.progress ?? null, withParts[0]?.progress ?? null, all.progress]);
    // Of the circle the tie that would close it is left out.
    expect(told).toEqual([
      ['Aside', 0, null, 0, null, 0],
      ['Cards', 0, null, 50, 75, 75], ['Tills', 1, 'Cards', null, 100, 100], ['Bank', 2, 'Tills', null, 100, 100], ['Payments', 3, 'Bank', 100, null, 100],
    ]);
    new DashboardPanel(document.body, host).show(dashboardPage(survey, null, TODAY), null);
    expect(texts('.ospo-matrix tbody tr:nth-child(2) :is(th, td)')).toEqual(['Cards', '50 %75 % with its parts', '75 %']);
    expect(texts('.ospo-matrix tbody tr:nth-child(5) :is(th, td)')).toEqual(['Payments, part of Bank', '100 %', '100 %']);
  });

  it('draws progress over time from dated copies, which count nowhere else', () => {
    const safe = (day: string, mark: string): Record<string, string> => ({ [`Safe${day}.md`]: `${head('Security assurance', 'Shop')}- [${mark}] a ^security-4-1-1\n- [ ] b ^security-4-1-2\n` });
    const survey = surveyVault(vaultOf({ 'Security assurance.md': SECURITY, ...safe(' 2026-01-31', '?'), ...safe(' 2026-06-30', '/'), ...safe('', 'x') }), TODAY);
    const page = dashboardPage(survey, null, TODAY);
    expect(page.history).toEqual([{ title: 'Security assurance: Shop', points: [
      { day: '2026-01-31', progress: 0, path: 'Safe 2026-01-31.md' }, { day: '2026-06-30', progress: 0, path: 'Safe 2026-06-30.md' }, { day: TODAY, progress: 50, path: 'Safe.md' },
    ] }]);
    expect([page.matrix.rows[0]?.cells[0]?.count, page.findings, page.frameworks.length]).toEqual([1, [], 1]);
    expect(boardPage(survey, null, TODAY).choices.map(({ title }) => title)).toContain('Security assurance: Shop (2026-01-31)');
    expect(boardPage(survey, null, TODAY).assessments.map(({ path }) => path)).toEqual(['Safe.md']);
    new DashboardPanel(document.body, host).show(page, null);
    expect(document.querySelectorAll('.ospo-plot-point')).toHaveLength(3);
    expect(texts('.ospo-plot-table td')).toEqual(expect.arrayContaining(['2026-01-31', '2026-06-30', TODAY]));
  });

  it('says what would fill the history where there is none', () => {
    show(null);
    expect(document.body.textContent).toContain('run the command “Keep a dated copy of this assessment”');
  });

  it('draws pictures as wide as their place, also where that has become narrow since', () => {
    const panel = new DashboardPanel(document.body, host);
    panel.show(dashboardPage(SURVEY, null, TODAY), null);
    const boxes = (): (string | null)[] => [...document.querySelectorAll('.ospo-plot-picture')].map((el) => el.getAttribute('viewBox')?.split(' ')[2] ?? null);
    expect(new Set(boxes())).toEqual(new Set(['640']));
    const bars = document.querySelectorAll('.ospo-plot-bar').length;
    for (const figure of document.querySelectorAll('.ospo-plot')) Object.defineProperty(figure, 'clientWidth', { value: 305 });
    panel.fit();
    expect(new Set(boxes())).toEqual(new Set(['305']));
    expect(document.querySelectorAll('.ospo-plot-bar')).toHaveLength(bars);
  });

  it('leaves everything as it is when nothing changed', () => {
    const panel = new DashboardPanel(document.body, host);
    panel.show(dashboardPage(SURVEY, null, TODAY), null);
    const table = document.querySelector('.ospo-matrix');
    panel.show(dashboardPage(SURVEY, null, TODAY), null);
    expect(document.querySelector('.ospo-matrix')).toBe(table);
  });
});

describe('a progress block', () => {
  it.each([
    ['', 3], ['framework: [[Licence compliance]]', 2], ['subject: shop', 2], ['framework: licences\nsubject: Till', 1], ['[[Safe]]', 1], ['Shop', 2],
  ])('reads “%s”', (source, count) => {
    const answer = progressRows(SURVEY, source);
    expect('rows' in answer && answer.rows.length).toBe(count);
  });

  it('says which line it cannot read', () => {
    expect(progressRows(SURVEY, 'subject: Shop\nframework: Nonsense')).toEqual({ unreadable: 'framework: Nonsense' });
  });
});
