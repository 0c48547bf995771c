import { isLetterOrDigit } from './ascii';
import * as Char from './char';
import { hashOf } from './hash';

/** The marks of a letter's accent, once letter and accent stand apart. */
const ACCENTS = /[\u0300-\u036f]/g;
/** Letters of ASCII have no accents, and none is lost. */
const PLAIN = /^[ -~]*$/;
const LONGEST = 60;

/**
 * A word of `a-z`, `0-9` and single dashes, legal as a block id; the same text always gives the same word. Accents are dropped.
 * What has letters that are not Latin, or is too long, gets a short digest of the whole instead of what is lost.
 */
export function slug(text: string): string {
  const simple = simpleSlug(text);
  if (simple !== undefined) return simple;
  const isPlain = PLAIN.test(text);
  const plain = (isPlain ? text : text.normalize('NFKD').replace(ACCENTS, '')).toLowerCase();
  const word = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const lost = !isPlain && /[^ -~]/.test(plain.replace(/[^\p{L}\p{N}]/gu, ''));
  if (!lost && word.length > 0 && word.length <= LONGEST) return word;
  const head = word.slice(0, LONGEST).replace(/-+$/, '');
  return head === '' ? digest(text) : `${head}-${digest(text)}`;
}

/** The slug of words of ASCII with one blank or dash between them, as most names are; undefined for other texts. */
function simpleSlug(text: string): string | undefined {
  let inWord = false;
  let blank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code)) inWord = true;
    else if (!inWord || (code !== Char.SPACE && code !== Char.DASH)) return undefined;
    else {
      inWord = false;
      if (code === Char.SPACE) blank = true;
    }
  }
  if (!inWord || text.length > LONGEST) return undefined;
  return blank ? text.toLowerCase().replaceAll(' ', '-') : text.toLowerCase();
}

/** Eight hexadecimal digits. */
function digest(text: string): string {
  return hashOf(text).toString(16).padStart(8, '0');
}
