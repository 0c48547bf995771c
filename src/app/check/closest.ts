/** How many letters may differ: one in three, and never more than two. */
const farthestFor = (word: string): number => Math.min(2, Math.floor(word.length / 3));

/** Finds the word that a mistyped one may stand for. Words are grouped by length, so that few are compared. */
export class Closest {
  private readonly byLength = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) this.byLength.set(word.length, [...(this.byLength.get(word.length) ?? []), word]);
  }

  /** The nearest word; undefined where none is near. */
  to(word: string): string | undefined {
    const farthest = farthestFor(word);
    const lengths = Array.from({ length: 2 * farthest + 1 }, (_, step) => word.length - farthest + step);
    const [best] = lengths
      .flatMap((length) => this.byLength.get(length) ?? [])
      .map((each) => ({ each, distance: distance(word.toLowerCase(), each.toLowerCase(), farthest) }))
      .filter((found) => found.distance <= farthest)
      .sort((a, b) => a.distance - b.distance || (a.each < b.each ? -1 : 1));
    return best?.each;
  }
}

/** How many letters must be added, dropped or changed to make one word of the other; more than `most` is only said to be more. */
function distance(a: string, b: string, most: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > most) return most + 1;
    above = line;
  }
  return above[b.length] ?? 0;
}
