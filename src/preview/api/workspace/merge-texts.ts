import { diff3Merge } from 'node-diff3';

/**
 * What two hands made of the same text: by lines, and where both changed the same lines by words.
 * Where they changed the same words, those of `mine` stay.
 */
export function mergeTexts(mine: string, base: string, theirs: string): string {
  return merge(lines(mine), lines(base), lines(theirs), (a, o, b) => merge(words(a), words(o), words(b), (own) => own));
}

type Resolve = (mine: string, base: string, theirs: string) => string;

function merge(mine: string[], base: string[], theirs: string[], resolve: Resolve): string {
  const regions = diff3Merge(mine, base, theirs);
  return regions.map(({ ok, conflict }) => {
    if (ok) return ok.join('');
    return conflict ? resolve(conflict.a.join(''), conflict.o.join(''), conflict.b.join('')) : '';
  }).join('');
}

/** Each with its line end. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}
