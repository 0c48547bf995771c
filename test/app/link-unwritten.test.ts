import { describe, expect, it } from 'vitest';
import { LinkFinder, type FinderOptions } from '../../src/app/linking/link-finder';
import { UnwrittenLinks } from '../../src/app/linking/link-unwritten';
import { SlicedScanner, type MentionScanner } from '../../src/app/linking/link-scan';
import type { Session } from '../../src/app/session';
import type { AtlasEdge } from '../../src/model/graph';
import { refuse, revoke } from '../../src/suggest/refusals';
import { atlasSession } from '../suggest/atlas-vault';

interface Reading {
  session: Session;
  finder: LinkFinder;
  unwritten: UnwrittenLinks;
  pauses: () => number;
  /** The notes that were looked at, in order. */
  scanned: string[];
}

async function readingOf(files: Record<string, string>, options: FinderOptions = {}): Promise<Reading> {
  const session = await atlasSession(files);
  const finder = new LinkFinder(session, options);
  let pauses = 0;
  // Each look at the clock takes three milliseconds, so that a slice ends after a few notes.
  let clock = 0;
  const now = (): number => (clock += 3);
  const pause = async (): Promise<void> => { pauses += 1; };
  const sliced = new SlicedScanner(now, pause);
  const scanned: string[] = [];
  const scanner: MentionScanner = {
    scan: (notes, wish) => {
      scanned.push(...notes.map(({ path }) => path));
      return sliced.scan(notes, wish);
    },
    close: () => sliced.close(),
  };
  const unwritten = new UnwrittenLinks({ session, finder, scanner, now, pause });
  return { session, finder, unwritten, pauses: () => pauses, scanned };
}

const allEdges = (unwritten: UnwrittenLinks): AtlasEdge[] => [...new Set(unwritten.all().map(({ path }) => path))].flatMap((path) => unwritten.edgesFrom(path));
const edgesOf = (unwritten: UnwrittenLinks): string[] => allEdges(unwritten).map(({ source, target }) => `${source} → ${target}`).sort();

describe('unwritten links of a vault', () => {
  it('are those of own notes, once for each target, in folders that are not left out', async () => {
    const { unwritten } = await readingOf({ 'a.md': 'CERN and TODO. CERN.\n', 'Old/b.md': 'CERN.\n', 'c.md': 'See [[CERN]] and CERN.\n' }, { leftOut: ['Old'] });
    expect(unwritten.of('a.md')).toBeUndefined();
    await unwritten.read();
    expect(edgesOf(unwritten)).toEqual(['a.md → OSPO/Organisations/CERN.md', 'a.md → OSPO/Organisations/TODO Group.md']);
    expect(allEdges(unwritten)[0]).toMatchObject({ relation: 'mentions', label: 'CERN', line: 1, written: false });
    expect([unwritten.of('a.md'), unwritten.of('c.md')].map((found) => found?.length)).toEqual([2, 0]);
  });

  it('are not looked for in assessments and reports, which Atlas made itself, but in notes that are only called so', async () => {
    const { finder, unwritten } = await readingOf({
      'Shop.md': '---\ntype: assessment\nframework: "[[F]]"\n---\n- [ ] Ask CERN ^f-1\n', 'Shop - report 2026-11-22.md': '- **Ask CERN** (open)\n', 'Shop - report 2026-11-22 2.md': '- **Ask CERN** (open)\n',
      'OSPO/Update report 2026-11-22.md': '- CERN\n', 'Site/Import report.md': '---\ncssclasses: [ospo-import-report]\n---\n- CERN\n',
      'Fair - report 2026-11-22.md': 'CERN was there.\n', 'Import report.md': 'CERN imports.\n',
    });
    await unwritten.read();
    expect(unwritten.all().map(({ path }) => path)).toEqual(['Fair - report 2026-11-22.md', 'Import report.md']);
    expect(finder.suggest('Shop.md', 'CERN')).toHaveLength(1);
  });

  it('of one long note are found and ranked in many slices, and are those that are found at once', async () => {
    const text = 'CERN met the TODO Group about the SBOM.\n\n'.repeat(700);
    const { finder, unwritten, pauses } = await readingOf({ 'long.md': text });
    await finder.prepare();
    const before = pauses();
    await unwritten.read();
    expect(pauses() - before).toBeGreaterThan(10);
    expect(unwritten.of('long.md')).toEqual(finder.suggest('long.md', text));
    expect(unwritten.of('long.md')).toHaveLength(3);
  });

  it.each([
    ['a word anywhere', { word: 'CERN' }, ['a.md', 'b.md']],
    ['a word in one note', { word: 'cern', path: 'a.md' }, ['a.md']],
    ['a note', { path: 'b.md' }, ['b.md']],
    ['a target anywhere', { target: 'todo-group' }, ['b.md', 'c.md']],
    ['a pair', { path: 'c.md', target: 'todo-group' }, ['c.md']],
  ])('are read anew only where a refusal matters, and so when it is taken back: %s', async (_what, refusal, touched) => {
    const files = { 'a.md': 'CERN and CERN.\n', 'b.md': 'CERN met TODO Group.\n', 'c.md': 'TODO Group alone.\n', 'd.md': 'CHAOSS.\n', 'e.md': 'Nobody.\n' };
    const { finder, unwritten, scanned } = await readingOf(files);
    await unwritten.read();
    const all = edgesOf(unwritten);
    const refused = refuse({}, refusal, 1);
    for (const list of [refused, revoke(refused, refusal, 2)]) {
      scanned.length = 0;
      finder.configure({ refused: list });
      await unwritten.read();
      expect([...scanned].sort()).toEqual(touched);
      const fresh = await readingOf(files, { refused: list });
      await fresh.unwritten.read();
      expect(edgesOf(unwritten)).toEqual(edgesOf(fresh.unwritten));
    }
    expect(edgesOf(unwritten)).toEqual(all);
  });

  it('are read in slices, with progress between them', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`Notes/${index}.md`, 'CERN.\n']));
    const { unwritten, pauses } = await readingOf(files);
    const seen: number[] = [];
    unwritten.onChange(() => seen.push(unwritten.progress?.done ?? -1));
    await unwritten.read();
    expect(pauses()).toBeGreaterThan(5);
    expect(seen).toEqual([...seen.slice(0, -1)].sort((a, b) => a - b).concat(-1));
    expect(unwritten.all()).toHaveLength(200);
  });

  it('count a note once, however often it has to be read again meanwhile', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`Notes/${index}.md`, 'CERN.\n']));
    const { unwritten, finder, session } = await readingOf(files);
    const seen: { done: number; total: number }[] = [];
    unwritten.onChange(() => {
      if (!unwritten.progress) return;
      seen.push(unwritten.progress);
      if (seen.length === 2) finder.configure({ leftOut: ['Old'] });
    });
    await unwritten.read();
    const notes = [...session.atlas.paths()].length;
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.map(({ total }) => total)).toEqual(seen.map(() => notes));
    expect(Math.max(...seen.map(({ done }) => done))).toBeLessThanOrEqual(notes);
  });

  it('can be stopped on the way, keep what is known, and go on', async () => {
    const { unwritten } = await readingOf(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`Notes/${index}.md`, 'CERN.\n'])));
    const stop = unwritten.onChange(() => unwritten.cancel());
    await unwritten.read();
    stop();
    const known = unwritten.all().length;
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(300);
    expect(unwritten.progress).toBeNull();
    await unwritten.read();
    expect(unwritten.all()).toHaveLength(300);
  });

  it('are looked for again, when a name came, only in notes that may hold it', async () => {
    const { session, unwritten, scanned } = await readingOf({
      ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`Notes/${index}.md`, `CERN and number ${index}.\n`])), 'Ask.md': 'Ask the cheese board.\n', 'Cheese.md': '# Cheese\n',
    }, { own: true });
    await unwritten.read();
    scanned.length = 0;
    await session.store.process('Cheese.md', () => '---\naliases: [Cheese Board]\n---\n');
    await session.settled();
    await unwritten.read();
    expect(edgesOf(unwritten)).toContain('Ask.md → Cheese.md');
    expect(scanned).toContain('Ask.md');
    expect(scanned.length).toBeLessThan(10);
  });

  it('are right for a note that changes while it is being looked at', async () => {
    const { session, unwritten, scanned } = await readingOf({ 'a.md': 'CERN.\n' });
    const reading = unwritten.read();
    while (scanned.length === 0) await Promise.resolve();
    await session.store.process('a.md', () => 'CHAOSS.\n');
    await session.settled();
    await reading;
    await unwritten.read();
    expect(edgesOf(unwritten)).toEqual(['a.md → OSPO/Organisations/CHAOSS.md']);
  });

  it('follow a note that is changed, renamed or deleted, and read no other again', async () => {
    const { session, unwritten } = await readingOf({ 'a.md': 'CERN.\n', 'b.md': 'TODO Group.\n' });
    await unwritten.read();
    const stop = unwritten.follow();
    const told: string[] = [];
    unwritten.onChange((paths) => told.push(...paths));
    await session.store.process('a.md', () => 'CHAOSS.\n');
    await session.settled();
    await unwritten.read();
    expect(edgesOf(unwritten)).toEqual(['a.md → OSPO/Organisations/CHAOSS.md', 'b.md → OSPO/Organisations/TODO Group.md']);
    expect(new Set(told)).toEqual(new Set(['a.md']));
    await session.store.rename('a.md', 'c.md');
    await session.store.trash('b.md');
    await session.settled();
    await unwritten.read();
    expect(edgesOf(unwritten)).toEqual(['c.md → OSPO/Organisations/CHAOSS.md']);
    stop();
  });

  it('are followed for as long as anybody does, however often another says that it is over', async () => {
    const { session, unwritten } = await readingOf({ 'a.md': 'CERN.\n' });
    const [stop, stopOther] = [unwritten.follow(), unwritten.follow()];
    await unwritten.read();
    stop();
    stop();
    const told = new Promise<ReadonlySet<string>>((resolve) => unwritten.onChange((paths) => { if (paths.size > 0) resolve(paths); }));
    await session.store.process('a.md', () => 'CHAOSS.\n');
    expect([...await told]).toEqual(['a.md']);
    stopOther();
  });

  it('are looked for anew when a name came, and when a wish changed', async () => {
    const { session, finder, unwritten } = await readingOf({ 'a.md': 'Ask the Cheese Board.\n' }, { own: true });
    await unwritten.read();
    expect(unwritten.all()).toEqual([]);
    await session.store.create('Cheese Board.md', 'About cheese.\n');
    await session.settled();
    await unwritten.read();
    expect(edgesOf(unwritten)).toEqual(['a.md → Cheese Board.md']);
    finder.configure({ own: false });
    await unwritten.read();
    expect(unwritten.all()).toEqual([]);
  });

  it('do not gather names anew when a note without a new name is edited', async () => {
    const { session, finder } = await readingOf({ 'a.md': 'CERN.\n' });
    const names = finder.names();
    await session.store.process('a.md', (text) => `${text}More.\n`);
    await session.settled();
    expect(finder.names()).toBe(names);
  });
});
