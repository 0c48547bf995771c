import { placesOf, WordPlaces } from './word-places';

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

interface Anchored<Stretch> {
  stretch: Stretch;
  anchor: Anchor;
}

/** For so many stretches it is quicker to look through the text for each. */
const FEW = 8;

/** The anchors of many stretches. Each word is looked for in the text once, and its places are told apart by what stands beside them. */
export function anchorsOf<Stretch extends { start: number; end: number }>(text: string, stretches: readonly Stretch[]): Anchored<Stretch>[] {
  const index = stretches.length > FEW ? new WordPlaces(text) : undefined;
  const places = new Map<string, readonly number[]>();
  return stretches.map((stretch) => {
    const anchor = bareAnchor(text, stretch.start, stretch.end);
    const known = places.get(anchor.text) ?? index?.of(anchor.text) ?? placesOf(text, anchor.text);
    places.set(anchor.text, known);
    return { stretch, anchor: { ...anchor, unique: uniqueParts(text, anchor, known) } };
  });
}

/** Compared in place: a word may stand in hundreds of places, and no copy is made of what is beside it. */
function uniqueParts(text: string, { text: word, before, after }: Anchor, places: readonly number[]): Part[] {
  const counts: Record<Part, number> = { context: 0, before: 0, after: 0, text: places.length };
  for (const at of places) {
    const isBefore = at >= before.length && text.startsWith(before, at - before.length);
    const isAfter = text.startsWith(after, at + word.length);
    if (isBefore) counts.before += 1;
    if (isAfter) counts.after += 1;
    if (isBefore && isAfter) counts.context += 1;
  }
  return PARTS.filter((part) => counts[part] === 1);
}

function bareAnchor(text: string, start: number, end: number): Anchor {
  return { text: text.slice(start, end), before: text.slice(Math.max(0, start - REACH), start), after: text.slice(end, end + REACH), unique: [] };
}

/**
 * Where the anchored stretch stands now: at its old offset when its surroundings are the same, else where words that were unique
 * then are unique now, among words of its own paragraph. The same name in another sentence is another mention.
 * @returns undefined when it is gone, or when more than one place would do
 */
export function locate(text: string, anchor: Anchor, start: number): number | undefined {
  const from = start - anchor.before.length;
  if (from >= 0 && text.startsWith(wordsOf(anchor, 'context'), from)) return start;
  for (const part of anchor.unique) {
    const found = onlyPlace(text, wordsOf(anchor, part));
    const at = found === undefined ? undefined : found + (part === 'context' || part === 'before' ? anchor.before.length : 0);
    if (at !== undefined && isAmongItsOwn(bareAnchor(text, at, at + anchor.text.length), anchor)) return at;
  }
  return undefined;
}

/** Of the words that stood beside it in its paragraph, one in so many still does where the rest was rewritten. */
const FAMILIAR = 3;

/** Whether a mention stands among words that it stood among before. One that stood alone in its paragraph stands alone. */
function isAmongItsOwn(now: Anchor, then: Anchor): boolean {
  const [here, known] = [wordsBeside(now), wordsBeside(then)];
  if (known.size === 0) return here.size === 0;
  const shared = [...known].filter((word) => here.has(word)).length;
  return shared * FAMILIAR >= known.size;
}

const PARAGRAPH_EDGE = /\r?\n[ \t>]*\r?\n/;

/** The words within reach, in the same paragraph. */
function wordsBeside({ before, after }: Anchor): Set<string> {
  const own = `${before.split(PARAGRAPH_EDGE).at(-1) ?? ''}\n${after.split(PARAGRAPH_EDGE, 1)[0] ?? ''}`;
  return new Set(own.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function wordsOf({ text, before, after }: Anchor, part: Part): string {
  return (part === 'context' || part === 'before' ? before : '') + text + (part === 'context' || part === 'after' ? after : '');
}

function onlyPlace(text: string, words: string): number | undefined {
  const first = text.indexOf(words);
  return first !== -1 && text.indexOf(words, first + 1) === -1 ? first : undefined;
}
