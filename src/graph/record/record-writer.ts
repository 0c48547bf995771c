/** A digit of a number, and what tells that more digits follow: a record is plain letters of seven bits, so that an engine keeps each in one byte. */
export const DIGIT = 6;
export const MORE = 1 << DIGIT;

/** The least number that a record holds is one below: see `index` and `subpath`. */
export const LEAST = -2;

/** Letters that are made of codes at a time: an engine takes only so many arguments. */
const AT_A_TIME = 8000;

/** Letters that an escape takes. */
const ESCAPE = 6;

/**
 * Writes a record: numbers as digits, most of which take one or two letters, and after them all texts in one list. That is a quarter shorter than all
 * of it in one list of JSON, and takes no longer.
 */
export class RecordWriter {
  private readonly codes: number[] = [];
  private readonly words: unknown[] = [];

  /** @param number whole, and at least `LEAST` */
  number(number: number): void {
    let rest = number - LEAST;
    while (rest >= MORE) {
      this.codes.push(MORE | (rest & (MORE - 1)));
      rest >>>= DIGIT;
    }
    this.codes.push(rest);
  }

  /** A number or none, as -1. */
  index(index: number | null): void {
    this.number(index ?? -1);
  }

  text(text: string): void {
    this.words.push(text);
  }

  /** A text or none. @param same a text that was written already: it is not written again */
  textOrNull(text: string | null, same?: string): void {
    if (text === null) this.number(0);
    else if (text === same) this.number(1);
    else {
      this.number(2);
      this.text(text);
    }
  }

  /** Anything that JSON can write. */
  value(value: unknown): void {
    this.words.push(value);
  }

  list<T>(parts: readonly T[], write: (out: this, part: T) => void): void {
    this.number(parts.length);
    for (const part of parts) write(this, part);
  }

  /** All that was written: how many letters the numbers take, and they, and the texts. */
  result(): string {
    return `${this.codes.length}\n${lettersOf(this.codes)}${narrowed(JSON.stringify(this.words))}`;
  }
}

function lettersOf(codes: readonly number[]): string {
  if (codes.length <= AT_A_TIME) return String.fromCharCode(...codes);
  let letters = '';
  for (let at = 0; at < codes.length; at += AT_A_TIME) letters += String.fromCharCode(...codes.slice(at, at + AT_A_TIME));
  return letters;
}

/** One letter beyond Latin-1 makes an engine keep two bytes of every letter of a text: where there are few, they are written as escapes. */
function narrowed(json: string): string {
  const wide = json.match(/[\u0100-\uffff]/g)?.length ?? 0;
  if (wide === 0 || wide * ESCAPE > json.length) return json;
  return json.replace(/[\u0100-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
