/** How many letters may differ: one in three, and never more than two. */
const farthestFor = (word: string): number => Math.min(2, Math.floor(word.length / 3));

/** A word to be found, in small letters as well. */
interface Candidate {
  word: string;
  small: string;
  /** A bit for each letter that it has, 32 kinds of them. */
  letters: number;
}

/** Finds the word that a mistyped one may stand for. Words are grouped by length, and those of too many other letters passed over, so that few are compared. */
export class Closest {
  private readonly byLength = new Map<number, Candidate[]>();
  private readonly known = new Map<string, string | undefined>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const group = this.byLength.get(word.length);
      if (group) group.push(candidate(word));
      else this.byLength.set(word.length, [candidate(word)]);
    }
  }

  /** The nearest word; undefined where none is near. */
  to(word: string): string | undefined {
    if (!this.known.has(word)) this.known.set(word, this.find(word));
    return this.known.get(word);
  }

  private find(written: string): string | undefined {
    const { small, letters } = candidate(written);
    const farthest = farthestFor(written);
    let nearest = farthest;
    let best: string | undefined;
    for (let length = written.length - farthest; length <= written.length + farthest; length += 1) {
      for (const each of this.byLength.get(length) ?? []) {
        if (bitsIn(letters ^ each.letters) > 2 * nearest) continue;
        const far = distance(small, each.small, nearest);
        if (far > nearest || (far === nearest && best !== undefined && best < each.word)) continue;
        [nearest, best] = [far, each.word];
      }
    }
    return best;
  }
}

function candidate(word: string): Candidate {
  const small = word.toLowerCase();
  let letters = 0;
  for (let at = 0; at < small.length; at += 1) letters |= 1 << (small.charCodeAt(at) & 31);
  return { word, small, letters };
}

/** To change a letter into another one changes two bits at most. */
function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** How many letters must be added, dropped or changed to make one word of the other; more than `most` is only said to be more. */
function distance(a: string, b: string, most: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  let line: number[] = [];
  for (let row = 1; row <= a.length; row += 1) {
    let left = (line[0] = row);
    let least = left;
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      left = line[column] = Math.min(change, (above[column] ?? 0) + 1, left + 1);
      if (left < least) least = left;
    }
    if (least > most) return most + 1;
    [above, line] = [line, above];
  }
  return above[b.length] ?? 0;
}
