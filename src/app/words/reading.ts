import { figure } from './count';
import { COMMAND_NAMES } from './front';

/** What people read while the vault is read for the first time. */
export const READING_WORDS = {
  reading: (done: number, total: number): string => `OSPO: ${figure(done)} of ${figure(total)} notes read`,
  paused: (done: number, total: number): string => `OSPO: paused at ${figure(done)} of ${figure(total)} notes`,
  done: (total: number): string => `OSPO: ${figure(total)} notes read`,
  pause: 'Pause reading the vault',
  waits: (done: number, total: number): string => `The vault is being read${total === 0 ? '' : `: ${figure(done)} of ${figure(total)} notes`}. What you asked for comes once all are read.`,
  waitsPaused: `Reading the vault is paused. Go on with the command “${COMMAND_NAMES['pause-reading']}”, and what you asked for comes once all notes are read.`,
  goOn: 'Go on reading the vault. What was read is kept.',
} as const;
