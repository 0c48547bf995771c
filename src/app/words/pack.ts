import { addTo } from '../../model/lists';
import { fileName } from '../../model/path';
import type { Outcome, Standing } from '../../pack/plan';
import type { InstalledOutcome, InstallReport } from '../pack/install-report';
import type { PackPlan } from '../pack/install-pack';
import { olderThan } from '../../pack/version-order';
import { counted, figure } from './count';

/** What people read about installing and updating the shipped notes. */
export const PACK_WORDS = {
  title: 'OSPO notes for this vault',
  intro: 'These are linked notes about open source program offices: topics, organisations, people, events, references, risks, metrics and frameworks. '
    + 'They are plain Markdown in one folder. An update keeps everything you write in them.',
  parts: (left: number): string => (left === 0 ? 'Parts: all of them' : `Parts: ${left} left out`),
  folders: 'Kinds of notes',
  sectors: 'Sectors',
  partsHint: 'What you leave out now can be had later. Notes of it that are there already stay as they are.',
  part: (title: string, count: number): string => `${title} (${count})`,
  versions: (name: string, from: string, version: string): string => (from === '' || from === version ? `“${name}” ${version}` : `“${name}”: from ${from} to ${version}`),
  bringBack: 'Bring back',
  bringBackNamed: (path: string): string => `Bring back ${path}`,
  bringBackAll: 'Bring all of them back',
  toTheBin: 'Move notes that are no longer shipped and that you never edited to the bin',
  writeReport: 'Write a report note into the folder',
  report: 'Open the report',
  resolve: 'Resolve conflicts',
  folder: 'Folder',
  folderHint: 'Nothing outside this folder is written.',
  badFolder: 'Name a folder inside the vault, such as OSPO.',
  looking: 'Looking at the folder…',
  nothingToDo: 'Every note is up to date.',
  install: 'Write the notes',
  notNow: 'Not now',
  stop: 'Stop',
  stopped: 'Stopped. What was written stays; run the command again to complete it.',
  done: 'Done.',
  close: 'Close',
  start: 'Open the start note',
  lostRecord: 'The record of what was installed is damaged. Notes that differ from the shipped ones stay as they are, with ours beside them; deleted ones come back.',
  renamed: (count: number, path: string): string => (count === 1 ? `1 note gets another name, because a file of yours has its own: “${path}”.`
    : `${figure(count)} notes get another name, because files of yours have theirs, such as “${path}”.`),
  namesakes: (count: number, path: string): string => (count === 1
    ? `1 note of yours has the name of a new one: “${path}”. A link by that name alone may lead to either. Write the folder into such links, rename yours, or leave that part out.`
    : `${figure(count)} notes of yours have the names of new ones, such as “${path}”. A link by such a name alone may lead to either. Write the folder into such links, rename yours, or leave those parts out.`),
  failed: (reason: string): string => `The notes could not be written: ${reason}`,
  progress: (done: number, total: number): string => `${figure(done)} of ${counted(total, 'note')}`,
} as const;

/** Packs of an organisation's own. */
export const OWN_PACK_WORDS = {
  title: 'Install a pack of notes',
  intro: 'A pack is a zip or a folder of notes with a pack.yaml, such as your organisation\'s handbook. Only notes, tables and maps are taken from it, and it gets a folder of its own.',
  zip: 'Zip file',
  zipHint: 'Choose a pack that was made with “ospo-atlas pack build”.',
  folders: 'Folders of this vault that hold a pack',
  none: 'No folder of this vault holds a pack.yaml.',
  open: 'Choose',
  openNamed: (folder: string): string => `Choose the pack in ${folder}`,
  reading: 'Reading the pack…',
  licence: (name: string, version: string, licence: string): string => `“${name}” ${version}, licensed ${licence}.`,
} as const;

/** Taking installed notes out again. */
export const UNINSTALL_WORDS = {
  title: 'Remove installed notes',
  intro: 'Exactly those notes go to the bin that nobody edited. What you wrote stays, and so do your own notes in the folder.',
  remove: 'Move them to the bin',
  goes: (count: number): string => (count === 1 ? '1 file that nobody edited goes to the bin.' : `${figure(count)} files that nobody edited go to the bin.`),
  stays: (count: number): string => (count === 1 ? '1 file that you edited stays.' : `${figure(count)} files that you edited stay.`),
  done: (count: number): string => (count === 1 ? 'Done: 1 file is in the bin.' : `Done: ${figure(count)} files are in the bin.`),
} as const;

/** Deciding between one's own lines and those of an update. */
export const CONFLICT_WORDS = {
  title: 'Your lines or the update\'s',
  none: 'There is no conflict to resolve.',
  done: 'All conflicts are resolved.',
  intro: 'Where you and the update changed the same lines, yours stand in the note. Choose for each place, then save: the text beside the note goes to the bin.',
  counted: (at: number, total: number): string => `${at} of ${total}`,
  mine: 'Yours',
  theirs: 'The update\'s',
  place: (at: number): string => `Place ${at}`,
  nothing: 'Nothing',
  sameLines: (count: number): string => (count === 1 ? '1 line is the same' : `${count} lines are the same`),
  keepMine: 'Keep all of mine',
  takeTheirs: 'Take all of theirs',
  edit: 'Edit the text',
  edited: 'The text of the note',
  save: 'Save and go on',
  skip: 'Later',
} as const;

/** The start note of the shipped vault, relative to its folder. */
export const START_NOTE = 'Start here.md';

/** What is said in the note that reports an install. */
export const INSTALL_NOTE_WORDS = {
  fileName: (day: string): string => `Update report ${day}.md`,
  intro: (name: string, version: string, from: string, stopped: boolean): string => {
    const step = from === '' || from === version ? `“${name}” ${version}` : `“${name}” from ${from} to ${version}`;
    return `What became of the notes when ${step} was installed.${stopped ? ' The run was stopped; the next one completes it.' : ''}`;
  },
} as const;

/** Under what a file is listed: its outcome, or why it was left as it is. */
export type ReportGroup = Outcome | 'failed' | Standing;

const GROUP_WORDS: Record<ReportGroup, (count: number) => string> = {
  'created': (count) => `${counted(count, 'file')} new`,
  'updated': (count) => `${counted(count, 'file')} updated`,
  'merged': (count) => `${counted(count, 'file')} updated around your edits`,
  'moved': (count) => `${counted(count, 'file')} moved`,
  'unchanged': (count) => `${counted(count, 'file')} up to date`,
  'preserved': (count) => `${counted(count, 'file')} left as you have them`,
  'conflict': (count) => `${counted(count, 'file')} where you and the update changed the same lines: yours stay, ours come beside them`,
  'retired': (count) => `${counted(count, 'file')} no longer shipped and never edited: to the bin`,
  'failed': (count) => `${counted(count, 'file')} could not be written`,
  'deleted': (count) => `${counted(count, 'file')} that you deleted ${count === 1 ? 'stays' : 'stay'} deleted`,
  'elsewhere': (count) => `${counted(count, 'file')} that you moved out of the folder are left alone`,
  'left-out': (count) => `${counted(count, 'file')} of parts that you left out are left alone`,
  'withdrawn': (count) => `${counted(count, 'file')} no longer shipped stay, because you edited them, link to them or keep them`,
  'unreadable': (count) => `${counted(count, 'file')} cannot be read now`,
};

const GROUP_ORDER: readonly ReportGroup[] = [
  'created', 'updated', 'merged', 'moved', 'conflict', 'retired', 'failed', 'unreadable', 'deleted', 'elsewhere', 'left-out', 'withdrawn', 'preserved', 'unchanged',
];

/** Files of a report that have the same said of them. */
export interface ReportFiles {
  outcome: ReportGroup;
  /** How many, and what became of them. */
  title: string;
  files: InstalledOutcome[];
}

/** The files of a report by what became of them, the ones that change something first. */
export function groupsOf({ outcomes }: InstallReport): ReportFiles[] {
  const groups = new Map<ReportGroup, InstalledOutcome[]>();
  for (const each of outcomes) {
    const group = each.standing ?? each.outcome;
    addTo(groups, group, each);
  }
  return GROUP_ORDER.flatMap((outcome) => {
    const found = groups.get(outcome);
    return found ? [{ outcome, title: `${GROUP_WORDS[outcome](found.length)}.`, files: found }] : [];
  });
}

/** What a person should know of a plan before it is carried out. */
export function planNotices({ name, version, from, health, namesakes, files: planned }: PackPlan): string[] {
  const notices: string[] = [];
  if (health === 'lost') notices.push(PACK_WORDS.lostRecord);
  if (from !== '' && olderThan(version, from)) notices.push(`“${name}” ${version} is older than ${from}, which is installed.`);
  const renamed = planned.filter(({ outcome, record }) => outcome === 'created' && record?.at !== undefined && fileName(record.at) !== fileName(record.path));
  const [first] = renamed;
  if (first) notices.push(PACK_WORDS.renamed(renamed.length, first.path));
  const [own] = namesakes;
  if (own !== undefined) notices.push(PACK_WORDS.namesakes(namesakes.length, own));
  return notices;
}
