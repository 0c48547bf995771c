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

/**
 * The anchor of a stretch of text.
 * @param searched whether its words are compared with the whole text; else it is only found where it stood
 */
export function anchorOf(text: string, start: number, end: number, searched = true): Anchor {
  const anchor: Anchor = {
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - REACH), start),
    after: text.slice(end, end + REACH),
    unique: [],
  };
  return { ...anchor, unique: (searched ? PARTS : []).filter((part) => onlyPlace(text, wordsOf(anchor, part)) !== undefined) };
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
