import type { Outcome, Standing } from '../../pack/plan';
import type { InstalledOutcome, InstallReport } from '../install-report';
import type { StateHealth } from '../pack-state';
import { olderThan } from '../../pack/version-order';

/** What people read about installing and updating the shipped notes. */
export const PACK_WORDS = {
  command: 'Set up or update the OSPO notes',
  title: 'OSPO notes for this vault',
  intro: 'These are linked notes about open source program offices: topics, organisations, people, events, references, risks, metrics and frameworks. '
    + 'They are plain Markdown in one folder. An update keeps everything you write in them.',
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
  failed: (reason: string): string => `The notes could not be written: ${reason}`,
  progress: (done: number, total: number): string => `${done} of ${total} notes`,
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
  'created': (count) => `${files(count)} new`,
  'updated': (count) => `${files(count)} updated`,
  'merged': (count) => `${files(count)} updated around your edits`,
  'moved': (count) => `${files(count)} moved`,
  'unchanged': (count) => `${files(count)} up to date`,
  'preserved': (count) => `${files(count)} left as you have them`,
  'conflict': (count) => `${files(count)} where you and the update changed the same lines: yours stay, ours come beside them`,
  'retired': (count) => `${files(count)} no longer shipped and never edited: to the bin`,
  'failed': (count) => `${files(count)} could not be written`,
  'deleted': (count) => `${files(count)} that you deleted stay deleted`,
  'elsewhere': (count) => `${files(count)} that you moved out of the folder are left alone`,
  'left-out': (count) => `${files(count)} of parts that you left out are left alone`,
  'withdrawn': (count) => `${files(count)} no longer shipped stay, because you edited them, link to them or keep them`,
  'unreadable': (count) => `${files(count)} cannot be read now`,
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
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return GROUP_ORDER.flatMap((outcome) => {
    const found = groups.get(outcome);
    return found ? [{ outcome, title: `${GROUP_WORDS[outcome](found.length)}.`, files: found }] : [];
  });
}

/** What a person should know of a plan before it is carried out. */
export function planNotices({ name, version, from, health }: { name: string; version: string; from: string; health: StateHealth }): string[] {
  const notices: string[] = [];
  if (health === 'lost') notices.push(PACK_WORDS.lostRecord);
  if (from !== '' && olderThan(version, from)) notices.push(`“${name}” ${version} is older than ${from}, which is installed.`);
  return notices;
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
