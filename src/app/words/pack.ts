import type { InstallReport } from '../install-pack';
import type { Outcome } from '../../pack/plan';

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
  failed: (reason: string): string => `The notes could not be written: ${reason}`,
  progress: (done: number, total: number): string => `${done} of ${total} notes`,
} as const;

/** The start note of the shipped vault, relative to its folder. */
export const START_NOTE = 'Start here.md';

const OUTCOME_WORDS: Record<Outcome | 'failed', (count: number) => string> = {
  created: (count) => `${files(count)} new`,
  updated: (count) => `${files(count)} updated`,
  merged: (count) => `${files(count)} updated around your edits`,
  moved: (count) => `${files(count)} moved`,
  unchanged: (count) => `${files(count)} up to date`,
  preserved: (count) => `${files(count)} left as you have them`,
  conflict: (count) => `${files(count)} where you and the update changed the same lines: yours stay, ours come beside them`,
  retired: (count) => `${files(count)} no longer shipped and never edited: to the bin`,
  failed: (count) => `${files(count)} could not be written`,
};

const ORDER: readonly (Outcome | 'failed')[] = ['created', 'updated', 'merged', 'moved', 'conflict', 'retired', 'failed', 'preserved', 'unchanged'];

/** One line for each outcome that occurs, the ones that change something first. */
export function summaryLines({ summary }: InstallReport): string[] {
  return ORDER.flatMap((outcome) => {
    const count = summary[outcome];
    return count ? [`${OUTCOME_WORDS[outcome](count)}.`] : [];
  });
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
