/** A word ending, and what other writers put in its place. The letters that stay are kept as written. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(program)me(s?)$/i, '$1$2'],
  [/^(program)(s?)$/i, '$1me$2'],
  [/^(licen)c(es?)$/i, '$1s$2'],
  [/^(licen)s(es?)$/i, '$1c$2'],
  [/^(\p{L}{3,}i)s(ations?|ational|es?|ed|ers?|ing)$/iu, '$1z$2'],
  [/^(\p{L}{3,}i)z(ations?|ational|es?|ed|ers?|ing)$/iu, '$1s$2'],
  [/^((?:an|par|cat)aly)s(e|es|ed|ers?|ing)$/i, '$1z$2'],
  [/^((?:an|par|cat)aly)z(e|es|ed|ers?|ing)$/i, '$1s$2'],
  [/^(cent|theat|fib|lit|met)re(s?)$/i, '$1er$2'],
  [/^(cent|theat|fib|lit|met)er(s?)$/i, '$1re$2'],
  [/^(art)e(facts?)$/i, '$1i$2'],
  [/^(art)i(facts?)$/i, '$1e$2'],
  [/^((?:cat|an)alog|dialog)ue(s?)$/i, '$1$2'],
  [/^((?:cat|an)alog|dialog)(s?)$/i, '$1ue$2'],
  [/^(arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|tum|vap)our(s?|al|ed|ful|hoods?|ing)$/i, '$1or$2'],
  [/^(arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|tum|vap)or(s?|al|ed|ful|hoods?|ing)$/i, '$1our$2'],
  [/^(gr)ey(s?|box|scale)$/i, '$1ay$2'],
  [/^(gr)ay(s?|box|scale)$/i, '$1ey$2'],
  [/^((?:de|of)fen)c(es?)$/i, '$1s$2'],
  [/^((?:de|of)fen)s(es?)$/i, '$1c$2'],
  [/^(advis)e(rs?)$/i, '$1o$2'],
  [/^(advis)o(rs?)$/i, '$1e$2'],
  [/^(cancel|channel|counsel|fuel|label|level|model|signal|travel|tunnel)(ors?|ers?|ed|ing|ings)$/i, '$1l$2'],
  [/^(cancel|channel|counsel|fuel|label|level|model|signal|travel|tunnel)l(ors?|ers?|ed|ing|ings)$/i, '$1$2'],
  [/^(enrol|fulfil|instal)(ments?)$/i, '$1l$2'],
  [/^(enrol|fulfil|instal)l(ments?)$/i, '$1$2'],
  [/^(judg|acknowledg)e(ments?)$/i, '$1$2'],
  [/^(judg|acknowledg)(ments?)$/i, '$1e$2'],
];

/** Most words are spelled in one way only; this says so at once. */
const MAYBE_SPELLED = /program|licen|[iy][sz][aei]|(?:cent|theat|fib|lit|met)[er]|art[ei]f|alog|our|or|gr[ae]y|fen[cs]|advis|[el]l(?:[eo]|ing)|lment|dge?ment/i;

/** Two words that are also written as one, or with a hyphen between them. The one word is written in both of its parts. */
const PAIRS = new Map(`
  back-end back-up block-list change-log check-list code-base copy-left cross-walk data-base data-set e-learning e-mail file-name flow-chart front-end hack-day hand-book help-desk home-page
  key-word knowledge-base life-cycle log-in meta-data mile-stone mind-map news-letter note-book note-taking on-boarding open-source play-book plug-in road-map run-book set-up spread-sheet
  start-up story-board task-force time-line time-sheet time-stamp tool-chain tool-kit trade-mark use-case user-name web-page web-site white-paper work-flow work-place work-shop
`.trim().split(/\s+/).map((pair): [string, string] => [pair.replace('-', ''), pair]));

/** One of the pairs from one word's edge to another, or to the s of many: “front end”, “frontends”. */
const PAIR = new RegExp(`(^|[^\\p{L}])(${[...PAIRS.values()].map((pair) => pair.replace('-', '[\\s-]?')).join('|')})(?=s?(?!\\p{L}))`, 'iu');

/** Whether a name may be spelled in another way. Seldom wrong, and quick to say no. */
export function mayBeSpelledOtherwise(name: string): boolean {
  return MAYBE_SPELLED.test(name) || PAIR.test(name);
}

/** A name as it is, and with a pair of words as one, “frontend guide” of “front-end guide”, or the other way round. */
export function closedAndOpen(name: string): string[] {
  const other = name.replace(PAIR, (_, edge: string, pair: string) => edge + otherOfPair(pair));
  return other === name ? [name] : [name, other];
}

function otherOfPair(pair: string): string {
  const closed = pair.charAt(0) + pair.slice(1).replace(/[\s-]/, '').toLowerCase();
  return closed.length < pair.length ? closed : PAIRS.get(pair.toLowerCase())?.replace(/^./, pair.charAt(0)) ?? pair;
}

/** A name in each of the ways in which its words are spelled, itself first. @param most so many at most */
export function spellingsOf(name: string, most: number): string[] {
  if (!MAYBE_SPELLED.test(name)) return [name];
  const parts = name.split(/([\s-]+)/);
  return parts.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => wordSpellings(part).map((word) => head + word)).slice(0, most),
    [''],
  );
}

function wordSpellings(word: string): string[] {
  const other = MAYBE_SPELLED.test(word) ? SPELLINGS.find(([ending]) => ending.test(word)) : undefined;
  return other ? [word, word.replace(other[0], other[1])] : [word];
}
