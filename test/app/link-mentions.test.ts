import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeWriter } from '../../src/app/edit-writer';
import { undoBatch } from '../../src/app/linking/link-journal';
import { completeMemory, MEMORY_PATH, vaultMemory, type LinkMemory, type LinkMemoryData } from '../../src/app/linking/link-memory';
import { applySuggestions, type ApplyReport } from '../../src/app/linking/apply-suggestions';
import { openLinking, type Linking, type LinkingOptions, type Suggestion } from '../../src/app/linking/link-mentions';
import { MemoryStore } from '../../src/app/memory-store';
import type { Session } from '../../src/app/session';
import { applySentence, undoSentences, undoSummary } from '../../src/app/words/suggest';
import { applyEdits } from '../../src/model/edit';
import { parseNote } from '../../src/parse/parse-note';
import { refuse } from '../../src/suggest/refusals';
import { atlasSession } from '../suggest/atlas-vault';
import { labelledNotes } from '../suggest/labelled-prose';

const NOTE = 'Notes/own.md';

function memoryInMemory(): LinkMemory & { data: LinkMemoryData } {
  const memory = {
    data: completeMemory(null),
    read: async () => memory.data,
    change: async (change: (data: LinkMemoryData) => LinkMemoryData) => {
      memory.data = change(memory.data);
    },
  };
  return memory;
}

interface Desk {
  session: Session;
  linking: Linking;
  memory: ReturnType<typeof memoryInMemory>;
  apply(suggestions: readonly Suggestion[]): Promise<ApplyReport>;
  text(path?: string): Promise<string>;
}

async function deskWith(text: string, options: LinkingOptions = {}): Promise<Desk> {
  const session = await atlasSession({ [NOTE]: text });
  const linking = openLinking(session, options);
  const memory = memoryInMemory();
  const writer = storeWriter(session.store);
  return {
    session, linking, memory,
    apply: (suggestions) => applySuggestions(suggestions, { linking, writer, memory, at: 1000 }),
    text: (path = NOTE) => session.store.read(path),
  };
}

const suggestFor = async (session: Session, path: string): Promise<Suggestion[]> => openLinking(session).suggest(path, await session.store.read(path));

describe('a name that is not the whole title', () => {
  it('is written where it was suggested, with the words and signs that stand there', async () => {
    const session = await atlasSession({ 'Own/@Ada Quill.md': '', 'Own/Escrow ledger - Payments.md': '', 'Own/02 - Vendor desk.md': '', 'Own/glass.md': '# A year of open books\n', 'Own/sql.md': '' });
    const linking = openLinking(session, { own: true, ownFolders: ['Own'], minScore: 0.5 });
    const text = 'Ask @Ada Quill, at the vendor desk, of the escrow ledger in SQL, or of a year of open books.\n';
    const { edits, dropped } = linking.plan('Day.md', text, linking.suggest('Day.md', text));
    expect(dropped).toEqual([]);
    expect(applyEdits(text, edits).text).toBe(
      'Ask [[@Ada Quill]], at the [[02 - Vendor desk|vendor desk]], of the [[Escrow ledger - Payments|escrow ledger]] in [[sql|SQL]], or of [[glass|a year of open books]].\n',
    );
  });
});

describe('suggesting links', () => {
  it('says where, what, how sure and why', async () => {
    const desk = await deskWith('Our office joined TODO in spring.\n');
    expect(await suggestFor(desk.session, NOTE)).toMatchObject([{
      path: NOTE, start: 18, end: 22, line: 1, column: 19, text: 'TODO', target: 'OSPO/Organisations/TODO Group.md', title: 'TODO Group',
      type: 'organisation', score: 0.8, reason: '“TODO” is another name of TODO Group.',
    }]);
  });

  it('suggests a note once, at its first likely mention, and not when it is linked already', async () => {
    const desk = await deskWith('TODO: ask around.\n\nCERN and TODO met. TODO and [[CERN]] met again.\n');
    const suggestions = desk.linking.suggest(NOTE, await desk.text());
    expect(suggestions.map(({ text, line, column }) => [text, line, column])).toEqual([['TODO', 3, 10]]);
  });

  it('suggests once under each heading, or everywhere, when told to', async () => {
    const text = '# A\n\nCERN and CERN.\n\n# B\n\nCERN.\n';
    const lines = async (options: LinkingOptions): Promise<number[]> => (await deskWith(text, options)).linking.suggest(NOTE, text).map(({ line }) => line);
    expect(await lines({ once: 'note' })).toEqual([3]);
    expect(await lines({ once: 'section' })).toEqual([3, 7]);
    expect(await lines({ once: 'every' })).toEqual([3, 3, 7]);
  });

  it('looks into headings when told to, and leaves links in them alone', async () => {
    const text = '# CERN and [[TODO Group|TODO]] and `CHAOSS`\n';
    expect((await deskWith(text)).linking.suggest(NOTE, text)).toEqual([]);
    expect((await deskWith(text, { headings: true })).linking.suggest(NOTE, text).map((each) => each.text)).toEqual(['CERN']);
  });

  it('offers every sense of a name, the one that the note speaks of first', async () => {
    const text = 'Ask for a CLA, and see [[Licence compliance]].\n';
    const [suggestion] = (await deskWith(text)).linking.suggest(NOTE, text);
    expect(suggestion?.senses.map(({ title }) => title)).toEqual(['Contributor licence agreement', 'Copyright Licensing Agency']);
    expect(suggestion?.reason).toBe('“CLA” is another name of Contributor licence agreement. This note links Licence compliance, which is tied to it.');
  });

  it('says that it cannot tell where nothing speaks for one sense', async () => {
    const text = 'Ask for the CLA.\n';
    const [suggestion] = (await deskWith(text)).linking.suggest(NOTE, text);
    expect(suggestion).toMatchObject({ score: 0.36, reason: expect.stringContaining('2 notes have this name.') as string });
  });

  it('takes what is counted for a thing, not for the organisation of that name', async () => {
    const text = 'Ask for a CLA.\n';
    const [suggestion] = (await deskWith(text)).linking.suggest(NOTE, text);
    expect(suggestion?.title).toBe('Contributor licence agreement');
  });

  it('keeps silent about what was refused, by the shipped id of the target', async () => {
    const text = 'TODO met CERN.\n';
    const refused = refuse({}, { path: NOTE, word: 'TODO', target: 'todo-group' }, 1);
    expect((await deskWith(text, { refused })).linking.suggest(NOTE, text).map((each) => each.text)).toEqual(['CERN']);
  });

  it('never links a note to itself', async () => {
    const { linking } = await deskWith('');
    expect(linking.suggest('OSPO/Organisations/CERN.md', 'CERN met TODO.\n').map((each) => each.text)).toEqual(['TODO']);
  });
});

describe('writing links', () => {
  it('keeps the words on screen, in prose, tables and over line ends', async () => {
    const text = 'The TODO guides.\r\n\r\n| Who | What |\r\n| --- | --- |\r\n| WHO | an open source\r\n\r\nAn open\r\nsource policy of CERN.\r\n';
    const desk = await deskWith(text);
    const report = await desk.apply(desk.linking.suggest(NOTE, text));
    expect(await desk.text()).toBe(
      'The [[TODO Group|TODO]] guides.\r\n\r\n| Who | What |\r\n| --- | --- |\r\n| [[World Health Organization\\|WHO]] | an open source\r\n\r\n'
      + 'An [[Open source policy|open source policy]] of [[CERN]].\r\n',
    );
    expect(report).toMatchObject({ links: 4, notes: 1, dropped: [] });
    expect(applySentence(report)).toBe('Linked 4 mentions.');
  });

  it('names the path where two notes share a file name', async () => {
    const session = await atlasSession({ [NOTE]: 'CERN is in Geneva.\n', 'Places/CERN.md': 'A street.\n' });
    const linking = openLinking(session);
    await applySuggestions(await suggestFor(session, NOTE), { linking, writer: storeWriter(session.store), memory: memoryInMemory(), at: 1 });
    expect(await session.store.read(NOTE)).toBe('[[OSPO/Organisations/CERN|CERN]] is in Geneva.\n');
  });

  it('writes another sense when that was chosen', async () => {
    const text = 'The CLA collects fees.\n';
    const desk = await deskWith(text);
    const chosen = desk.linking.suggest(NOTE, text).map((each) => ({ ...each, ...each.senses.find(({ title }) => title === 'Copyright Licensing Agency') }));
    await desk.apply(chosen);
    expect(await desk.text()).toBe('The [[Copyright Licensing Agency|CLA]] collects fees.\n');
  });
});

describe('edits between suggesting and writing', () => {
  const text = 'We met CERN and TODO.\n\nThe bus factor is one.\n';

  async function afterEdit(edited: string): Promise<{ text: string; report: ApplyReport }> {
    const desk = await deskWith(text);
    const suggestions = desk.linking.suggest(NOTE, text);
    await desk.session.store.process(NOTE, () => edited);
    const report = await desk.apply(suggestions);
    return { text: await desk.text(), report };
  }

  it('are followed when words moved', async () => {
    const { text: after } = await afterEdit(`A new first line.\n\n${text}`);
    expect(after).toBe('A new first line.\n\nWe met [[CERN]] and [[TODO Group|TODO]].\n\nThe [[Bus factor|bus factor]] is one.\n');
  });

  it('are followed when the words beside changed', async () => {
    const { text: after } = await afterEdit('We saw CERN, and TODO too.\n\nThe bus factor was two.\n');
    expect(after).toBe('We saw [[CERN]], and [[TODO Group|TODO]] too.\n\nThe [[Bus factor|bus factor]] was two.\n');
  });

  it('end a suggestion whose words are gone, are code or a link by now, or could be two places', async () => {
    const { text: after, report } = await afterEdit('We met `CERN` and [[TODO Group|TODO]].\n\nA bus factor, another bus factor.\n');
    expect(after).toBe('We met `CERN` and [[TODO Group|TODO]].\n\nA bus factor, another bus factor.\n');
    expect(report.id).toBeUndefined();
    expect(report.dropped.map(({ suggestion, why }) => [suggestion.text, why])).toEqual([['CERN', 'closed'], ['TODO', 'moved'], ['bus factor', 'moved']]);
    expect(applySentence(report)).toBe('Nothing was linked. 3 mentions had changed since and were left.');
  });

  it('end a suggestion whose note is gone, with a word', async () => {
    const desk = await deskWith(text);
    const suggestions = desk.linking.suggest(NOTE, text);
    await desk.session.store.trash(NOTE);
    const report = await desk.apply(suggestions.slice(0, 1));
    expect(applySentence(report)).toBe('Nothing was linked. “CERN” in line 1 was left: the note could not be written.');
  });
});

describe('undoing', () => {
  it('restores every note to the byte, and says of an edited one that it was left', async () => {
    const files = { 'a.md': '\ufeffCERN\r\n and TODO.', 'b.md': 'CERN.\n', 'c.md': 'CERN!\n' };
    const session = await atlasSession(files);
    const linking = openLinking(session);
    const how = { linking, writer: storeWriter(session.store), memory: vaultMemory(session.store), at: 5 };
    const all = (await Promise.all(Object.keys(files).map((path) => suggestFor(session, path)))).flat();
    const { id } = await applySuggestions(all, how);
    await session.store.process('b.md', (text) => `${text}More.\n`);
    await session.store.trash('c.md');
    const report = await undoBatch(how.memory, how.writer, id);
    expect(report && undoSentences(report)).toEqual(['“a.md” is as it was.', '“b.md” was edited since and was left alone.', '“c.md” could not be found or written.']);
    expect(await session.store.read('a.md')).toBe(files['a.md']);
    expect(await session.store.read('b.md')).toBe('[[CERN]].\nMore.\n');
  });

  it('tells how far it is, as writing does, and counts notes where there are too many to name', async () => {
    const session = await atlasSession(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}.md`, 'CERN.\n'])));
    const told: string[] = [];
    const how = {
      linking: openLinking(session), writer: storeWriter(session.store), memory: vaultMemory(session.store), at: 5,
      onProgress: (done: number, total: number): void => void told.push(`${done}/${total}`),
    };
    const all = (await Promise.all(['0.md', '1.md', '2.md', '3.md', '4.md'].map((path) => suggestFor(session, path)))).flat();
    const { id } = await applySuggestions(all, how);
    await session.store.process('3.md', (text) => `${text}More.\n`);
    await session.store.trash('4.md');
    const report = await undoBatch(how.memory, how.writer, id, how.onProgress);
    expect(told).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(report && undoSummary(report)).toBe('3 notes are as they were. 1 note was edited since and left alone. 1 note could not be found or written.');
    expect(report && undoSummary({ ...report, notes: report.notes.slice(0, 1) })).toBe('“0.md” is as it was.');
  });

  it('restores what was left once its edit is taken back, and is over then', async () => {
    const desk = await deskWith('CERN.\n');
    await desk.apply(desk.linking.suggest(NOTE, 'CERN.\n'));
    const writer = storeWriter(desk.session.store);
    await desk.session.store.process(NOTE, (text) => `${text}x`);
    await undoBatch(desk.memory, writer);
    await desk.session.store.process(NOTE, (text) => text.slice(0, -1));
    expect((await undoBatch(desk.memory, writer))?.notes).toEqual([{ path: NOTE, outcome: 'restored' }]);
    expect(await undoBatch(desk.memory, writer)).toBeUndefined();
    expect(await undoBatch(desk.memory, writer, 'nobody')).toBeUndefined();
  });

  it('knows a note that was undone by hand', async () => {
    const desk = await deskWith('CERN.\n');
    await desk.apply(desk.linking.suggest(NOTE, 'CERN.\n'));
    await desk.session.store.process(NOTE, () => 'CERN.\n');
    expect((await undoBatch(desk.memory, storeWriter(desk.session.store)))?.notes).toEqual([{ path: NOTE, outcome: 'unchanged' }]);
  });
});

describe('the memory in a vault', () => {
  it('keeps one refusal to a line', async () => {
    const store = new MemoryStore();
    const memory = vaultMemory(store);
    await memory.change((data) => ({ ...data, refused: refuse(refuse(data.refused, { word: 'WHO' }, 1), { path: 'a.md' }, 2) }));
    expect((await store.read(MEMORY_PATH)).split('\n')).toEqual([
      '{', '"refused": {', '"[\\"a.md\\",null,null]": {"at":2},', '"[null,\\"who\\",null]": {"at":1}', '},', '"journal": []', '}', '',
    ]);
    expect((await memory.read()).refused).toEqual(refuse(refuse({}, { word: 'WHO' }, 1), { path: 'a.md' }, 2));
  });

  it('does not write over a file that it cannot read', async () => {
    const store = new MemoryStore({ [MEMORY_PATH]: 'not JSON' });
    await expect(vaultMemory(store).change((data) => data)).rejects.toThrow('is not the JSON that linking wrote');
    expect(await store.read(MEMORY_PATH)).toBe('not JSON');
  });
});

describe('the laws of linking', () => {
  let session: Session;
  let linking: Linking;

  beforeAll(async () => {
    session = await atlasSession();
    linking = openLinking(session, { once: 'every', linked: true, minScore: 0 });
  });

  const pieces = fc.constantFrom(
    'TODO', 'TODO Group', 'WHO', 'the OSPO', 'OSPOs', 'open source policy', 'open\nsource policy', 'CERN', 'CLA', 'GitHub', 'Project', 'OSPO++',
    '[[CERN]]', '[[TODO Group|TODO]]', '[the OSPO](OSPO.md)', '`CERN`', '**CERN**', '_OSPO_', '#OSPO', 'https://cern.ch/OSPO', '%% CERN %%', '<b>CERN</b>',
    'word', ',', '.', '\n', '\n\n', '\n- ', '\n> ', '\n# ', '\n| a | b |\n| - | - |\n| ', ' | ', '\n```\n', '|', '\r\n', '[', ']', '!', '$', '\\', '^id',
  );
  const prose = fc.oneof(
    fc.array(fc.tuple(pieces, fc.constantFrom(' ', ' ', '')), { maxLength: 25 }).map((parts) => parts.flat().join('')),
    fc.constantFrom(...labelledNotes().map(({ text }) => text)),
  );

  function linked(text: string): string {
    return applyEdits(text, linking.plan(NOTE, text, linking.suggest(NOTE, text)).edits).text;
  }

  it('writes only what it planned, and nothing the second time', () => {
    fc.assert(fc.property(prose, (text) => {
      const suggestions = linking.suggest(NOTE, text);
      const { edits, dropped } = linking.plan(NOTE, text, suggestions);
      expect(dropped).toEqual([]);
      const once = applyEdits(text, edits);
      expect(once.refused).toEqual([]);
      expect(linking.plan(NOTE, once.text, suggestions).edits).toEqual([]);
      expect(linking.suggest(NOTE, once.text)).toEqual([]);
    }), { numRuns: 300 });
  });

  it('leaves the words on screen as they were', () => {
    fc.assert(fc.property(prose, (text) => {
      expect(withoutLinks(linked(text))).toBe(withoutLinks(text));
    }), { numRuns: 300 });
  });

  it('leaves every link that was there, and makes no embed', () => {
    fc.assert(fc.property(prose, (text) => {
      const links = (source: string): string[] => parseNote(NOTE, source).links.map(({ form, embed, target, display }) => JSON.stringify([form, embed, target, display]));
      const left = links(linked(text));
      for (const link of links(text)) {
        expect(left).toContain(link);
        left.splice(left.indexOf(link), 1);
      }
      expect(left.length).toBe(linking.suggest(NOTE, text).length);
      expect(left.filter((link) => !link.startsWith('["wiki",false'))).toEqual([]);
    }), { numRuns: 300 });
  });
});

/** The text as it is read: wiki-links replaced by what they show, spaces and line breaks made alike. */
function withoutLinks(text: string): string {
  return text.replace(/\[\[(?:[^[\]|\\]*\\?\|)?([^[\]|]*)\]\]/g, '$1').replace(/[ \t]*\r?\n[ \t]*(?:>[ \t]?)*(?=\S)/g, ' ');
}
