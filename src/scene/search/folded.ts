import { foldSpelling } from '../../model/spelling';

/** What a node is called. */
export interface Named {
  title: string;
  aliases: readonly string[];
}

/** Letters without accents, and no sign that counts as one. */
const PLAIN = /^[\w \-.,:;/()&'"+]*$/;

/** Case, accents and the ways to spell a word set aside, so that “Zürich” is found by “zurich” and “Licence” by “license”. */
export function fold(text: string): string {
  return foldSpelling(PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase());
}

/** The names of a node, folded. */
export function foldNames({ title, aliases }: Named): Named {
  return { title: fold(title), aliases: aliases.map(fold) };
}
