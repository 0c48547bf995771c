import { afterEach, describe, expect, it } from 'vitest';
import { progressOf } from '../../src/app/assess/assess-progress';
import { statusOf } from '../../src/app/assess/assess-status';
import { ProgressKeeper } from '../../src/app/assess/keep-progress';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import { setItem } from '../../src/app/assess/set-item';
import { frameworksNamed, offeredFrameworks, startAssessment } from '../../src/app/assess/start-assessment';
import { reportText, writeReport } from '../../src/app/assess/write-report';
import { LICENCES, SECURITY } from '../assess/checklist-vault';

const TODAY = '2026-11-21';
const open: Session[] = [];

async function vault(files: Record<string, string> = {}): Promise<Session> {
  const session = new Session({ store: new MemoryStore({ 'Frameworks/Licence compliance.md': LICENCES, 'Frameworks/Security assurance.md': SECURITY, ...files }) });
  await session.load();
  open.push(session);
  return session;
}

async function started(session: Session, subject: string | null = 'Payments/EU: "new"'): Promise<string> {
  const [framework] = frameworksNamed(session, 'licences');
  if (!framework) throw new Error('The framework is missing.');
  const path = await startAssessment(session, { framework, subject, folder: 'Assessments', levels: null, sections: null });
  await session.settled();
  return path;
}

afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

describe('starting an assessment', () => {
  it('writes a note that the vault knows as one, and never over another', async () => {
    const session = await vault();
    const first = await started(session);
    const second = await started(session);
    expect([first, second]).toEqual(['Assessments/Licence compliance - Payments EU new.md', 'Assessments/Licence compliance - Payments EU new 2.md']);
    expect(statusOf(session.atlas, TODAY).assessments).toMatchObject([
      { path: second, total: 5 }, { path: first, framework: 'Licence compliance', subject: 'Payments/EU: "new"', total: 5, met: 0, open: 5, progress: 0, findings: [] },
    ]);
  });

  it('links the framework by path where its name is not enough', async () => {
    const session = await vault({ 'Old/Licence compliance.md': 'Another note of that name.' });
    const path = await started(session, null);
    expect(path).toBe('Assessments/Licence compliance - assessment.md');
    expect(await session.store.read(path)).toContain('framework: "[[Frameworks/Licence compliance]]"');
    expect(statusOf(session.atlas, TODAY).assessments[0]?.framework).toBe('Licence compliance');
  });

  it('names frameworks of one title, and notes that cannot be read, by path, whichever came last', async () => {
    const unread = '---\ntype: [\n---\n- [x] Policy ^licences-3-1-1\n';
    const session = await vault({ 'A/Twin.md': '- [ ] one\n', 'B/Twin.md': '- [ ] one\n', 'A/Unread.md': unread, 'B/Unread.md': unread });
    for (const path of ['A/Twin.md', 'A/Unread.md']) await session.store.process(path, (text) => `${text}More.\n`);
    await session.settled();
    expect(frameworksNamed(session, 'Twin').map(({ path }) => path)).toEqual(['A/Twin.md', 'B/Twin.md']);
    expect(statusOf(session.atlas, TODAY).issues.map(({ path }) => path)).toEqual(['A/Unread.md', 'B/Unread.md']);
  });

  it('finds frameworks by path, id, title and alias, and offers those with items by title', async () => {
    const session = await vault({ 'Own.md': '- [ ] a task of mine\n', 'Empty.md': '---\ntype: framework\n---\n' });
    for (const name of ['Frameworks/Licence compliance.md', 'Frameworks/Licence compliance', 'licences', 'licence COMPLIANCE']) {
      expect(frameworksNamed(session, name).map(({ id }) => id)).toEqual(['licences']);
    }
    expect(frameworksNamed(session, 'nothing')).toEqual([]);
    expect(frameworksNamed(session, 'Own').map(({ items }) => items.length)).toEqual([1]);
    expect(offeredFrameworks(session).map(({ title }) => title)).toEqual(['Licence compliance', 'Security assurance']);
    expect(offeredFrameworks(session, 'Own.md').map(({ title }) => title)).toEqual(['Licence compliance', 'Own', 'Security assurance']);
  });
});

describe('setting an item', () => {
  it('writes the line and the progress in one step', async () => {
    const session = await vault();
    const path = await started(session);
    const before = (await session.store.read(path)).split('\n');
    let writes = 0;
    session.store.watch(() => { writes += 1; });
    expect(await setItem(session, path, 'licences-3-2-1', { state: 'met' })).toBe('written');
    expect(writes).toBe(1);
    const after = (await session.store.read(path)).split('\n');
    expect(after.filter((line, at) => line !== before[at])).toEqual(['progress: 25', '- [x] **Mail address** (at least 1 of “contact”) ^licences-3-2-1']);
    await session.settled();
    expect(statusOf(session.atlas, TODAY).assessments[0]).toMatchObject({ met: 1, progress: 25 });
  });

  it('writes nothing where the item is gone or says so already', async () => {
    const session = await vault();
    const path = await started(session);
    const text = await session.store.read(path);
    expect(await setItem(session, path, 'licences-9', { state: 'met' })).toBe('missing');
    expect(await setItem(session, path, 'licences-3-1-1', { state: 'open' })).toBe('unchanged');
    expect(await session.store.read(path)).toBe(text);
    await expect(setItem(session, 'Gone.md', 'licences-3-1-1', { state: 'met' })).rejects.toThrow('There is no file');
  });

  it('keeps what two hands do at once', async () => {
    const session = await vault();
    const path = await started(session);
    await Promise.all([
      setItem(session, path, 'licences-3-1-1', { state: 'met', evidence: ['[[Policy]]'] }),
      setItem(session, path, 'licences-3-1-2', { state: 'notApplicable', reason: ['one person'] }),
      session.store.process(path, (text) => text.replace('**Web form**', '**Web form, reworded**').replace('- [ ] **Bill', '- [x] **Bill')),
    ]);
    await session.settled();
    expect(statusOf(session.atlas, TODAY).assessments[0]).toMatchObject({ met: 2, notApplicable: 1, open: 2, findings: [] });
  });
});

describe('progress', () => {
  it('of the vault is told for assessments, and for frameworks on the average', async () => {
    const session = await vault();
    const [first, second] = [await started(session, 'One'), await started(session, 'Two')];
    await setItem(session, first, 'licences-3-2-2', { state: 'met' });
    await session.settled();
    const progressAt = (path: string): number | undefined => {
      const node = session.atlas.graph.nodes.get(path);
      return node && progressOf(node, { graph: session.atlas.graph, noteAt: (each) => session.note(each), older: new Set() });
    };
    expect([first, second, 'Frameworks/Licence compliance.md', 'Frameworks/Security assurance.md'].map(progressAt)).toEqual([25, 0, 12, undefined]);
  });

  it('follows what a person ticks in the note itself', async () => {
    const session = await vault();
    const path = await started(session);
    const keeper = new ProgressKeeper(session);
    keeper.look([path]);
    await session.store.process(path, (text) => text.replace('- [ ] **Web form', '- [x] **Web form'));
    await session.settled();
    keeper.look([path]);
    await keeper.write();
    expect(await session.store.read(path)).toContain('progress: 25\n');
  });

  it('is not written while the answers stay as they are, so that two devices do not write against each other', async () => {
    const session = await vault();
    const path = await started(session);
    const keeper = new ProgressKeeper(session);
    keeper.look([path]);
    await session.store.process(path, (text) => text.replace('progress: 0', 'progress: 99'));
    await session.settled();
    keeper.look([path, 'Frameworks/Licence compliance.md', 'Gone.md']);
    expect(keeper.isWaiting).toBe(false);
    await keeper.write();
    expect(await session.store.read(path)).toContain('progress: 99\n');
  });

  it('is written into no note but an assessment, whatever it names as its framework', async () => {
    const plan = '---\ntype: framework\nframework: "[[Licence compliance]]"\nchecklist: [One]\n---\n- [ ] **Web form** ^licences-3-2-2\n';
    const session = await vault({ 'Plan.md': plan });
    const keeper = new ProgressKeeper(session);
    keeper.look(['Plan.md']);
    await session.store.process('Plan.md', (text) => text.replace('[ ]', '[x]'));
    await session.settled();
    keeper.look(['Plan.md']);
    await keeper.write();
    expect(await session.store.read('Plan.md')).toBe(plan.replace('[ ]', '[x]'));
  });
});

describe('reports', () => {
  it('lie beside the assessment, under a free name', async () => {
    const session = await vault();
    const path = await started(session, 'Shop');
    const wish = { path, format: 'md', today: TODAY } as const;
    expect(await writeReport(session, wish)).toBe('Assessments/Licence compliance - Shop - report 2026-11-21.md');
    expect(await writeReport(session, wish)).toBe('Assessments/Licence compliance - Shop - report 2026-11-21 2.md');
    await session.settled();
    expect(statusOf(session.atlas, TODAY).assessments).toHaveLength(1);
  });

  it('leave private notes out unless told otherwise', async () => {
    const session = await vault({
      'Salaries.md': '---\nvisibility: private\n---\n',
      'Secret.md': '---\ntype: assessment\nframework: "[[Licence compliance]]"\nvisibility: private\n---\n- [x] a ^licences-3-1-1\n    - evidence:: see [[Salaries]] and [[Open]]\n',
      'Public.md': '---\ntype: assessment\nframework: "[[Licence compliance]]"\n---\n- [x] a ^licences-3-1-1\n    - evidence:: see [[Salaries|pay]] and [[Open]]\n',
    });
    const all = reportText(session.atlas, { format: 'csv', today: TODAY }) ?? '';
    expect(all).toContain('see (a private note) and [[Open]]');
    expect(all).not.toContain('Secret.md');
    expect(reportText(session.atlas, { format: 'csv', today: TODAY, withPrivate: true })).toContain('Secret.md');
    expect(reportText(session.atlas, { format: 'csv', today: TODAY, path: 'Secret.md' })).toContain('Secret.md');
    expect(reportText(session.atlas, { format: 'csv', today: TODAY, path: 'Gone.md' })).toBeUndefined();
  });
});
