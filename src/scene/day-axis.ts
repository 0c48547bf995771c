const DAY = 86_400_000;

/** The first and last day of a date, counted from 1970-01-01. */
interface DaySpan {
  first: number;
  last: number;
}

/** Reads a year, a month or a day, with or without a time behind it. Undefined for texts that name none, such as the 31st of February. */
export function spanOfDate(date: string | null | undefined): DaySpan | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const first = dayNumber(y, m, d);
  if (dateOfDay(first) !== [year, month ?? '01', day ?? '01'].join('-')) return undefined;
  const after = day !== undefined ? first + 1 : month !== undefined ? dayNumber(y, m + 1, 1) : dayNumber(y + 1, 1, 1);
  return { first, last: after - 1 };
}

/** The ISO date of a day counted from 1970-01-01. */
function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Months beyond December run into the next year. Years before 100 are years before 100, unlike `Date.UTC` has it. */
function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

interface AxisTick {
  day: number;
  label: string;
  /** Whether a year, or the first label of one, begins here. */
  major: boolean;
}

/** How far apart ticks may stand: months, or years as `12 × n`. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;
const LARGEST_STEP = 1200;

/**
 * Beginnings of months or years between two days, no more than `most`, labelled by the year or by year and month.
 */
export function ticksBetween(first: number, last: number, most: number): AxisTick[] {
  const months = (last - first) / 30.44;
  const step = STEPS.find((each) => months / each <= most) ?? LARGEST_STEP;
  const [startYear = 1970] = dateOfDay(first).split('-').map(Number);
  const ticks: AxisTick[] = [];
  const start = step > 12 ? Math.floor(startYear / (step / 12)) * step : startYear * 12;
  for (let month = start; ; month += step) {
    const day = dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
    if (day > last) return ticks;
    if (day >= first) ticks.push(tickAt(day));
  }
}

function tickAt(day: number): AxisTick {
  const date = dateOfDay(day);
  const major = date.slice(5, 7) === '01';
  return { day, label: major ? date.slice(0, 4) : date.slice(0, 7), major };
}
