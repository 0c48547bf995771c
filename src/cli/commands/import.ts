import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  applyDocumentImport, planDocumentImport, reportOfImport, type AttachmentStore, type ImportReport, type ImportTarget,
} from '../../app/import-documents';
import { stateInStore } from '../../app/install-pack';
import { MemoryStore } from '../../app/memory-store';
import { IMPORT_WORDS } from '../../app/words/import';
import { isPage } from '../../import/site';
import { IMPORTED_PATH } from '../../pack/installed';
import { createWhole } from '../atomic-write';
import { EXIT, UsageError, type Command, type CommandContext, type ExitCode } from '../command';
import { decodeBytes } from '../decode-bytes';
import { storeError } from '../disk-error';
import { readSource } from '../source-folder';
import { isThere, VaultFolder } from '../vault-folder';

/** Makes notes of the pages of a published site. The same source twice changes nothing. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Turn the source of a published site (a folder or a zip) into linked notes, keeping every edit',
  usage: '<source-folder> <vault-folder>',
  options: {
    'dry-run': { type: 'flag', help: 'Say what would be done and write nothing' },
  },
  async run(context): Promise<ExitCode> {
    const [source = '', folder = ''] = context.words;
    const dryRun = context.options.flag('dry-run');
    const files = await readSource(resolve(context.host.folder, source), context.out.say);
    if (!files.some(({ path }) => isPage(path))) throw new UsageError(IMPORT_WORDS.noPages);
    const target = await targetOf(context, resolve(context.host.folder, folder), dryRun);
    const plan = await planDocumentImport(files, target, { decode: decodeBytes, pause: async (done, total) => tell(context, IMPORT_WORDS.converting(done, total), done) });
    const onProgress = (done: number, total: number): void => tell(context, IMPORT_WORDS.progress(done, total), done);
    const report = dryRun ? await reportOfImport(plan, target) : await applyDocumentImport(plan, target, { onProgress });
    context.out.answer(report, () => linesOf(report, dryRun));
    return report.notes.some(({ outcome }) => outcome === 'failed') ? EXIT.findings : EXIT.well;
  },
};

/** Every so many pages or files the person hears of it. */
const TELL_EVERY = 100;

function tell({ out }: CommandContext, words: string, done: number): void {
  if (done % TELL_EVERY === 0) out.say(words);
}

/** The folder that takes the notes may lie in a vault: links are written so that they hold in the whole of it. */
async function targetOf(context: CommandContext, place: string, dryRun: boolean): Promise<ImportTarget> {
  const vault = await vaultAround(place);
  const folder = relative(vault, place).split(sep).join('/');
  if (!(await isThere(vault))) {
    if (dryRun) return emptyTarget();
    await mkdir(vault, { recursive: true });
  }
  const store = await context.openStore(vault);
  return { store, state: stateInStore(store, folder, IMPORTED_PATH), folder, attachments: diskAttachments(await VaultFolder.open(vault)) };
}

/** The nearest folder above with Obsidian's settings, else the folder itself. */
async function vaultAround(place: string): Promise<string> {
  for (let folder = place; ; folder = dirname(folder)) {
    if (await stat(join(folder, '.obsidian')).then((stats) => stats.isDirectory(), () => false)) return folder;
    if (dirname(folder) === folder) return place;
  }
}

/** What a dry run imports into where there is no folder yet. */
function emptyTarget(): ImportTarget {
  const state = { read: async () => undefined, write: async () => undefined, clear: async () => undefined };
  return { store: new MemoryStore(), state, folder: '', attachments: { read: async () => undefined, create: async () => undefined } };
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
  const { notes, attachments, links, checklists, items, remarks } = report;
  for (const { to, outcome } of notes) if (outcome === 'conflict' || outcome === 'failed') yield `${outcome}: ${to}`;
  for (const { from, line, address, outcome } of remarks) if (outcome === 'broken') yield `leads nowhere: ${from}:${line}: ${address}`;
  yield `${dryRun ? 'Would give' : 'Notes'}: ${countsOf(notes)}. Attachments: ${countsOf(attachments) || 'none'}.`;
  yield `Links: ${links.total}, ${links.internal} inside, ${links.external} to other sites, ${links.broken} that lead nowhere. Checklists: ${checklists} with ${items} items.`;
  yield `All that was noticed stands in “${report.report}”.`;
}

function countsOf(outcomes: readonly { outcome: string }[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}
