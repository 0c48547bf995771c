import { NotNullValue } from './value';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** The largest unit first, in milliseconds: for saying how long ago a day was. */
const UNITS: ReadonlyArray<readonly [Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 31_557_600_000], ['month', 2_629_800_000], ['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1000],
];

/** A day, or a moment, of the local calendar. */
export class DateValue extends NotNullValue {
  static override type = 'date';

  constructor(readonly date: Date, private readonly hasTime: boolean) {
    super();
  }

  /** @returns null where the text is no date of the form that properties have */
  static parseFromString(input: string): DateValue | null {
    const match = DATE.exec(input.trim());
    if (!match) return null;
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
    const date = new Date(year, month - 1, day, hour, minute, second);
    return date.getMonth() === month - 1 && date.getDate() === day ? new DateValue(date, match[4] !== undefined) : null;
  }

  toString(): string {
    const { date } = this;
    const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())].join('-');
    return this.hasTime ? `${day} ${two(date.getHours())}:${two(date.getMinutes())}` : day;
  }

  isTruthy(): boolean {
    return true;
  }

  dateOnly(): DateValue {
    const { date } = this;
    return new DateValue(new Date(date.getFullYear(), date.getMonth(), date.getDate()), false);
  }

  /** Such as “3 months ago”. */
  relative(): string {
    const distance = this.date.getTime() - Date.now();
    const [unit, length] = UNITS.find(([, each]) => Math.abs(distance) >= each) ?? ['second', 1000];
    return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(distance / length), unit);
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
