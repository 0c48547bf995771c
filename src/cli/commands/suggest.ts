import { storeWriter } from '../../app/edit-writer';
import { undoBatch } from '../../app/linking/link-journal';
import { vaultMemory, type LinkMemory } from '../../app/linking/link-memory';
import { applyAsProperty } from '../../app/linking/link-property';
import { storePropertyWriter } from '../../app/linking/link-property-store';
import { applySuggestions, type ApplyReport } from '../../app/linking/apply-suggestions';
import { LIKELY_SCORE, openLinking, type Linking, type Suggestion } from '../../app/linking/link-mentions';
import { isMadeNote } from '../../app/linking/made-note';
import { isRefusalsNote } from '../../app/linking/link-refusals';
import type { Session } from '../../app/session';
import { applySentence, droppedSentence, undoSentences } from '../../app/words/suggest';
import { isInFolder, normalisePath } from '../../model/path';
import { EXIT, UsageError, type Command, type CommandContext, type ExitCode } from '../command';
import { linkingMemory, minScoreOf } from '../linking-memory';

export const suggestCommand: Command = {
  name: 'suggest',
  summary: 'Find mentions of atlas notes that could be links, and link them',
  usage: '<vault> [note…]',
  options: {
    'apply': { type: 'flag', help: `Write the links; those that score ${LIKELY_SCORE} or more, unless --min-score says otherwise` },
    'property': { type: 'text', value: 'name', help: 'With --apply: add the links to this property of the note, such as “about”, and leave its text alone' },
    'min-score': { type: 'number', value: 'n', help: 'Leave out what scores less, from 0 to 1' },
    'own': { type: 'flag', help: 'Look for the names of own notes as well' },
    'own-in': { type: 'text', value: 'folders', help: 'Of the own notes only those in these folders; put commas between them' },
    'headings': { type: 'flag', help: 'Look into headings as well' },
    'values-of': { type: 'text', value: 'properties', help: 'Look at the values of these properties as well; put commas between them' },
    'leave-out': { type: 'text', value: 'folders', help: 'Look at no note in these folders, unless it is named; put commas between them' },
    'every': { type: 'flag', help: 'Take every mention of a note, not only the first, and of notes that are linked already' },
    'undo': { type: 'text', value: 'id', help: 'Take back what an earlier --apply wrote' },
  },
  async run(context): Promise<ExitCode> {
    const { words: [vault = '', ...names], options } = context;
    const minScore = minScoreOf(context);
    const undo = options.text('undo');
    if (undo !== undefined && (options.flag('apply') || names.length > 0)) throw new UsageError('“--undo” takes back a whole batch: leave out “--apply” and the notes.');
    if (options.text('property') !== undefined && !options.flag('apply')) throw new UsageError('“--property” says where “--apply” writes: add “--apply”.');
    const session = await context.openVault(vault);
    return undo === undefined ? suggest(session, names, minScore, context) : takeBack(session, undo, context);
  },
};

async function suggest(session: Session, names: readonly string[], minScore: number | undefined, context: CommandContext): Promise<ExitCode> {
  const { options, out } = context;
  const every = options.flag('every');
  const apply = options.flag('apply');
  const { memory, refused, refusalsNote } = await linkingMemory(session.store);
  const linking = openLinking(session, {
    own: options.flag('own') || options.text('own-in') !== undefined, ownFolders: foldersIn(options.list('own-in')),
    headings: options.flag('headings'), properties: options.list('values-of'), once: every ? 'every' : 'note', linked: every, minScore: minScore ?? (apply ? LIKELY_SCORE : undefined), refused,
  });
  const leftOut = foldersIn(options.list('leave-out'));
  const isLookedAt = (path: string): boolean => !isRefusalsNote(path, refusalsNote) && !leftOut.some((folder) => isInFolder(path, folder));
  const suggestions = await suggestionsIn(session, names.length > 0 ? notesNamed(session, names) : ownNotes(session).filter(isLookedAt), linking);
  if (apply) return write(suggestions, { session, linking, memory }, context);
  out.answer({ suggestions: suggestions.map(publicPart) }, () => suggestionLines(suggestions));
  return EXIT.well;
}

/** @throws UsageError for what is no folder of the vault */
function foldersIn(words: readonly string[]): string[] {
  return words.map((word) => {
    const folder = normalisePath(word);
    if (folder === undefined || folder === '') throw new UsageError(`“${word}” is no folder of the vault. Name folders by their paths in the vault.`);
    return folder;
  });
}

async function suggestionsIn(session: Session, paths: readonly string[], linking: Linking): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const path of paths) for (const each of linking.suggest(path, await session.store.read(path), session.note(path))) found.push(each);
  return found;
}

/** Shipped notes, and those that Atlas made, are written only when named. */
function ownNotes({ atlas }: Session): string[] {
  return [...atlas.paths()].filter((path) => atlas.graph.nodes.get(path)?.shippedId === undefined && !isMadeNote(atlas, path)).sort();
}

function notesNamed({ atlas }: Session, names: readonly string[]): string[] {
  return names.map((name) => {
    const path = normalisePath(name) ?? name;
    const found = [path, `${path}.md`].find((each) => atlas.note(each) !== undefined);
    if (found === undefined) throw new UsageError(`There is no note “${name}” in the vault. Name a note by its path in the vault.`);
    return found;
  });
}

interface WriteGround {
  session: Session;
  linking: Linking;
  memory: LinkMemory;
}

async function write(suggestions: readonly Suggestion[], { session, linking, memory }: WriteGround, { out, options }: CommandContext): Promise<ExitCode> {
  const property = options.text('property')?.trim() ?? '';
  const how = { linking, memory, at: Date.now() };
  const report = property === ''
    ? await applySuggestions(suggestions, { ...how, writer: storeWriter(session.store) })
    : await applyAsProperty(suggestions, { ...how, writer: storePropertyWriter(session), property });
  out.answer(appliedPart(report), () => (report.id === undefined ? [] : [report.id]));
  out.say(applySentence(report));
  if (report.id !== undefined) out.say(`To take it back: ospo-atlas suggest <vault> --undo ${report.id}`);
  return report.dropped.length > 0 ? EXIT.findings : EXIT.well;
}

async function takeBack(session: Session, id: string, { out }: CommandContext): Promise<ExitCode> {
  const report = await undoBatch(vaultMemory(session.store), storeWriter(session.store), id);
  if (!report) throw new UsageError(`There is no batch “${id}” to take back in this vault.`);
  out.answer({ undo: report.id, notes: report.notes }, () => undoSentences(report));
  return report.notes.some(({ outcome }) => outcome === 'edited' || outcome === 'missing') ? EXIT.findings : EXIT.well;
}

/** What other programs may rely on. */
function publicPart({ path, start, end, line, column, text, target, title, score, reason }: Suggestion): object {
  return { path, start, end, line, column, text, target, title, score, reason };
}

function appliedPart({ id, links, notes, dropped }: ApplyReport): object {
  return {
    undo: id ?? null, links, notes,
    dropped: dropped.map((each) => ({ ...publicPart(each.suggestion), why: each.why, message: droppedSentence(each) })),
  };
}

function* suggestionLines(suggestions: readonly Suggestion[]): Iterable<string> {
  for (const { path, line, column, text, title, score, reason } of suggestions) {
    yield `${path}:${line}:${column}: ${text.replace(/\s+/g, ' ')} → ${title} (${score.toFixed(2)}) ${reason}`;
  }
  yield suggestions.length === 1 ? '1 suggestion.' : `${suggestions.length} suggestions.`;
}
