import { describe, expect, it, vi } from 'vitest';
import * as gathered from '../../src/app/linking/gathered-names';
import { LinkFinder, type FinderOptions, type NameChange } from '../../src/app/linking/link-finder';
import { Slices } from '../../src/app/slices';
import type { Session } from '../../src/app/session';
import { MOST_NAMESAKES } from '../../src/suggest/crowded-names';
import { atlasSession } from '../suggest/atlas-vault';

const NOTE = 'Day.md';

interface Finding {
  session: Session;
  finder: LinkFinder;
  /** How often the page could breathe. */
  pauses: () => number;
  /** What is done at the next pause. */
  atNextPause: (work: () => Promise<unknown>) => void;
  told: (NameChange | undefined)[];
}

async function findingOf(files: Record<string, string>, options: FinderOptions = { own: true }): Promise<Finding> {
  const session = await atlasSession(files);
  let pauses = 0;
  let waiting: (() => Promise<unknown>)[] = [];
  // Each look at the clock takes three milliseconds, so that a slice ends after a few steps.
  let clock = 0;
  const slices = (): Slices => new Slices(() => (clock += 3), async () => {
    pauses += 1;
    const due = waiting;
    waiting = [];
    for (const work of due) await work();
  });
  const finder = new LinkFinder(session, options, slices);
  const told: Finding['told'] = [];
  finder.onChange((change) => told.push(change));
  return { session, finder, pauses: () => pauses, atNextPause: (work) => waiting.push(work), told };
}

const manyNotes = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Notes/Project number ${index}.md`, `See [[Project number ${(index + 1) % count}|gadget numbered ${index}]].\n`]));

const found = ({ finder }: Finding, text: string): string[] => finder.suggest(NOTE, text).map((each) => `${each.text} → ${each.target}`);

describe('the finder of links', () => {
  it('gathers names in slices, and finds the same as at once', async () => {
    const text = 'Project number 7, then gadget numbered 9 and the TODO Group.\n';
    const sliced = await findingOf(manyNotes(2000));
    expect(sliced.finder.isReady).toBe(false);
    await sliced.finder.prepare();
    expect(sliced.finder.isReady).toBe(true);
    expect(sliced.pauses()).toBeGreaterThan(50);
    expect(sliced.told).toEqual([]);
    const atOnce = await findingOf(manyNotes(2000));
    expect(found(sliced, text)).toEqual(found(atOnce, text));
    expect(found(sliced, text)).toHaveLength(3);
    expect(atOnce.pauses()).toBe(0);
    expect(sliced.finder.names().names).toEqual(atOnce.finder.names().names);
  });

  it('answers with what is true now, whoever asks in the middle of gathering', async () => {
    const finding = await findingOf(manyNotes(300));
    let early: string[] = [];
    finding.atNextPause(async () => { early = found(finding, 'Project number 299.\n'); });
    await finding.finder.prepare();
    expect(early).toEqual(['Project number 299 → Notes/Project number 299.md']);
  });

  it('begins anew when a name comes or goes while it gathers', async () => {
    const finding = await findingOf(manyNotes(1000));
    const { session, finder } = finding;
    let toCome = 12;
    const change = async (): Promise<void> => {
      toCome -= 1;
      if (toCome > 0) return finding.atNextPause(change);
      await session.store.trash('Notes/Project number 0.md');
      await session.store.create('Cheese Board.md', 'About cheese.\n');
      await session.settled();
    };
    finding.atNextPause(change);
    await finder.prepare();
    expect(found(finding, 'Our Project number 0 has a cheese board.\n')).toEqual(['Project → OSPO/Artifacts/Project.md', 'cheese board → Cheese Board.md']);
  });

  it('gathers anew in slices when a name changed, and tells which once it knows', async () => {
    const finding = await findingOf({ ...manyNotes(300), 'Cheese.md': '# Cheese\n' });
    const { session, finder, told } = finding;
    await finder.prepare();
    await session.store.process('Cheese.md', () => '---\naliases: [Cheese Board]\n---\n');
    await session.settled();
    expect(finder.isReady).toBe(false);
    const before = finding.pauses();
    await finder.prepare();
    expect(finding.pauses()).toBeGreaterThan(before + 5);
    expect(told.map((change) => [change?.came.map(({ text }) => text), [...change?.targets ?? []]])).toEqual([[['Cheese Board'], ['Cheese.md']]]);
    expect(found(finding, 'Ask the cheese board.\n')).toEqual(['cheese board → Cheese.md']);
  });

  it('gathers once, when they are over, what changes over and over', async () => {
    const finding = await findingOf({ ...manyNotes(300), 'Cheese.md': '# Cheese\n' });
    const { session, finder } = finding;
    const gathering = vi.spyOn(gathered, 'gatherInSteps');
    let left = 20;
    const change = async (): Promise<void> => {
      left -= 1;
      await session.store.process('Cheese.md', () => `---\naliases: [Cheese Board ${left}]\n---\n`);
      await session.settled();
      if (left > 0) finding.atNextPause(change);
    };
    finding.atNextPause(change);
    await finder.prepare();
    expect(left).toBe(0);
    // Once more where the first pause came after the names had begun to be gathered; each change gathered by itself would be 20 times.
    expect(gathering.mock.calls.length).toBeLessThanOrEqual(2);
    expect(found(finding, 'Ask the cheese board 0.\n')).toEqual(['cheese board 0 → Cheese.md']);
    gathering.mockRestore();
  });

  it('looks for a name no more once a crowd of notes has it, and for all of them again once it is smaller', async () => {
    const overviews = Object.fromEntries(Array.from({ length: MOST_NAMESAKES }, (_, index) => [`Part ${index}/Harbour overview.md`, '']));
    const finding = await findingOf({ ...overviews, 'Part 7/Quay.md': '', 'Crane works.md': '' });
    const { session, finder, told } = finding;
    const text = 'See the harbour overview, and the crane works.\n';
    const senses = (): number[] => finder.suggest('Part 7/Quay.md', text).map((suggestion) => suggestion.senses.length);
    await finder.prepare();
    expect(senses()).toEqual([MOST_NAMESAKES, 1]);
    await session.store.process('Crane works.md', () => '---\naliases: [harbour overview]\n---\n');
    await session.settled();
    await finder.prepare();
    expect(senses()).toEqual([1]);
    expect(told.at(-1)?.came).toEqual([]);
    expect(told.at(-1)?.targets).toEqual(new Set([...Object.keys(overviews), 'Crane works.md']));
    await session.store.trash('Crane works.md');
    await session.settled();
    await finder.prepare();
    expect(senses()).toEqual([MOST_NAMESAKES]);
    expect(told.at(-1)?.came).toHaveLength(MOST_NAMESAKES);
  });

  it('looks through a long note in slices, and finds the same as at once', async () => {
    const finding = await findingOf(manyNotes(300));
    await finding.finder.prepare();
    const line = (index: number): string => `A line on Project number ${index % 300}, gadget numbered ${index % 290} and the TODO Group.\n\n`;
    const text = Array.from({ length: 2000 }, (_, index) => line(index)).join('');
    const before = finding.pauses();
    const inSlices = await finding.finder.suggestInSlices(NOTE, text);
    expect(finding.pauses()).toBeGreaterThan(before + 5);
    expect(inSlices).toHaveLength(301);
    expect(inSlices).toEqual(finding.finder.suggest(NOTE, text));
    const pauses = finding.pauses();
    expect(await finding.finder.suggestInSlices(NOTE, line(7))).toEqual(finding.finder.suggest(NOTE, line(7)));
    expect(finding.pauses()).toBe(pauses);
  });

  it('finds own notes by the heading that they begin with, as it is now', async () => {
    const finding = await findingOf({ 'kiln.md': '# All about cheese\n' });
    const { session, finder } = finding;
    await finder.prepare();
    expect(found(finding, 'Read all about cheese.\n')).toEqual(['all about cheese → kiln.md']);
    await session.store.process('kiln.md', () => '# All about wine\n');
    await session.settled();
    await finder.prepare();
    expect(found(finding, 'Read all about cheese, all about wine.\n')).toEqual(['all about wine → kiln.md']);
    finder.close();
  });

  it('stays ready while notes are edited that change no name', async () => {
    const { session, finder, told } = await findingOf({ [NOTE]: 'CERN.\n' });
    await finder.prepare();
    await session.store.process(NOTE, (text) => `${text}More of it.\n`);
    await session.settled();
    expect([finder.isReady, told]).toEqual([true, []]);
  });

  it('stays ready while notes come, go and change whose names are not looked for', async () => {
    const { session, finder, told } = await findingOf({ [NOTE]: '# The day\nCERN.\n' }, {});
    await finder.prepare();
    await session.store.process(NOTE, () => '---\naliases: [Today]\ntype: topic\n---\n# Another day\n');
    await session.store.create('Night.md', '');
    await session.store.rename('Night.md', 'Nights/Night.md');
    await session.settled();
    await session.store.trash('Nights/Night.md');
    await session.settled();
    expect([finder.isReady, told]).toEqual([true, []]);
    await session.store.process('OSPO/Organisations/CERN.md', (text) => text.replace('title: "CERN"', 'title: "Conseil"'));
    await session.settled();
    expect(finder.isReady).toBe(false);
  });

  it('tells that all may be new once other folders are looked for, and nothing after it was closed', async () => {
    const finding = await findingOf({ 'A/Cheese Board.md': '', 'B/Wine Board.md': '' });
    const { finder, told } = finding;
    await finder.prepare();
    finder.configure({ own: true, ownFolders: ['A'] });
    await finder.prepare();
    expect(told).toEqual([undefined]);
    expect(found(finding, 'The cheese board and the wine board.\n')).toEqual(['cheese board → A/Cheese Board.md']);
    finder.configure({ own: true });
    finder.close();
    await finder.prepare();
    expect(told).toHaveLength(1);
  });
});
