/** Endings that English counts in its own way, of one and of many. */
const IRREGULAR: readonly (readonly [one: RegExp, many: RegExp, ends: readonly [one: string, many: string]])[] = [
  [/(?:analys|bas|cris|diagnos|hypothes|oas|parenthes|paralys|synthes|thes)is$/i, /(?:analys|cris|diagnos|hypothes|oas|parenthes|synthes|thes)es$/i, ['is', 'es']],
  [/matrix$/i, /matrices$/i, ['x', 'ces']],
  [/(?:vert|vort)ex$/i, /(?:vert|vort)ices$/i, ['ex', 'ices']],
  [/appendix$/i, /appendices$/i, ['x', 'ces']],
  [/(?:criteri|phenomen)on$/i, /(?:criteri|phenomen)a$/i, ['on', 'a']],
  [/(?:^|wo|chair|crafts|sales|spokes|trades)man$/i, /(?:^|wo|chair|crafts|sales|spokes|trades)men$/i, ['an', 'en']],
  [/child$/i, /children$/i, ['', 'ren']],
  [/(?:cal|hal|lea|loa|sel|shel|thie|wol)f$/i, /(?:cal|hal|lea|loa|sel|shel|thie|wol)ves$/i, ['f', 'ves']],
  [/(?:kni|li|wi)fe$/i, /(?:kni|li|wi)ves$/i, ['fe', 'ves']],
];

/**
 * One for many, or many for one, of a single word.
 * @param maybeMany whether a word that ends in s may be several: among others, or if English has it. “Kubernetes” alone is one
 */
export function otherNumberOf(word: string, maybeMany: boolean): string[] {
  if (!/\p{Ll}/u.test(word)) return /S$/.test(word) ? [] : [`${word}s`];
  const irregular = irregularOf(word);
  if (irregular !== undefined) return [irregular];
  const singular = maybeMany ? singularOf(word) : undefined;
  return [singular ?? pluralOf(word)];
}

function irregularOf(word: string): string | undefined {
  for (const [one, many, [ofOne, ofMany]] of IRREGULAR) {
    if (one.test(word)) return word.slice(0, word.length - ofOne.length) + ofMany;
    if (many.test(word)) return word.slice(0, word.length - ofMany.length) + ofOne;
  }
  return undefined;
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

function singularOf(word: string): string | undefined {
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/i.test(word)) return word.slice(0, -2);
  return /[^sui]s$/i.test(word) ? word.slice(0, -1) : undefined;
}
