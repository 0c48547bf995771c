/** What people read while the vault is read for the first time. */
export const READING_WORDS = {
  reading: (done: number, total: number): string => `OSPO: ${inEnglish(done)} of ${inEnglish(total)} notes read`,
  paused: (done: number, total: number): string => `OSPO: paused at ${inEnglish(done)} of ${inEnglish(total)} notes`,
  done: (total: number): string => `OSPO: ${inEnglish(total)} notes read`,
  pause: 'Pause reading the vault',
  goOn: 'Go on reading the vault. What was read is kept.',
} as const;

function inEnglish(count: number): string {
  return count.toLocaleString('en');
}
