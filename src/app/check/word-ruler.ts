/** More than any distance that is asked for. */
const BEYOND = 99;

/** How far a word is. */
interface Measure {
  /** More than was asked for is only said to be more. */
  far: number;
  /** How many of its first letters tell so. */
  told: number;
}

/**
 * Measures how many letters must be added, dropped or changed to make one word of another. It remembers the word before: of words in order,
 * a beginning that many share is measured once.
 */
export class WordRuler {
  /** How far the first letters of the other word are from each beginning of this one that is about as long: a row for each count of letters. */
  private readonly cells: number[] = [];
  private readonly width: number;
  private measured = '';

  /** @param farthest the most that will be asked for */
  constructor(private readonly word: string, private readonly farthest: number) {
    this.width = 2 * farthest + 1;
    this.write(0, Number.NaN);
  }

  measure(other: string, most: number): Measure {
    let row = sharedFront(this.measured, other);
    this.measured = other;
    while (row < other.length) {
      const least = this.write(row + 1, other.charCodeAt(row));
      row += 1;
      if (least <= most) continue;
      this.measured = other.slice(0, row);
      return { far: BEYOND, told: row };
    }
    return { far: this.cell(row, this.word.length - row + this.farthest), told: row };
  }

  /** Writes the row that one more letter makes. @returns the least that stands in it: no word that begins so is nearer */
  private write(row: number, letter: number): number {
    let least = BEYOND;
    for (let place = 0; place < this.width; place += 1) {
      const cell = this.distanceAt(row, place, letter);
      this.cells[row * this.width + place] = cell;
      if (cell < least) least = cell;
    }
    return least;
  }

  private distanceAt(row: number, place: number, letter: number): number {
    const column = row + place - this.farthest;
    if (column < 0 || column > this.word.length) return BEYOND;
    if (row === 0) return column;
    const change = letter === this.word.charCodeAt(column - 1) ? 0 : 1;
    return Math.min(this.cell(row - 1, place) + change, this.cell(row - 1, place + 1) + 1, this.cell(row, place - 1) + 1);
  }

  private cell(row: number, place: number): number {
    return place < 0 || place >= this.width ? BEYOND : this.cells[row * this.width + place] ?? BEYOND;
  }
}

function sharedFront(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.charCodeAt(count) === b.charCodeAt(count)) count += 1;
  return count;
}
