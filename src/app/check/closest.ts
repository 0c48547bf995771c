import { addTo } from '../../model/lists';
import { compareTexts, countFront } from '../../model/sorted';
import { WordRuler } from './word-ruler';

/** How many letters may differ: one in three, and never more than two. */
const farthestFor = (word: string): number => Math.min(2, Math.floor(word.length / 3));

/** A word to be found, in small letters as well. */
interface Candidate {
  word: string;
  small: string;
  /** A bit for each letter that it has, 32 kinds of them. */
  letters: number;
}

/**
 * Finds the word that a mistyped one may stand for. Words are grouped by length, and those of too many other letters passed over, so that few are
 * compared; of those that begin alike, as “Day 1” to “Day 5000” do, all are passed over whose beginning is too far already.
 */
export class Closest {
  /** In alphabetical order. */
  private readonly byLength = new Map<number, Candidate[]>();
  private readonly known = new Map<string, string | undefined>();

  constructor(words: Iterable<string>) {
    for (const each of [...new Set(words)].map(candidate).sort((a, b) => compareTexts(a.small, b.small))) {
      addTo(this.byLength, each.small.length, each);
    }
  }

  /** The nearest word; undefined where none is near. */
  to(word: string): string | undefined {
    if (!this.known.has(word)) this.known.set(word, this.find(word));
    return this.known.get(word);
  }

  private find(written: string): string | undefined {
    const wanted = candidate(written);
    const farthest = farthestFor(written);
    const ruler = new WordRuler(wanted.small, farthest);
    let found: Near = { word: undefined, far: farthest };
    for (let length = wanted.small.length - farthest; length <= wanted.small.length + farthest; length += 1) {
      found = nearestIn(this.byLength.get(length) ?? [], wanted, ruler, found);
    }
    return found.word;
  }
}

/** The nearest word so far, and how far it is; while there is none, how far it may be. */
interface Near {
  word: string | undefined;
  far: number;
}

function nearestIn(group: readonly Candidate[], wanted: Candidate, ruler: WordRuler, before: Near): Near {
  let { word, far: nearest } = before;
  for (let at = 0, each = group[0]; each; each = group[at]) {
    if (bitsIn(wanted.letters ^ each.letters) > 2 * nearest) {
      at += 1;
      continue;
    }
    const { far, told } = ruler.measure(each.small, nearest);
    if (far < nearest || (far === nearest && (word === undefined || each.word < word))) [nearest, word] = [far, each.word];
    at = far > nearest ? behind(group, at, each.small.slice(0, told)) : at + 1;
  }
  return { word, far: nearest };
}

/** Where the first word behind a place stands that does not begin so. */
function behind(group: readonly Candidate[], at: number, beginning: string): number {
  const beginsSo = (index: number): boolean => group[index]?.small.startsWith(beginning) === true;
  return beginsSo(at + 1) ? at + countFront(group.length - at, (more) => beginsSo(at + more)) : at + 1;
}

function candidate(word: string): Candidate {
  const small = word.toLowerCase();
  let letters = 0;
  for (let at = 0; at < small.length; at += 1) letters |= 1 << (small.charCodeAt(at) & 31);
  return { word, small, letters };
}

/** To change a letter into another one changes two bits at most. Counted in pairs, fours and eights at once: one by one took most of the time. */
function bitsIn(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
