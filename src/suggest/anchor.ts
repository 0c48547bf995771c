/** How many characters on either side tell one mention from another. */
const REACH = 40;

type Part = 'context' | 'before' | 'after' | 'text';

const PARTS: readonly Part[] = ['context', 'before', 'after', 'text'];

/** Where a mention stood, said so that it is found again after the note was edited. */
export interface Anchor {
  text: string;
  before: string;
  after: string;
  /** Which of its words pointed at this one place only. Others will not do to find it again. */
  unique: Part[];
}

/** The anchor of a stretch of text. */
export function anchorOf(text: string, start: number, end: number): Anchor {
  return anchorsOf(text, [{ start, end }]).map(({ anchor }) => anchor)[0] ?? { text: text.slice(start, end), before: '', after: '', unique: [] };
}

export interface Anchored<Stretch> {
  stretch: Stretch;
  anchor: Anchor;
}

/** The anchors of many stretches. Each word is looked for in the text once, and its places are told apart by what stands beside them. */
export function anchorsOf<Stretch extends { start: number; end: number }>(text: string, stretches: readonly Stretch[]): Anchored<Stretch>[] {
  const counts = new Map<string, Map<string, number>>();
  return stretches.map((stretch) => {
    const anchor = bareAnchor(text, stretch.start, stretch.end);
    const known = counts.get(anchor.text) ?? countPlaces(text, anchor.text);
    counts.set(anchor.text, known);
    return { stretch, anchor: { ...anchor, unique: PARTS.filter((part) => isOnly(text, anchor, part, known)) } };
  });
}

/** Near the text's edges fewer words stand beside a place, and others may have the same ones among more. */
function isOnly(text: string, anchor: Anchor, part: Part, counts: ReadonlyMap<string, number>): boolean {
  const count = counts.get(part + wordsOf(anchor, part));
  return count === 1 && (part === 'text' || (anchor.before.length === REACH && anchor.after.length === REACH) || onlyPlace(text, wordsOf(anchor, part)) !== undefined);
}

function bareAnchor(text: string, start: number, end: number): Anchor {
  return { text: text.slice(start, end), before: text.slice(Math.max(0, start - REACH), start), after: text.slice(end, end + REACH), unique: [] };
}

/** A word that stands in more places is only found again where it stood. */
const MOST_PLACES = 2000;

/** How often each part of the anchors of a word's places is met; nothing for a word with too many. */
function countPlaces(text: string, word: string): Map<string, number> {
  const counts = new Map<string, number>();
  let places = 0;
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + 1)) {
    places += 1;
    if (places > MOST_PLACES) return new Map();
    const anchor = bareAnchor(text, at, at + word.length);
    for (const part of PARTS) {
      const key = part + wordsOf(anchor, part);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Where the anchored stretch stands now: at its old offset when its surroundings are the same, else where words that were unique
 * then are unique now.
 * @returns undefined when it is gone, or when more than one place would do
 */
export function locate(text: string, anchor: Anchor, start: number): number | undefined {
  const from = start - anchor.before.length;
  if (from >= 0 && text.startsWith(wordsOf(anchor, 'context'), from)) return start;
  for (const part of anchor.unique) {
    const at = onlyPlace(text, wordsOf(anchor, part));
    if (at !== undefined) return at + (part === 'context' || part === 'before' ? anchor.before.length : 0);
  }
  return undefined;
}

function wordsOf({ text, before, after }: Anchor, part: Part): string {
  return (part === 'context' || part === 'before' ? before : '') + text + (part === 'context' || part === 'after' ? after : '');
}

function onlyPlace(text: string, words: string): number | undefined {
  const first = text.indexOf(words);
  return first !== -1 && text.indexOf(words, first + 1) === -1 ? first : undefined;
}
