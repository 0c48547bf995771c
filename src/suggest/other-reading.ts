import { isUnspaced } from './characters';
import { FUNCTION_WORDS, LEADING_WORDS, QUESTION_WORDS } from './common-words';

/**
 * What else a mention may say:
 * - `to-do`: TODO as the mark of work left over;
 * - `question`: WHO as the question;
 * - `shouted`: a word of a line that is all in capitals;
 * - `longer-name`: a single word that begins or ends a longer name, as in “GitHub Actions”, or a longer term, as in “IP address”;
 * - `numbered`: an acronym that a number tells which one of many is meant, as in “RFC 4949”;
 * - `compound`: a word that begins or ends a longer one, as in “Block-styled” and “S-Box”;
 * - `beside-acronym`: a word behind capitals, as in “LFX Mentorship”;
 * - `counted`: an acronym that stands for one of many, as in “buy a CMS”;
 * - `sentence-start`: a single word whose capital only opens the sentence;
 * - `heading-case`: the same in a title Written Like This.
 */
export type OtherReading = 'to-do' | 'question' | 'shouted' | 'longer-name' | 'numbered' | 'compound' | 'beside-acronym' | 'counted' | 'sentence-start' | 'heading-case';

/** What surrounds a mention: the rest of its paragraph's line on either side, and the mention itself. */
interface Setting {
  before: string;
  /** The part of it that stands on the mention's own line. */
  line: string;
  mention: string;
  after: string;
}

/** How far a sentence is looked at on either side. */
const REACH = 160;

/** The likeliest other reading of a mention of one word that stands in capitals or begins with one; null where there is none. */
export function otherReading(text: string, start: number, end: number): OtherReading | null {
  const setting = settingOf(text, start, end);
  const { mention } = setting;
  if (isPartOfUnspacedWord(text, start, end)) return 'longer-name';
  if (/\s/.test(mention) || !/^\p{Lu}/u.test(mention)) return null;
  if (/^TO-?DOs?$/.test(mention) && isToDo(setting)) return 'to-do';
  if (/^\p{Lu}+$/u.test(mention) && isQuestion(setting)) return 'question';
  if (/^\p{Lu}+$/u.test(mention) && isShouted(setting)) return 'shouted';
  if (isLabelled(setting)) return null;
  if (isInLongerName(setting)) return 'longer-name';
  if (/^\p{Lu}{2,}$/u.test(mention)) return NUMBERED.test(setting.after) ? 'numbered' : isCounted(setting) ? 'counted' : null;
  if (!/^\p{Lu}\p{Ll}+$/u.test(mention)) return null;
  if (/^[-\u2010\u2011]\p{Ll}/u.test(setting.after) || /[\p{L}\p{N}][-\u2010\u2011]$/u.test(setting.before)) return 'compound';
  if (BEHIND_ACRONYM.test(setting.before)) return 'beside-acronym';
  if (isByItself(setting) || isAmongCaseless(setting)) return null;
  if (opensSentence(setting)) return 'sentence-start';
  return isTitleCase(setting) ? 'heading-case' : null;
}

/** Whether a mention stands where words are names rather than parts of a sentence: alone in an item, cell or line, in a list of such, or at the head of an item. */
export function standsByItself(text: string, start: number, end: number): boolean {
  return isByItself(settingOf(text, start, end));
}

function isByItself(setting: Setting): boolean {
  return isWhole(setting) || isListed(setting) || isHead(setting);
}

/** Longer names of scripts without spaces are hardly met by chance. */
const MOST_UNSPACED = 3;

let segmenter: Intl.Segmenter | undefined;

/** Whether a short name of a script without spaces begins or ends within a word, as a dictionary has words. */
function isPartOfUnspacedWord(text: string, start: number, end: number): boolean {
  if (end - start > MOST_UNSPACED || !isUnspaced(text.charCodeAt(start)) || typeof Intl.Segmenter !== 'function') return false;
  let from = start;
  let to = end;
  while (start - from < UNSPACED_REACH && isUnspaced(text.charCodeAt(from - 1))) from -= 1;
  while (to - end < UNSPACED_REACH && isUnspaced(text.charCodeAt(to))) to += 1;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const edges = new Set([to]);
  for (const { index } of segmenter.segment(text.slice(from, to))) edges.add(from + index);
  return !edges.has(start) || !edges.has(end);
}

/** So many characters on either side tell where words end. */
const UNSPACED_REACH = 12;

function settingOf(text: string, start: number, end: number): Setting {
  const after = text.slice(end, end + REACH);
  const before = text.slice(Math.max(0, start - REACH), start);
  return {
    before: ownParagraph(before),
    line: before.slice(before.lastIndexOf('\n') + 1),
    mention: text.slice(start, end),
    after: /^[^\n\r]*/.exec(after)?.[0] ?? '',
  };
}

const BLOCK_START = /^[\s>]*(?:[-*+]\s|\d+[.)]\s|#|\|)/;
const BLANK_LINE = /^[\s>]*$/;

/** The end of a text, back to where its paragraph, item or heading begins, as one line. */
function ownParagraph(before: string): string {
  const lines = before.split(/\r?\n/);
  let first = lines.length - 1;
  while (first > 0 && !BLOCK_START.test(lines[first] ?? '') && !BLANK_LINE.test(lines[first - 1] ?? '')) first -= 1;
  return lines.slice(first).map((line, index) => (index === 0 ? line : line.replace(/^[\s>]*/, ''))).join(' ');
}

const TODO_NOUN = /^\s+(?:lists?|items?|comments?|notes?|tasks?|apps?|entry|entries|markers?|tags?|boxes|plugins?|columns?)\b/i;
const GROUP_NOUN = /^\s+(?:community|guides?|members?|membership|network|survey|site|website|steering|book|landscape|mind|working|summit|slack|newsletter|project|group|study|blog|associates?|definition|training|course|meetings?|team|chair|charter|glossary)\b/i;
const DETERMINER = /(?:^|[\s(])(?:an?|my|your|our|this|that|these|those|every|each|any|no|some|another|open|remaining|old|leftover|last|next|one|two|three|many|few)\s+$/i;

/** TODO is work left over when it is counted, owned, listed, followed by a colon or by what is to be done. */
function isToDo({ before, mention, after }: Setting): boolean {
  if (/s$/.test(mention) || /^\s*(?::|\(\w+\)|\[|-\s|\u2013\s)/.test(after) || TODO_NOUN.test(after)) return true;
  if (GROUP_NOUN.test(after) || /^['\u2019]s\b/.test(after)) return false;
  if (DETERMINER.test(before)) return true;
  if (/(?:^|\s)the\s+$/i.test(before)) return true;
  return opensSentence({ before }) && isOrder(after);
}

/** Behind TODO, “write the tests” is an order; “publishes”, “is”, “and” go on a sentence about the group. */
function isOrder(after: string): boolean {
  const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1];
  if (next === undefined) return /^\s*(?:\||$)/.test(after);
  return !FUNCTION_WORDS.has(next) && !/(?:s|ed|began|ran|led|held|wrote|grew|won|came|gave|put|set)$/.test(next);
}

function isQuestion({ before, mention, after }: Setting): boolean {
  if (!QUESTION_WORDS.has(mention.toLowerCase())) return false;
  if (/\b(?:WHAT|WHEN|WHERE|WHY|HOW|WHICH)\b/.test(before + after)) return true;
  return opensSentence({ before }) && /^[^.!;|]*\?/.test(after);
}

/** Three words or more in capitals with nothing but spaces between them, or two of which one is grammar. */
function isShouted({ before, mention, after }: Setting): boolean {
  const left = /(?:(?:^|[\s"(*_])\p{Lu}[\p{Lu}'\u2019]*)*\s$/u.exec(before)?.[0] ?? '';
  const right = /^(?:\s+\p{Lu}[\p{Lu}'\u2019]*(?=[\s.,;:!?")*_|]|$))*/u.exec(after)?.[0] ?? '';
  const others = `${left} ${right}`.split(/[\s"(*_]+/).filter((word) => word.length > 1);
  const grammar = others.some((word) => FUNCTION_WORDS.has(word.toLowerCase()));
  return (others.length > 0 && grammar) || others.length > 3 || (others.length > 1 && FUNCTION_WORDS.has(mention.toLowerCase()));
}

/** “A CMS”, “every CMS” with nothing behind that it could tell about: “a CNCF project” is a project of the CNCF. */
function isCounted({ before, after }: Setting): boolean {
  return /(?:^|[\s(])(?:an?|any|another|each|every|my|our|your|their|that|this|which)\s+$/i.test(before) && !/^[\s-]+(?!(?:and|as|at|by|for|from|in|is|of|on|or|that|to|was|which|with)\b)\p{Ll}/u.test(after);
}

const NUMBERED = /^[- ]\d{3,}/;
const BEHIND_ACRONYM = /(?:^|[^\p{L}\p{N}])\p{Lu}{2,} $/u;

/** A capitalised word follows at once; or, where the mention itself is no acronym, such a word stands right before it. */
function isInLongerName({ before, mention, after }: Setting): boolean {
  if (/^ \p{Lu}\p{Ll}/u.test(after) || (mention === 'IP' && ADDRESSING.test(after))) return true;
  const previous = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}+) $/u.exec(before)?.[1];
  return previous !== undefined && /^\p{Lu}\p{Ll}+$/u.test(mention) && !FUNCTION_WORDS.has(previous.toLowerCase()) && !LEADING_WORDS.has(previous.toLowerCase());
}

/** What follows the IP of networks, which is no intellectual property. */
const ADDRESSING = /^[\s-]+(?:address|block|camera|geolocation|header|network|packet|phone|port|range|rout|spoof|stack|subnet|traffic)/i;

/** Whether an item, a cell or a line holds nothing but the mention. */
function isWhole({ before, after }: Setting): boolean {
  return WHOLE.test(before) && (/^[*_"\u201d)!?]*\s*(?:\||$)/.test(after) || (/[*_]$/.test(before) && /^(?::[*_]+\s|[*_]+(?::|\s*[:\u2013\u2014-]\s|\s*$))/.test(after)));
}

/** Whether an item begins with the mention and then says what it is: “- Harmony — how chords follow one another”. */
function isHead({ before, after }: Setting): boolean {
  return HEAD.test(before) && /^[*_"\u201d)]*(?:\s*:(?=\s)|\s+(?:[-\u2013\u2014=\u2192]|--)\s)/.test(after);
}

const HEAD = /^[\s>]*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?[*_"\u201c(]*$/;

/** Whether the mention stands in a line of names behind a word that says so: “Tags: Harmony Melody”, “See also: Harmony”. */
function isLabelled({ line, mention, after }: Setting): boolean {
  const [label = ''] = /[:\uff1a]/.test(line) ? LABEL.exec(line) ?? [] : [];
  if (label === '') return false;
  return `${line.slice(label.length)}${mention}${after}`.split(/[,;/|+•·]|\s{2,}/).every((part) => !/[.!?]\s/.test(part) && part.trim().split(/\s+/).length <= MOST_WORDS_LABELLED);
}

/** What is labelled may be a few names without commas between them. */
const MOST_WORDS_LABELLED = 6;

const LABEL = new RegExp(`^[\\s>*_-]*(?:${[
  'tags?', 'topics?', 'index', 'keywords?', 'categor(?:y|ies)', 'concepts?', 'related(?: \\p{L}+)?', 'references?', 'links?', 'see(?: also)?', 'up', 'parents?', 'sources?', 'origin',
  'themen?', 'schlagw\\p{L}+', 'siehe(?: auch)?', 'verwandt\\p{L}*', 'mots[- ]cl\u00e9s', 'th\u00e8mes?', 'voir(?: aussi)?', 'temas?', 'etiquetas', 'v(?:er|\u00e9ase)(?: tambi\u00e9n)?', 'vedi(?: anche)?',
  'argomenti', 'zie(?: ook)?', '\u0442\u0435\u0433\u0438', '\u0442\u0435\u043c[\u0430\u044b]', '\u0441\u043c(?:\\. \u0442\u0430\u043a\u0436\u0435)?', '\u0441\u0432\u044f\u0437\u0430\u043d\\p{L}+', '\u6807\u7b7e', '\u76f8\u5173', '\u53c2\u89c1', '\u95a2\u9023', '\uad00\ub828',
].join('|')})[*_]*\\s*[:\uff1a][*_]*\\s*`, 'iu');

/** The start of an item, a cell, a heading or a line. */
const WHOLE = /(?:^[\s>]*(?:#+\s+|[-*+]\s+|\d+[.)]\s+)?(?:\[.\]\s+)?|\|\s*)[*_"\u201c(]*$/;

/** Whether an item or a cell lists things and the mention is one of them: “- Switch, Bridge, Router”. */
function isListed({ before, after }: Setting): boolean {
  if (!ITEM.test(before) || !/^[*_"\u201d]*(?:\s*[,;/+]\s*|\s*\|?\s*$)/.test(after)) return false;
  const [listed = ''] = /[^|]*$/.exec(before.replace(ITEM, '')) ?? [];
  return listed.split(/\s*[,;/+:]\s*|\s[\u2013\u2014-]\s/).every((part) => part.split(/\s+/).length <= MOST_WORDS_LISTED);
}

const ITEM = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?|\|)/;

/** What is listed by name is named shortly. */
const MOST_WORDS_LISTED = 3;

/** Whether the mention stands among letters that have no capitals, so that its own is a part of it. */
function isAmongCaseless({ before, after }: Setting): boolean {
  const next = /\p{L}/u.exec(after)?.[0] ?? /\p{L}(?=\P{L}*$)/u.exec(before)?.[0];
  return next !== undefined && next.toLowerCase() === next.toUpperCase();
}

/** A block's mark or a sentence's end, then nothing but what may stand before a first word. */
const OPENING = /(?:^[\s>]*(?:#+\s+|[-*+]\s+|\d+[.)]\s+)?(?:\[(?:.|![\w-]+)\][+-]?\s+)?|[.!?:|\u2026]["\u201d)*_]*\s+|\|\s*)[*_"\u201c(]*$/;

/** A dash or a bracket, behind which a phrase begins when small letters go on: “- Tool – Block sizes of all kinds”. */
const OPENING_PHRASE = /(?:\s[-\u2013\u2014]\s+|\s\()[*_"\u201c]*$/;

/** Whether nothing but marks stand before a mention in its sentence, cell or list item. */
function opensSentence({ before, after = '' }: Pick<Setting, 'before'> & { after?: string }): boolean {
  return OPENING.test(before) || (OPENING_PHRASE.test(before) && /^ \p{Ll}/u.test(after));
}

/** Whether most longer words around begin with a capital, so that a capital tells nothing. */
function isTitleCase({ before, after }: Setting): boolean {
  // The first word of all has a capital anyway.
  const words = `${before.replace(/^\P{L}*\p{L}+/u, '')} ${after}`.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 && capitals / words.length > 0.7;
}
