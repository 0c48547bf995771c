import { importSite, type ImportedSite, type ImportOptions } from '../../import/import-site';
import type { SourceFile } from '../../import/source-file';
import { isInFolder, joinPath } from '../../model/path';
import type { Pack } from '../../pack/pack';
import { findImported } from './import-places';
import { hasShippedNotes, knownNotes, recogniseNames, type NamedVault, type RecognisedName } from './import-names';
import { applyInstall, planPackInstall, type InstalledOutcome, type PackPlan } from '../pack/install-pack';
import type { RefusalList } from '../linking/link-memory';
import type { NoteStore } from '../note-store';
import type { StateFiles } from '../pack/pack-state';
import type { RunOptions } from '../pack/run-writes';
import type { Session } from '../session';
import { errorWords } from '../words/error';
import { importReport, REPORT_NOTE } from '../words/import';

/** Writes files that are no text. The host brings it. */
export interface AttachmentStore {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Creates a file and the folders above it. */
  create(path: string, bytes: Uint8Array): Promise<void>;
}

/** Where an import goes. */
export interface ImportTarget {
  store: NoteStore;
  attachments: AttachmentStore;
  /** Where the texts imported last are kept: the base of the next merge. */
  state: StateFiles;
  /** The folder of the vault that takes the notes; nothing outside it is written. */
  folder: string;
  /** The vault as read, for the names that it knows. */
  session?: Session;
  /** What was refused to be linked. */
  refused?: RefusalList;
  /** A session over the shipped notes: asked for where the vault has none, so that their names are recognised all the same. */
  openShipped?: () => Promise<Session>;
}

/** What an import would do. */
export interface ImportPlan {
  site: ImportedSite;
  install: PackPlan;
  /** Names of the atlas in the notes, in the order of the notes. */
  names: RecognisedName[];
  /** Vault paths of notes that imports wrote, before and now. */
  imported: ReadonlySet<string>;
  /** What the plan was made from: the record with the places that notes were moved to. */
  state: StateFiles;
}

export interface ImportPlanOptions extends Pick<ImportOptions, 'decode' | 'pause'> {
  /** The lowest score of a name that is reported. */
  minScore?: number;
}

/** What became of one note of an import. */
export interface ImportedOutcome {
  /** Path in the source. */
  from: string;
  /** Vault path. */
  to: string;
  outcome: InstalledOutcome['outcome'];
  warnings: string[];
}

/** What became of one attachment. */
export interface AttachmentOutcome {
  /** Path in the source. */
  from: string;
  /** Vault path. */
  to: string;
  outcome: 'created' | 'unchanged' | 'preserved' | 'failed';
  /** Why it failed. */
  reason?: string;
}

/** What an import did. */
export interface ImportReport {
  notes: ImportedOutcome[];
  attachments: AttachmentOutcome[];
  links: ImportedSite['links'];
  checklists: number;
  items: number;
  /** Links that lead nowhere, and links that were repaired. */
  remarks: ImportedSite['remarks'];
  refused: ImportedSite['refused'];
  /** Names in the notes that the atlas has notes for. */
  names: RecognisedName[];
  /** Vault path of the report note. */
  report: string;
  cancelled: boolean;
}

/** Turns the files of a site into notes and decides what writing them would do. Writes nothing. */
export async function planDocumentImport(files: readonly SourceFile[], target: ImportTarget, options: ImportPlanOptions): Promise<ImportPlan> {
  const { store, session, refused, folder } = target;
  const { byId, stay, state } = await findImported(store, target.state, folder);
  const before = new Set(byId.values());
  const vault = session && { session, imported: before, ...(refused && { refused }) };
  const present = (await store.list()).map(({ path }) => path);
  const others = present.filter((path) => !before.has(path));
  const held = new Set(present.map((path) => path.toLowerCase()));
  // A note that nobody moved gets the new name of its page where that is free, and links must lead there at once.
  const placeOf = (id: string, to: string): string | undefined => (stay.has(idOf(id)) || held.has(joinPath(folder, to).toLowerCase()) ? byId.get(idOf(id)) : undefined);
  const site = await importSite(files, {
    decode: options.decode, folder, ...(options.pause && { pause: options.pause }), ...(vault && { known: knownNotes(vault) }),
    taken: others, avoid: namesToAvoid(others, folder),
    placeOf,
  });
  const texts = site.notes.map(({ id, to, text }) => ({ path: placeOf(id, to) ?? joinPath(folder, to), text }));
  const names = vault ? await namesIn(texts, vault, target, options) : [];
  const pack = packOf(site, names);
  const install = reportingLast(keepingOthers(await planPackInstall(pack, { store, state, folder }), pack));
  return { site, install, names, state, imported: new Set([...before, ...texts.map(({ path }) => path)]) };
}

/** Names of notes elsewhere in the vault. What stands in the folder itself may be of an earlier import whose record was lost: it is told apart by its text. */
function namesToAvoid(others: readonly string[], folder: string): string[] {
  const outside = others.filter((path) => folder === '' || !isInFolder(path, folder));
  return folder === '' && others.includes(REPORT_NOTE) ? [] : outside;
}

async function namesIn(texts: readonly { path: string; text: string }[], vault: NamedVault, { openShipped }: ImportTarget, { minScore }: ImportPlanOptions): Promise<RecognisedName[]> {
  const how = minScore === undefined ? {} : { minScore };
  const found = await recogniseNames(texts, vault, how);
  if (!openShipped || hasShippedNotes(vault)) return found;
  const known = new Set(found.map(({ path, start }) => `${start} ${path}`));
  const shipped = await recogniseNames(texts, { session: await openShipped(), imported: new Set() }, { ...how, installed: false });
  return [...found, ...shipped.filter(({ path, start }) => !known.has(`${start} ${path}`))];
}

/** The report is written when all of it is true: an import that is stopped has none. */
function reportingLast(plan: PackPlan): PackPlan {
  const isReport = ({ id }: PackPlan['files'][number]): boolean => id === `file:${REPORT_NOTE}`;
  return { ...plan, files: [...plan.files.filter((file) => !isReport(file)), ...plan.files.filter(isReport)] };
}

/** Does what the plan says. */
export async function applyDocumentImport(plan: ImportPlan, target: ImportTarget, options: RunOptions = {}): Promise<ImportReport> {
  const report = await applyInstall(plan.install, { store: target.store, state: plan.state, folder: target.folder }, options);
  const attachments: AttachmentOutcome[] = [];
  for (const file of plan.site.attachments) {
    if (report.cancelled || options.isCancelled?.()) return reportOf(plan, target, { outcomes: report.outcomes, attachments, cancelled: true });
    attachments.push(await writeAttachment(file, target));
  }
  return reportOf(plan, target, { outcomes: report.outcomes, attachments, cancelled: report.cancelled });
}

/** What a plan would give, as a report. */
export async function reportOfImport(plan: ImportPlan, target: ImportTarget): Promise<ImportReport> {
  const outcomes = plan.install.files.map(({ id, path, outcome }) => ({ id, path: joinPath(target.folder, path), outcome }));
  const attachments = await Promise.all(plan.site.attachments.map(async (file) => ({ from: file.from, to: joinPath(target.folder, file.to), outcome: await outcomeOf(file, target) })));
  return reportOf(plan, target, { outcomes, attachments, cancelled: false });
}

/** What is behind a note's name where its own is taken. */
const PACK_NAME = 'OSPO Atlas';

/** Notes are known by the page that they come from, so that a page with a new title is still the same note. */
function packOf(site: ImportedSite, names: readonly RecognisedName[]): Pack {
  const notes = site.notes.map((note) => ({ path: note.to, text: note.text, id: idOf(note.id) }));
  return { name: PACK_NAME, version: site.generator, writtenFor: '', files: [...notes, { path: REPORT_NOTE, text: importReport(site, names), id: `file:${REPORT_NOTE}` }] };
}

function idOf(id: string): string {
  return `file:${id}`;
}

/** Notes of pages that are not in the source stay, and what is known of them: another site may have been imported into the same folder. */
function keepingOthers(install: PackPlan, pack: Pack): PackPlan {
  const ids = new Set(pack.files.map(({ id }) => id));
  return { ...install, files: install.files.filter(({ id }) => ids.has(id)) };
}

function reportOf({ site, install, names }: ImportPlan, target: ImportTarget, done: { outcomes: readonly InstalledOutcome[]; attachments: readonly AttachmentOutcome[]; cancelled: boolean }): ImportReport {
  const byId = new Map(done.outcomes.map((outcome) => [outcome.id, outcome]));
  const planned = new Map(install.files.map((file) => [file.id, file.path]));
  const notes = site.notes.map((note): ImportedOutcome => {
    const outcome = byId.get(idOf(note.id));
    const to = joinPath(target.folder, planned.get(idOf(note.id)) ?? note.to);
    const warnings = note.warnings.map(({ message, line }) => (line === undefined ? message : `Line ${line}: ${message}`));
    return { from: note.from, to, outcome: outcome?.outcome ?? 'preserved', warnings: outcome?.reason === undefined ? warnings : [...warnings, outcome.reason] };
  });
  const { links, checklists, items, remarks, refused } = site;
  return { notes, attachments: [...done.attachments], links, checklists, items, remarks, refused, names, report: joinPath(target.folder, REPORT_NOTE), cancelled: done.cancelled };
}

type Attachment = ImportedSite['attachments'][number];

async function writeAttachment(file: Attachment, target: ImportTarget): Promise<AttachmentOutcome> {
  const to = joinPath(target.folder, file.to);
  try {
    const outcome = await outcomeOf(file, target);
    if (outcome === 'created') await target.attachments.create(to, file.bytes);
    return { from: file.from, to, outcome };
  } catch (error) {
    return { from: file.from, to, outcome: 'failed', reason: errorWords(error) };
  }
}

/** A file that is there already is never written over. */
async function outcomeOf({ to, bytes }: Attachment, { attachments, folder }: ImportTarget): Promise<Exclude<AttachmentOutcome['outcome'], 'failed'>> {
  const there = await attachments.read(joinPath(folder, to));
  if (there === undefined) return 'created';
  return there.length === bytes.length && there.every((byte, index) => byte === bytes[index]) ? 'unchanged' : 'preserved';
}
