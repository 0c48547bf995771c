import * as Char from '../model/char';
import type { FoundLink } from './found-link';
import type { Stretch } from './note-text';
import { splitTarget } from './subpath';

/** Reads the wiki-link or embed that stands at a stretch, brackets and `!` included. */
export function readWikiLink(text: string, { start, end }: Stretch): FoundLink {
  const close = end - 2;
  let bar = start + (text.charCodeAt(start) === Char.BANG ? 3 : 2);
  let hash = false;
  for (; bar < close; bar++) {
    const code = text.charCodeAt(bar);
    if (code === Char.BAR) break;
    if (code === Char.HASH) hash = true;
  }
  return wikiLink(text, { start, end, bar, hash });
}

/** A wiki-link, its own characters known: where its first bar stands, or where its brackets close, and whether a `#` stands in front of that. */
export function wikiLink(text: string, { start, end, bar, hash }: Stretch & { bar: number; hash: boolean }): FoundLink {
  const embed = text.charCodeAt(start) === Char.BANG;
  const from = start + (embed ? 3 : 2);
  const close = end - 2;
  // In a table the bar is written `\|`.
  const stop = bar > from && text.charCodeAt(bar - 1) === Char.BACKSLASH ? bar - 1 : bar;
  const named = hash ? splitTarget(text.slice(from, stop)) : null;
  const display = bar < close ? text.slice(bar + 1, close).trim() : '';
  return { form: 'wiki', embed, target: named ? named.path : text.slice(from, stop).trim(), subpath: named ? named.subpath : null, display: display || null, url: null, start, end };
}
