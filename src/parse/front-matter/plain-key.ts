import * as Char from '../../model/char';
import { isDigit, isLetter } from '../../model/ascii';
import { isYamlWord } from './plain-scalar';

const NO_BREAK_SPACE = 0xa0;

/** A key and its colon stand this close together, or YAML sees none. */
const LONGEST_KEY = 1000;

/**
 * Where the colon stands behind the key that begins here; -1 where there is none, or one that YAML may read as something else.
 * A key is a letter, then letters, digits, dashes, underscores, dots and single blanks; it may begin with one underscore, so that none is `__proto__`.
 */
export function plainKeyEnd(yaml: string, start: number, limit: number): number {
  const first = yaml.charCodeAt(start);
  if (!isKeyLetter(first) && (first !== Char.UNDERSCORE || !isKeyLetter(yaml.charCodeAt(start + 1)))) return -1;
  const last = Math.min(limit, start + LONGEST_KEY);
  let next = start + 1;
  while (next < last && isKey(yaml.charCodeAt(next))) next += 1;
  if (next === last || yaml.charCodeAt(next) !== Char.COLON || yaml.charCodeAt(next - 1) === Char.SPACE) return -1;
  if (next + 1 < limit && yaml.charCodeAt(next + 1) !== Char.SPACE) return -1;
  return isYamlWord(yaml.slice(start, next)) ? -1 : next;
}

function isKey(code: number): boolean {
  return isKeyLetter(code) || isDigit(code) || code === Char.DASH || code === Char.UNDERSCORE || code === Char.DOT || code === Char.SPACE;
}

/** Of whatever script. */
function isKeyLetter(code: number): boolean {
  return isLetter(code) || code > NO_BREAK_SPACE;
}
