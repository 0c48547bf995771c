import { afterEach, describe, expect, it } from 'vitest';
import { boardPage } from '../../src/app/assess/board-page';
import { checklistPage } from '../../src/app/assess/assess-page';
import { dashboardPage } from '../../src/app/assess/dashboard-page';
import { ItemHistory } from '../../src/app/assess/item-history';
import { MemoryStore } from '../../src/app/memory-store';
import { bringUpToDate } from '../../src/app/assess/mend-assessment';
import { StoreError, type NoteStore } from '../../src/app/note-store';
import { Session } from '../../src/app/session';
import { REPORT_FORMATS, reportText } from '../../src/app/assess/write-report';
import { surveyVault, type Survey } from '../../src/assess/survey';
import { LICENCES } from '../assess/checklist-vault';

const TODAY = '2026-11-21';
const open: Session[] = [];

const head = (framework: string): string => `---\ntype: assessment\nframework: "[[${framework}]]"\nsubject: Shop\n---\n`;
const framework = (items: string): string => `---\nid: bad\ntype: framework\nchecklist:\n${items}\n---\n`;

async function vault(files: Record<string, string>, store: NoteStore = new MemoryStore(files)): Promise<{ session: Session; store: NoteStore; history: ItemHistory }> {
  const session = new Session({ store });
  await session.load();
  open.push(session);
  return { session, store, history: new ItemHistory(session) };
}

/** Everything that is made of a vault, so that nothing of it may fail. */
function wholeWay({ atlas }: Session): Survey {
  const survey = surveyVault(atlas, TODAY);
  dashboardPage(survey, null, TODAY);
  boardPage(survey, null, TODAY);
  for (const { assessment: { path } } of survey.assessments) {
    checklistPage(atlas, path, null, TODAY);
    for (const format of REPORT_FORMATS) expect(reportText(atlas, { path, format, today: TODAY })).toBeTypeOf('string');
  }
  return survey;
}

afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

describe('bad input, from the note to the report', () => {
  it('with two items of one id is answered at one of them, and said', async () => {
    const { session, store, history } = await vault({
      'Bad.md': framework('  - id: a\n    title: One\n  - id: a\n    title: Two\n  - id: b\n    title: Three'),
      'Shop.md': `${head('Bad')}- [ ] **One** ^bad-a\n- [ ] **Two** ^bad-a\n- [ ] **Three** ^bad-b\n`,
    });
    const survey = wholeWay(session);
    expect(survey.issues.length).toBeGreaterThan(0);
    expect(survey.assessments[0]?.findings.map(({ code }) => code)).toContain('doubled-block-id');
    expect(await history.set('Shop.md', 'bad-a', { state: 'met', evidence: ['[[E]]'] })).toBe('written');
    expect(await store.read('Shop.md')).toContain('- [x] **One** ^bad-a\n    - evidence:: [[E]]\n- [ ] **Two** ^bad-a\n');
  });

  it('with same-as ties in a circle and into nothing is laid out all the same, and said', async () => {
    const { session } = await vault({
      'Bad.md': framework('  - id: a\n    title: One\n    same-as: [bad/b, none/x]\n  - id: b\n    title: Two\n    same-as: [bad/a, bad/b]'),
      'Shop.md': `${head('Bad')}- [x] **One** ^bad-a\n- [-] **Two** ^bad-b\n`,
    });
    expect(new Set(wholeWay(session).issues.map(({ code }) => code))).toEqual(new Set(['dangling-same-as', 'cyclic-same-as']));
  });

  it('with front matter that does not read is said, and written to by nobody', async () => {
    const text = '---\ntype: assessment\nframework: [[\n---\n- [ ] **Policy** ^licences-3-1-1\n';
    const { session, store } = await vault({ 'Licence compliance.md': LICENCES, 'Shop.md': text });
    expect(wholeWay(session).issues.map(({ code }) => code)).toContain('unreadable-assessment');
    expect(await bringUpToDate(session, 'Shop.md', { retitled: new Set() })).toBe('unchanged');
    expect(await store.read('Shop.md')).toBe(text);
  });

  it('of two thousand items is answered at the last as at the first', async () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `i${at}`);
    const text = `${head('Bad')}${ids.map((id) => `- [ ] **${id}** ^bad-${id}\n`).join('')}`;
    const { session, store, history } = await vault({ 'Bad.md': framework(ids.map((id) => `  - id: ${id}\n    title: ${id}`).join('\n')), 'Shop.md': text });
    await history.set('Shop.md', 'bad-i1999', { state: 'notApplicable', reason: ['so'] });
    expect(await store.read('Shop.md')).toBe(`${text.slice(0, -'- [ ] **i1999** ^bad-i1999\n'.length).replace('subject: Shop\n', 'subject: Shop\nprogress: 0\n')}- [-] **i1999** ^bad-i1999\n    - reason:: so\n`);
    await session.settled();
    expect(wholeWay(session).assessments[0]?.progress.notApplicable).toBe(1);
  });

  it('with states that nobody knows, Windows line ends and tabs keeps all of them', async () => {
    const text = `${head('Licence compliance')}- [?] **Policy** ^licences-3-1-1\n\t- evidence:: [[P]]\n- [>] **Awareness** ^licences-3-1-2\n`.replaceAll('\n', '\r\n');
    const { session, store, history } = await vault({ 'Licence compliance.md': LICENCES, 'Shop.md': text });
    expect(wholeWay(session).assessments[0]?.findings.filter(({ code }) => code === 'unknown-state')).toHaveLength(2);
    await history.set('Shop.md', 'licences-3-1-1', { owner: ['Ada'] });
    const after = await store.read('Shop.md');
    expect(after).toContain('- [?] **Policy** ^licences-3-1-1\r\n\t- evidence:: [[P]]\r\n\t- owner:: Ada\r\n- [>] **Awareness**');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    await history.undo();
    expect(await store.read('Shop.md')).toBe(text);
  });

  it('in a file that is locked or gone is said in a sentence, loses nothing, and leaves earlier changes to be taken back', async () => {
    const text = `${head('Licence compliance')}- [ ] **Policy** ^licences-3-1-1\n`;
    const store = new LockableStore({ 'Licence compliance.md': LICENCES, 'Shop.md': text });
    const { history } = await vault({}, store);
    await history.set('Shop.md', 'licences-3-1-1', { state: 'met' });
    const met = await store.read('Shop.md');
    store.isLocked = true;
    await expect(history.set('Shop.md', 'licences-3-1-1', { state: 'open' })).rejects.toThrow('“Shop.md” cannot be written.');
    store.isLocked = false;
    expect(await store.read('Shop.md')).toBe(met);
    await history.undo();
    expect(await store.read('Shop.md')).not.toContain('[x]');
    await store.trash('Shop.md');
    await expect(history.set('Shop.md', 'licences-3-1-1', { state: 'met' })).rejects.toThrow('There is no file “Shop.md”.');
  });

  it('of two devices that answer at once keeps what both say', async () => {
    const text = `${head('Licence compliance')}- [ ] **Policy** ^licences-3-1-1\n- [ ] **Awareness** ^licences-3-1-2\n- [ ] **Mail address** ^licences-3-2-1\n`;
    const { store, history } = await vault({ 'Licence compliance.md': LICENCES, 'Shop.md': text });
    const { history: other } = await vault({}, store);
    await Promise.all([
      history.set('Shop.md', 'licences-3-1-1', { state: 'met', evidence: ['[[P]]'] }), other.set('Shop.md', 'licences-3-1-2', { state: 'underway', owner: ['Mo'] }),
      history.set('Shop.md', 'licences-3-2-1', { state: 'met' }), other.set('Shop.md', 'licences-3-1-1', { remark: ['seen'] }),
    ]);
    const told = `- [x] **Policy** ^licences-3-1-1\n    - evidence:: [[P]]\n    - remark:: seen\n- [/] **Awareness** ^licences-3-1-2\n    - owner:: Mo\n- [x] **Mail address** ^licences-3-2-1\n`;
    expect((await store.read('Shop.md')).endsWith(told)).toBe(true);
    // What one device takes back leaves the other's answers alone.
    await history.undo();
    expect((await store.read('Shop.md')).endsWith(told.replace('[x] **Mail', '[ ] **Mail'))).toBe(true);
  });
});

class LockableStore extends MemoryStore {
  isLocked = false;

  override async process(path: string, change: (text: string) => string): Promise<string> {
    if (this.isLocked) throw new StoreError('unwritable', path, `“${path}” cannot be written.`);
    return super.process(path, change);
  }
}
