/**
 * One spelling for what a reader takes for the same name: small letters, Latin ones without accents, one kind of apostrophe and
 * quote, a single space for any run of spaces, for a hyphen between letters and for a line break inside a paragraph.
 * Names are folded when the trie is built, notes while they are walked: no second copy of a note is made.
 */

/** What any run of spaces, and a hyphen between letters, fold to. */
export const SPACE = 0x20;
/** What a dash between clauses folds to: the long one, which folds to itself, as a hyphen would not. */
const DASH = 0x2014;
/** A character that leaves no trace: an accent written on its own, a soft hyphen, a joiner. */
const NOTHING = 0;

/** A step of a walk: the folded unit (0 where the character leaves no trace), and where the next step begins. */
export interface Step {
  unit: number;
  next: number;
}

/**
 * Takes the step at an offset.
 * @param step is written to, so that a walk over a note makes no objects
 * @returns false where no name can go on: at the end, at a blank line, before a list item or another block
 */
export function stepAt(text: string, at: number, step: Step): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  const kind = kindOf(unit);
  if (kind === BLANK || kind === LINE_END) return stepOverBreak(text, at, step);
  step.next = at + 1;
  step.unit = kind === HYPHEN ? dashUnit(text, at) : foldUnit(unit);
  return true;
}

/** Letters and digits of ASCII with single spaces between words: most names, and folded by making them small. */
const SIMPLE = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;

/** Folds a whole name; to fold again changes nothing. `keepCase` leaves capitals as they are, for names whose case must agree. */
export function foldText(text: string, keepCase = false): string {
  if (SIMPLE.test(text)) return keepCase ? text : text.toLowerCase();
  const step: Step = { unit: NOTHING, next: 0 };
  let result = '';
  for (let at = 0; stepAt(text, at, step); at = step.next) {
    if (step.unit === NOTHING) continue;
    const small = String.fromCharCode(step.unit);
    result += keepCase && isCapital(text.charAt(at)) ? capitalOf(small) : small;
  }
  // What leaves no trace between two spaces leaves both.
  return result.replace(/ {2,}/g, ' ').trim();
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/** A letter whose capital takes two units stays small. */
function capitalOf(small: string): string {
  const capital = small.toUpperCase();
  return capital.length === 1 ? capital : small;
}

const UNKNOWN = 0;
const PLAIN = 1;
const BLANK = 2;
const HYPHEN = 3;
const LINE_END = 4;

const BLANKS = /^[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;
const HYPHENS = /^[-\u2010-\u2013\u2212]$/;

const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const kind = BLANKS.test(character) ? BLANK : HYPHENS.test(character) ? HYPHEN : /[\r\n]/.test(character) ? LINE_END : PLAIN;
  kinds[unit] = kind;
  return kind;
}

/** Whether what a character folds to depends on what stands beside it: blanks, line ends and hyphens. */
export function isJoint(unit: number): boolean {
  return kindOf(unit) !== PLAIN;
}

/** Whether a character leaves no trace in a folded text. */
export function isTraceless(unit: number): boolean {
  return foldUnit(unit) === NOTHING;
}

/** Whether a character is a space of any kind or ends a line. */
export function isBlank(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === BLANK || kind === LINE_END;
}

/** A hyphen joins words as a space does; with a space or another hyphen beside it, it is a dash between clauses. */
function dashUnit(text: string, at: number): number {
  const joins = at > 0 && at + 1 < text.length && kindOf(text.charCodeAt(at - 1)) === PLAIN && kindOf(text.charCodeAt(at + 1)) === PLAIN;
  return joins ? SPACE : DASH;
}

const NOT_FOLDED = 0xffff;
const LONG_DASHES = /^[\u2014\u2015]$/;
const APOSTROPHES = /^['\u2018\u2019\u201b\u02bc]$/;
const QUOTES = /^["\u201c-\u201f]$/;
/** The last ones: vowels of Hebrew and Arabic, which most writers leave out, and the stroke that lengthens a word. */
const TRACELESS = /^(?:[\u0300-\u036f\u00ad\u200c\u200d]|[\u05b0-\u05bd\u05bf\u05c1\u05c2]|[\u064b-\u0652]|\u0640)$/;
const LATIN = /^\p{Script=Latin}$/u;
const DIGIT = /^\d$/;
/** Letters with a stroke are no letter and an accent to Unicode. Who has no key for them writes the letter. */
const STROKED: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i' };

const folded = new Uint16Array(0x10000).fill(NOT_FOLDED);

/** What any other character folds to; 0 where it leaves no trace. */
export function foldUnit(unit: number): number {
  const known = folded[unit] ?? NOT_FOLDED;
  if (known !== NOT_FOLDED) return known;
  const found = workOut(String.fromCharCode(unit));
  folded[unit] = found;
  return found;
}

function workOut(character: string): number {
  if (TRACELESS.test(character)) return NOTHING;
  if (LONG_DASHES.test(character)) return DASH;
  if (APOSTROPHES.test(character)) return 0x27;
  if (QUOTES.test(character)) return 0x22;
  const unmarked = bareOf(character);
  const bare = STROKED[unmarked] ?? unmarked;
  const small = (LATIN.test(bare) || DIGIT.test(bare) ? bare : character).toLowerCase();
  // A letter whose small form takes two units stays as it is, in names and notes alike.
  return (small.length === 1 ? small : character).charCodeAt(0);
}

/** A character without its accent, and as it is written when it stands neither raised nor lowered nor in full width. One that is made of two stays. */
function bareOf(character: string): string {
  const parts = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return parts.length === 1 ? parts : character.normalize('NFD').charAt(0);
}

/** What may stand between a line's end and the next word of the same paragraph: the indent of a list item, the `>` of a quote. */
const LINE_START = /[ \t>]*/y;
/** What cannot go on a name: the line's end, or the mark of a list item, table row, heading, fence or another block. */
const NOT_A_WORD = /$|[\r\n|<#`~=+*-]|\d{1,9}[.)](?:\s|$)/y;

/** Words with more spaces between them are no longer one name. */
const MOST_BLANKS = 100;

function stepOverBreak(text: string, at: number, step: Step): boolean {
  let next = skipBlanks(text, at);
  const blanks = next - at;
  if (blanks > MOST_BLANKS) return false;
  if (text.charAt(next) === '\r') next += 1;
  if (text.charAt(next) === '\n') {
    // Two spaces before it make a break that is shown: the words stand on two lines.
    if (blanks > 1) return false;
    const end = next;
    LINE_START.lastIndex = end + 1;
    LINE_START.test(text);
    next = LINE_START.lastIndex;
    if (next - end > MOST_BLANKS) return false;
    NOT_A_WORD.lastIndex = next;
    if (NOT_A_WORD.test(text)) return false;
  }
  step.unit = SPACE;
  step.next = next;
  return true;
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next - at <= MOST_BLANKS && next < text.length && kindOf(text.charCodeAt(next)) === BLANK) next += 1;
  return next;
}
