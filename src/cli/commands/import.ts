import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  applyDocumentImport, planDocumentImport, reportOfImport, type AttachmentStore, type ImportPlan, type ImportReport, type ImportTarget,
} from '../../app/import/import-documents';
import { storeWriter } from '../../app/edit-writer';
import { linkNames } from '../../app/import/import-names';
import { stateInStore } from '../../app/pack/install-pack';
import { PACK_FOLDER } from '../../app/default-places';
import type { ApplyReport } from '../../app/linking/apply-suggestions';
import { LIKELY_SCORE } from '../../app/linking/link-mentions';
import { MemoryStore } from '../../app/memory-store';
import { Session } from '../../app/session';
import { IMPORT_WORDS } from '../../app/words/import';
import { applySentence } from '../../app/words/suggest';
import { isPage } from '../../import/page-path';
import { joinPath } from '../../model/path';
import { IMPORTED_PATH } from '../../pack/installed';
import { loadShippedPack } from '../../pack/shipped';
import { createWhole } from '../atomic-write';
import { EXIT, UsageError, type Command, type CommandContext, type ExitCode } from '../command';
import { decodeBytes } from '../decode-bytes';
import { storeError } from '../disk-error';
import { linkingMemory, minScoreOf } from '../linking-memory';
import { readSource } from '../source-folder';
import { isThere, VaultFolder } from '../vault-folder';

/** Makes notes of the pages of a published site. The same source twice changes nothing. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Turn the source of a published site (a folder or a zip) into linked notes, keeping every edit',
  usage: '<source-folder> <vault-folder>',
  options: {
    'link': { type: 'flag', help: `Link names of the atlas in the notes; those that score ${LIKELY_SCORE} or more, unless --min-score says otherwise` },
    'min-score': { type: 'number', value: 'n', help: 'Leave out names that score less, from 0 to 1' },
    'dry-run': { type: 'flag', help: 'Say what would be done and write nothing' },
  },
  async run(context): Promise<ExitCode> {
    const [source = '', folder = ''] = context.words;
    const dryRun = context.options.flag('dry-run');
    const files = await readSource(resolve(context.host.folder, source), context.out.say);
    if (!files.some(({ path }) => isPage(path))) throw new UsageError(IMPORT_WORDS.noPages);
    const minScore = minScoreOf(context);
    const { target, vault } = await targetOf(context, resolve(context.host.folder, folder), dryRun);
    const pause = async (done: number, total: number): Promise<void> => tell(context, IMPORT_WORDS.converting(done, total), done);
    const plan = await planDocumentImport(files, target, { decode: decodeBytes, pause, ...(minScore !== undefined && { minScore }) });
    const onProgress = (done: number, total: number): void => tell(context, IMPORT_WORDS.progress(done, total), done);
    const report = dryRun ? await reportOfImport(plan, target) : await applyDocumentImport(plan, target, { onProgress });
    const linked = context.options.flag('link') && !dryRun ? await link(context, vault, { plan, report, minScore }) : undefined;
    context.out.answer({ ...publicReport(report), ...(linked && { linked: { undo: linked.id ?? null, links: linked.links, notes: linked.notes } }) }, () => linesOf(report, dryRun));
    return report.notes.some(({ outcome }) => outcome === 'failed') ? EXIT.findings : EXIT.well;
  },
};

/** Every so many pages or files the person hears of it. */
const TELL_EVERY = 100;

function tell({ out }: CommandContext, words: string, done: number): void {
  if (done % TELL_EVERY === 0) out.say(words);
}

/** Links names in the notes that were imported, in the vault as it stands now. */
async function link(context: CommandContext, vault: string, { plan, report, minScore }: { plan: ImportPlan; report: ImportReport; minScore: number | undefined }): Promise<ApplyReport> {
  const session = await context.openVault(vault);
  const { memory, refused } = await linkingMemory(session.store);
  const how = { store: session.store, writer: storeWriter(session.store), memory, at: Date.now(), ...(minScore !== undefined && { minScore }) };
  const linked = await linkNames(report.notes.map(({ to }) => to), { session, imported: plan.imported, refused }, how);
  context.out.say(applySentence(linked));
  if (linked.id !== undefined) context.out.say(`To take it back: ospo-atlas suggest <vault> --undo ${linked.id}`);
  return linked;
}

/** What other programs may rely on. */
function publicReport({ names, ...report }: ImportReport): object {
  const suggestions = names.map(({ path, start, end, line, column, text, target, title, type, score, reason, installed }) => ({ path, start, end, line, column, text, target, title, type, score, reason, installed }));
  return { ...report, suggestions };
}

interface OpenTarget {
  target: ImportTarget;
  /** The vault's folder on the disk. */
  vault: string;
}

/** The folder that takes the notes may lie in a vault: links are written so that they hold in the whole of it. */
async function targetOf(context: CommandContext, place: string, dryRun: boolean): Promise<OpenTarget> {
  const vault = await vaultAround(place);
  const folder = relative(vault, place).split(sep).join('/');
  if (!(await isThere(vault))) {
    if (dryRun) return { vault, target: await emptyTarget() };
    await mkdir(vault, { recursive: true });
  }
  const session = await context.openVault(vault);
  const { store } = session;
  const { refused } = await linkingMemory(store);
  const attachments = diskAttachments(await VaultFolder.open(vault));
  return { vault, target: { store, state: stateInStore(store, folder, IMPORTED_PATH), folder, attachments, session, refused, openShipped } };
}

let shipped: Promise<Session> | undefined;

/** The shipped notes as a vault of their own, read once. */
function openShipped(): Promise<Session> {
  shipped ??= readShipped();
  return shipped;
}

async function readShipped(): Promise<Session> {
  const { files } = await loadShippedPack();
  const session = new Session({ store: new MemoryStore(Object.fromEntries(files.map(({ path, text }) => [joinPath(PACK_FOLDER, path), text]))) });
  await session.load();
  return session;
}

/** The nearest folder above with Obsidian's settings, else the folder itself. */
async function vaultAround(place: string): Promise<string> {
  for (let folder = place; ; folder = dirname(folder)) {
    if (await stat(join(folder, '.obsidian')).then((stats) => stats.isDirectory(), () => false)) return folder;
    if (dirname(folder) === folder) return place;
  }
}

/** What a dry run imports into where there is no folder yet. */
async function emptyTarget(): Promise<ImportTarget> {
  const state = { read: async () => undefined, write: async () => undefined, clear: async () => undefined };
  const session = new Session({ store: new MemoryStore() });
  await session.load();
  return { store: session.store, state, folder: '', attachments: { read: async () => undefined, create: async () => undefined }, session, openShipped };
}

function diskAttachments(root: VaultFolder): AttachmentStore {
  return {
    async read(path) {
      const place = await root.placeOf(path);
      return (await isThere(place)) ? readFile(place) : undefined;
    },
    async create(path, bytes) {
      try {
        await createWhole(await root.placeOf(path), bytes);
      } catch (error) {
        throw storeError(error, path, 'unwritable');
      }
    },
  };
}

function* linesOf(report: ImportReport, dryRun: boolean): Iterable<string> {
  const { notes, attachments, links, checklists, items, remarks, names } = report;
  for (const { to, outcome } of notes) if (outcome === 'conflict' || outcome === 'failed') yield `${outcome}: ${to}`;
  for (const { from, outcome, reason } of attachments) if (outcome === 'failed') yield `${outcome}: ${from}: ${reason ?? ''}`;
  for (const { from, line, address, outcome } of remarks) if (/^(?:broken|left-out|no-picture)$/.test(outcome)) yield `leads nowhere: ${from}:${line}: ${address}`;
  yield `${dryRun ? 'Would give' : 'Notes'}: ${countsOf(notes)}. Attachments: ${countsOf(attachments) || 'none'}.`;
  yield `Links: ${links.total}, ${links.internal} inside, ${links.external} to other sites (${links.away} of them to this one as it is published), ${links.broken} that lead nowhere. Checklists: ${checklists} with ${items} items.`;
  yield `Names that the atlas knows: ${new Set(names.map(({ target }) => target)).size}, named ${names.length} times.`;
  yield `All that was noticed stands in “${report.report}”.`;
}

function countsOf(outcomes: readonly { outcome: string }[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}
