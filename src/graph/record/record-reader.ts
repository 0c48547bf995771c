import type { PropertyValue } from '../../model/property';
import { DIGIT, LEAST, MORE } from './record-writer';
import { UnreadableRecord, Values } from './values';

/** No number of a record has more digits. */
const MOST_DIGITS = 5;

/** Takes what `RecordWriter` wrote, in the same order, and trusts none of it. Every method throws UnreadableRecord where something else stands. */
export class RecordReader {
  private readonly end: number;
  private at: number;
  private known: Values | undefined;

  /** @param start of the record in the text */
  constructor(private readonly record: string, start = 0) {
    const feed = record.indexOf('\n', start);
    const length = Number(record.slice(start, feed));
    this.at = feed + 1;
    this.end = this.at + length;
    if (feed === -1 || !Number.isInteger(length) || length < 0 || this.end > record.length) throw new UnreadableRecord('A record does not say how long it is.');
  }

  number(): number {
    let number = 0;
    for (let digits = 0; digits < MOST_DIGITS && this.at < this.end; digits += 1) {
      const code = this.record.charCodeAt(this.at);
      this.at += 1;
      number |= (code & (MORE - 1)) << (digits * DIGIT);
      if (code < MORE) return number + LEAST;
    }
    throw new UnreadableRecord('A record ends within a number.');
  }

  /** An index, where -1 stands for none. */
  index(): number | null {
    const index = this.number();
    return index === -1 ? null : index;
  }

  text(): string {
    return this.words.text();
  }

  textOrNull(same?: string): string | null {
    const kind = this.number();
    if (kind === 0) return null;
    if (kind === 1 && same !== undefined) return same;
    if (kind === 2) return this.text();
    throw new UnreadableRecord('A record has neither a text nor none.');
  }

  property(): PropertyValue {
    return this.words.property();
  }

  /** As many parts as the number says that stands in front of them. */
  list<T>(read: (values: this) => T): T[] {
    return this.parts(this.number(), read);
  }

  /** So many parts. */
  parts<T>(count: number, read: (values: this) => T): T[] {
    if (count > this.record.length) throw new UnreadableRecord('A record has more parts than letters.');
    const parts: T[] = [];
    while (parts.length < count) parts.push(read(this));
    return parts;
  }

  /** One of a few words, by its place among them. */
  word<T extends string>(words: readonly T[]): T {
    const word = words[this.number()];
    if (word !== undefined) return word;
    throw new UnreadableRecord('A record has a word that nobody knows.');
  }

  /** To be called when all has been taken. */
  finish(): void {
    if (this.at !== this.end) throw new UnreadableRecord('A record has more numbers than it should.');
    this.words.end();
  }

  /** The texts, which who asks for numbers alone need not unpack. */
  private get words(): Values {
    this.known ??= Values.of(this.record.slice(this.end));
    return this.known;
  }
}
