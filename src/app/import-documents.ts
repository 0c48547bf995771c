import { importSite, type ImportedNote, type ImportedSite, type ImportOptions } from '../import/import-site';
import type { SourceFile } from '../import/source-file';
import { isInFolder, joinPath } from '../model/path';
import type { Pack } from '../pack/pack';
import { applyInstall, planPackInstall, type InstalledOutcome, type InstallTarget, type PackPlan } from './install-pack';
import type { NoteStore } from './note-store';
import type { StateFiles } from './pack-state';
import type { RunOptions } from './run-writes';
import { errorWords } from './words/error';
import { importReport, REPORT_NOTE } from './words/import';

/** Writes files that are no text. The host brings it. */
export interface AttachmentStore {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Creates a file and the folders above it. */
  create(path: string, bytes: Uint8Array): Promise<void>;
}

export interface ImportTarget {
  store: NoteStore;
  attachments: AttachmentStore;
  /** Where the texts imported last are kept: the base of the next merge. */
  state: StateFiles;
  /** The folder of the vault that takes the notes; nothing outside it is written. */
  folder: string;
}

export interface ImportPlan {
  site: ImportedSite;
  install: PackPlan;
}

export interface ImportedOutcome {
  /** Path in the source. */
  from: string;
  /** Vault path. */
  to: string;
  outcome: InstalledOutcome['outcome'];
  warnings: string[];
}

export interface ImportReport {
  notes: ImportedOutcome[];
  attachments: { from: string; to: string; outcome: 'created' | 'unchanged' | 'preserved' | 'failed' }[];
  links: ImportedSite['links'];
  checklists: number;
  items: number;
  /** Links that lead nowhere, and links that were repaired. */
  remarks: ImportedSite['remarks'];
  refused: ImportedSite['refused'];
  /** Vault path of the report note. */
  report: string;
  cancelled: boolean;
}

/** Turns the files of a site into notes and decides what writing them would do. Writes nothing. */
export async function planDocumentImport(files: readonly SourceFile[], target: ImportTarget, options: Omit<ImportOptions, 'folder' | 'taken'>): Promise<ImportPlan> {
  const vault = (await target.store.list()).map(({ path }) => path);
  const outside = vault.filter((path) => !isInFolder(path, target.folder) || path === target.folder);
  const site = await importSite(files, { ...options, folder: target.folder, taken: target.folder === '' ? [] : outside });
  const pack = packOf(site);
  return { site, install: keepingOthers(await planPackInstall(pack, installTarget(target)), pack) };
}

/** Does what the plan says. */
export async function applyDocumentImport(plan: ImportPlan, target: ImportTarget, options: RunOptions = {}): Promise<ImportReport> {
  const report = await applyInstall(plan.install, installTarget(target), options);
  const attachments: ImportReport['attachments'] = [];
  for (const file of plan.site.attachments) {
    if (report.cancelled || options.isCancelled?.()) return reportOf(plan, target, { outcomes: report.outcomes, attachments, cancelled: true });
    attachments.push(await writeAttachment(file, target));
  }
  return reportOf(plan, target, { outcomes: report.outcomes, attachments, cancelled: false });
}

/** What a plan would give, as a report. */
export async function reportOfImport(plan: ImportPlan, target: ImportTarget): Promise<ImportReport> {
  const outcomes = plan.install.files.map(({ id, path, outcome }) => ({ id, path: joinPath(target.folder, path), outcome }));
  const attachments = await Promise.all(plan.site.attachments.map(async (file) => ({ from: file.from, to: joinPath(target.folder, file.to), outcome: await outcomeOf(file, target) })));
  return reportOf(plan, target, { outcomes, attachments, cancelled: false });
}

function installTarget({ store, state, folder }: ImportTarget): InstallTarget {
  return { store, state, folder };
}

/** What is behind a note's name where its own is taken. */
const PACK_NAME = 'OSPO Atlas';

/** Notes are known by the page that they come from, so that a page with a new title is still the same note. */
function packOf(site: ImportedSite): Pack {
  const notes = site.notes.map((note) => ({ path: note.to, text: note.text, id: idOf(note) }));
  return { name: PACK_NAME, version: site.generator, writtenFor: '', files: [...notes, { path: REPORT_NOTE, text: importReport(site), id: `file:${REPORT_NOTE}` }] };
}

function idOf({ id }: ImportedNote): string {
  return `file:${id}`;
}

/** Notes of pages that are not in the source stay, and what is known of them: another site may have been imported into the same folder. */
function keepingOthers(install: PackPlan, pack: Pack): PackPlan {
  const ids = new Set(pack.files.map(({ id }) => id));
  return { ...install, files: install.files.filter(({ id }) => ids.has(id)) };
}

function reportOf({ site, install }: ImportPlan, target: ImportTarget, done: { outcomes: readonly InstalledOutcome[]; attachments: ImportReport['attachments']; cancelled: boolean }): ImportReport {
  const byId = new Map(done.outcomes.map((outcome) => [outcome.id, outcome]));
  const planned = new Map(install.files.map((file) => [file.id, file.path]));
  const notes = site.notes.map((note): ImportedOutcome => {
    const outcome = byId.get(idOf(note));
    const to = joinPath(target.folder, planned.get(idOf(note)) ?? note.to);
    const warnings = note.warnings.map(({ message, line }) => (line === undefined ? message : `Line ${line}: ${message}`));
    return { from: note.from, to, outcome: outcome?.outcome ?? 'preserved', warnings: outcome?.reason === undefined ? warnings : [...warnings, outcome.reason] };
  });
  const { links, checklists, items, remarks, refused } = site;
  return { notes, attachments: done.attachments, links, checklists, items, remarks, refused, report: joinPath(target.folder, REPORT_NOTE), cancelled: done.cancelled };
}

type Attachment = ImportedSite['attachments'][number];

async function writeAttachment(file: Attachment, target: ImportTarget): Promise<ImportReport['attachments'][number]> {
  const to = joinPath(target.folder, file.to);
  try {
    const outcome = await outcomeOf(file, target);
    if (outcome === 'created') await target.attachments.create(to, file.bytes);
    return { from: file.from, to, outcome };
  } catch (error) {
    return { from: `${file.from}: ${errorWords(error)}`, to, outcome: 'failed' };
  }
}

/** A file that is there already is never written over. */
async function outcomeOf({ to, bytes }: Attachment, { attachments, folder }: ImportTarget): Promise<'created' | 'unchanged' | 'preserved'> {
  const there = await attachments.read(joinPath(folder, to));
  if (there === undefined) return 'created';
  return there.length === bytes.length && there.every((byte, index) => byte === bytes[index]) ? 'unchanged' : 'preserved';
}
