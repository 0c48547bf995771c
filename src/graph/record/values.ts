import type { PropertyValue } from '../../model/property';
import { NUMBER } from './note-words';

/** A record that does not say what it should: from another version, or damaged. It is thrown away, and the note is read again. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** Takes the values of a record one after the other, and trusts none of them. Every method throws UnreadableRecord where another kind of value stands. */
export class Values {
  private at = 0;

  private constructor(private readonly values: readonly unknown[]) {}

  static of(record: string): Values {
    const values = parsed(record);
    if (!Array.isArray(values)) throw new UnreadableRecord('A record is no list.');
    return new Values(values);
  }

  number(): number {
    const value = this.next();
    if (typeof value === 'number') return value;
    throw this.unlike('a number');
  }

  text(): string {
    const value = this.next();
    if (typeof value === 'string') return value;
    throw this.unlike('a text');
  }

  /** A text, where 0 stands for none, and 1 for one that was written already. */
  textOrNull(same?: string): string | null {
    const value = this.next();
    if (value === 0) return null;
    if (value === 1 && same !== undefined) return same;
    if (typeof value === 'string') return value;
    throw this.unlike('a text or none');
  }

  property(): PropertyValue {
    const value = propertyValue(this.next());
    if (value !== undefined) return value;
    throw this.unlike('a value of front matter');
  }

  /** As many parts as the number says that stands in front of them. */
  list<T>(read: (values: this) => T): T[] {
    const count = this.number();
    if (count > this.values.length) throw this.unlike('a count');
    const parts: T[] = [];
    while (parts.length < count) parts.push(read(this));
    return parts;
  }

  /** One of a few words, by its place among them. */
  word<T extends string>(words: readonly T[]): T {
    const word = words[this.number()];
    if (word !== undefined) return word;
    throw this.unlike('a word');
  }

  /** To be called when all has been taken. */
  end(): void {
    if (this.at !== this.values.length) throw this.unlike('the end');
  }

  private next(): unknown {
    return this.values[this.at++];
  }

  private unlike(wanted: string): UnreadableRecord {
    return new UnreadableRecord(`Value ${this.at} of a record is not ${wanted}.`);
  }
}

function parsed(record: string): unknown {
  try {
    return JSON.parse(record);
  } catch {
    throw new UnreadableRecord('A record is no JSON.');
  }
}

/** Undefined for what is no value. */
function propertyValue(value: unknown): PropertyValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => propertyValue(each) ?? null);
  if (typeof value !== 'object') return undefined;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only?.[0] === NUMBER) return Number(only[1]);
  return Object.fromEntries(entries.map(([key, each]) => [key, propertyValue(each) ?? null]));
}
