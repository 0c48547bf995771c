/** Where a row stands: inside of a quote or an item, as far as is known, or at the margin. */
export type RowPlace = 'margin' | 'inside';

/** The rows of a paragraph that goes on. */
interface Rows {
  place: RowPlace;
  count: number;
  /** Whether the last line of the paragraph was one. */
  last: boolean;
}

const UNDERLINE = /^ {0,3}(?:-+|=+)[ \t]*$/;
/** What begins no block, nor ends a paragraph. */
const WORDS = /^(?![-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|[-*_=][-*_= \t]*$)[^\s#>~`$%<]/;
/** So many blanks make code of a line that stands alone. */
const FAR_IN = /^(?: {4}| {0,3}\t)/;

/** Whether a line at the margin begins a paragraph or goes on with one. */
export function isOfWords(line: string): boolean {
  return WORDS.test(line);
}

/** Follows the rows of tables: lines of a paragraph that begin with a bar. Nothing reaches from one into the next, and no line underlines a table. */
export class TableRows {
  private rows: Rows | null = null;

  /** What the next line is to the rows above it: one more row, or what would underline them; null where it is neither. */
  at(line: string, prefix: string): RowPlace | null {
    const { rows } = this;
    if (!rows) return null;
    if (rows.place === 'margin' && rows.count > 1 && UNDERLINE.test(line)) return 'margin';
    return rows.last && line.startsWith('|', prefix.length) ? placeBelow(rows, prefix) : null;
  }

  /**
   * Takes the next line.
   * @param about `top`: whether what stands above it is blank or a paragraph, in no quote and no item
   */
  take(line: string, { prefix, code, top }: { prefix: string; code: boolean; top: boolean }): void {
    const { rows } = this;
    if (code) this.rows = null;
    else if (!line.startsWith('|', prefix.length)) this.rows = rows && isOfWords(line) ? { ...rows, last: false } : null;
    else if (rows) this.rows = { place: placeBelow(rows, prefix), count: rows.count + (rows.last ? 1 : 0), last: true };
    else this.rows = { place: prefix === '' && top ? 'margin' : 'inside', count: 1, last: true };
  }
}

/** Where the next row stands: what begins at the margin may go on behind blanks, but not so many that it were code, did it stand alone. */
function placeBelow({ place }: Rows, prefix: string): RowPlace {
  return prefix.trim() === '' && !FAR_IN.test(prefix) ? place : 'inside';
}
