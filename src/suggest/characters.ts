/** What a character is to a reader of words. Worked out once for each code unit and kept: a scan only asks a table. */

const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
/** Of a script that writes words without spaces between them: every place in it may be a word's edge. */
const UNSPACED = 3;

/** Soft hyphens and joiners belong to the word that they stand in. */
const WORD = /^[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]$/u;
const WITHOUT_SPACES = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]$/u;

const classes = new Uint8Array(0x10000);

function classOf(character: string): number {
  if (!WORD.test(character)) return OTHER;
  return WITHOUT_SPACES.test(character) ? UNSPACED : LETTER;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) return classOf(wholeCharacter(text, at));
  const known = classes[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = classOf(text.charAt(at));
  classes[unit] = found;
  return found;
}

/** The character that the code unit at `at` belongs to: for the second half of a pair, the pair. */
function wholeCharacter(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  const start = unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(start) ?? unit);
}

/** Whether a letter, number or mark of any script stands at an offset; false outside the text. */
export function isWordAt(text: string, at: number): boolean {
  return classAt(text, at) > OTHER;
}

/** Whether a code unit by itself is a letter, number or mark of a script that puts spaces between words. */
export function isLetter(unit: number): boolean {
  return classAt(String.fromCharCode(unit), 0) === LETTER;
}

/** Whether a code unit by itself is of a script that writes words without spaces between them. */
export function isUnspaced(unit: number): boolean {
  return classAt(String.fromCharCode(unit), 0) === UNSPACED;
}

/** Whether a word may begin or end at an offset, 0 and the text's length included. */
export function isWordEdge(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  const after = classAt(text, at);
  if (before === OTHER || after === OTHER) return before !== OTHER || after !== OTHER;
  return before === UNSPACED || after === UNSPACED;
}

/** The next place behind `at` where a word begins; the text's length when there is none. The table is asked first: most of a scan is spent here. */
export function nextWordStart(text: string, at: number): number {
  const { length } = text;
  let next = at;
  while (next < length && (classes[text.charCodeAt(next)] || classAt(text, next)) === LETTER) next += 1;
  if (next === at) next += 1;
  while (next < length && (classes[text.charCodeAt(next)] || classAt(text, next)) === OTHER) next += 1;
  return next;
}
