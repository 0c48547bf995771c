import { pathOf } from '../../graph/resolve';
import type { NoteLink, ParsedNote } from '../../model/note';
import { baseName, fileName } from '../../model/path';
import { CHECK_WORDS as WORDS } from '../words/check';
import type { CheckedVault } from './checked-vault';
import type { NoteParts } from './note-parts';
import { foundAt, type RuleFinding, type Rule } from './rule';

export const emptyLink: Rule = {
  code: 'empty-link',
  holdsFor: 'every-note',
  check: ({ links }) => links.filter(({ target, subpath }) => target === '' && subpath === null).map(({ span }) => foundAt(span, WORDS.emptyLink())),
};

export const brokenLink: Rule = {
  code: 'broken-link',
  holdsFor: 'every-note',
  *check(note, vault) {
    for (const link of inner(note)) {
      const found = vault.atlas.resolve(link.target, note.path);
      if (found.kind === 'unresolved' && vault.absenceOf(link, note.path) === undefined) yield foundAt(link.span, WORDS.brokenLink(link.target, hintFor(link.target, found.likely, vault)));
    }
  },
};

export const ambiguousLink: Rule = {
  code: 'ambiguous-link',
  holdsFor: 'every-note',
  *check(note, vault) {
    for (const link of inner(note)) {
      const found = vault.atlas.resolve(link.target, note.path);
      if (found.kind === 'ambiguous' && isForPersonToMend(note, found.candidates, vault)) yield foundAt(link.span, WORDS.ambiguousLink(link.target, found.candidates));
    }
  },
};

/** A shipped note means the shipped one of several. Where the app opens another, that one is told of: see `nameOfShipped`. */
function isForPersonToMend({ path }: ParsedNote, candidates: readonly string[], vault: CheckedVault): boolean {
  return !vault.isShipped(path) || candidates.filter((each) => vault.isShipped(each)).length !== 1;
}

export const nameOfShipped: Rule = {
  code: 'name-of-shipped',
  holdsFor: 'every-note',
  *check({ path }, vault) {
    const meant = vault.isShipped(path) ? undefined : vault.shippedFile(path);
    const from = meant === undefined ? [] : vault.atlas.graph.incoming(path).flatMap((edge) => (vault.isShipped(edge.path) ? edge.path : []));
    if (meant !== undefined && from.length > 0) yield { message: WORDS.nameOfShipped(new Set(from).size, meant), line: 1, column: 1 };
  },
};

export const brokenHeading: Rule = {
  code: 'broken-heading',
  holdsFor: 'every-note',
  *check(note, vault) {
    for (const { link, path, parts } of linksInto(note, vault)) {
      if (link.subpath?.kind !== 'heading' || parts.hasHeading(link.subpath.headings)) continue;
      const closest = parts.closestHeading(link.subpath.headings.at(-1) ?? '');
      yield foundAt(link.span, WORDS.brokenHeading(link.subpath.headings.join(' > '), path, closest === undefined ? '' : WORDS.didYouMean(closest)));
    }
  },
};

export const brokenBlock: Rule = {
  code: 'broken-block',
  holdsFor: 'every-note',
  *check(note, vault): Iterable<RuleFinding> {
    for (const { link, path, parts } of linksInto(note, vault)) {
      if (link.subpath?.kind !== 'block' || parts.hasBlock(link.subpath.id)) continue;
      yield foundAt(link.span, WORDS.brokenBlock(link.subpath.id, path));
    }
  },
};

/** The links that name a file of the vault. */
function inner({ links }: ParsedNote): NoteLink[] {
  return links.filter(({ url, target }) => url === null && target !== '');
}

/** The links into a part of a note, with what that note has. Other files have parts as well, but only notes can be looked into. */
function* linksInto(note: ParsedNote, vault: CheckedVault): Iterable<{ link: NoteLink; path: string; parts: NoteParts }> {
  for (const link of note.links) {
    if (link.url !== null || link.subpath === null) continue;
    const path = pathOf(vault.atlas.resolve(link.target, note.path)) ?? '';
    const parts = vault.partsOf(path);
    if (parts) yield { link, path, parts };
  }
}

function hintFor(target: string, likely: string | undefined, vault: CheckedVault): string {
  const name = baseName(`${fileName(target)}.md`);
  if (likely !== undefined) return WORDS.isAlias(name, likely);
  const closest = vault.closestName(name);
  return closest === undefined ? '' : WORDS.didYouMean(closest);
}
