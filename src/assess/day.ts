/** Days are ISO dates: `2026-10-01`. They compare as strings. */

const DAY = /\d{4}-\d{2}-\d{2}/;

/** The first ISO date in a text, links around it allowed: `[[2026-10-01]]`; null where there is none that the calendar has. */
export function dayIn(text: string): string | null {
  const day = DAY.exec(text)?.[0];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** The day so many months later; the last of the month where the month is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  const result = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth.getUTCDate())));
  return result.toISOString().slice(0, 10);
}
