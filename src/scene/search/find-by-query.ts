import type { AtlasNode } from '../../model/graph';
import type { NoteMetadata } from '../node-facts';
import type { Names } from './find-nodes';
import { fold, foldNames, type Named } from './folded';
import { ANY_MATCH, bestFirst, matchOf, type Match } from './match';
import { readQuery, type Ask, type Wish } from './query';

type Findable = Named & Pick<AtlasNode, 'kind' | 'type' | 'path'>;

/**
 * Indexes of the nodes that a query asks for, as `readQuery` reads it: those whose names fit its words best come first, and of those that fit alike
 * the one that is read first; null for a query that asks for nothing.
 */
export function findByQuery({ nodes, order }: Names<Findable>, query: string, metadata?: NoteMetadata): Set<number> | null {
  const matchFor = matcherOf(query, metadata);
  if (!matchFor) return null;
  return bestFirst(order, (i) => {
    const node = nodes[i];
    return node ? matchFor(node) : null;
  });
}

/** Tells whether a query asks for a node; null for a query that asks for nothing. */
export function queryTest(query: string, metadata?: NoteMetadata): ((node: Findable) => boolean) | null {
  const matchFor = matcherOf(query, metadata);
  return matchFor && ((node) => matchFor(node) !== null);
}

function matcherOf(query: string, metadata: NoteMetadata = NO_METADATA): ((node: Findable) => Match) | null {
  const wishes = readQuery(query).map(foldWish);
  return wishes.length === 0 ? null : (node) => bestMatch(wishes, node, metadata);
}

const NO_METADATA: NoteMetadata = { tags: () => [], property: () => undefined };

function foldWish({ words, asks, refusals }: Wish): Wish {
  return { words: words.map(fold), asks: asks.map(foldAsk), refusals: refusals.map(foldAsk) };
}

function foldAsk(ask: Ask): Ask {
  return ask.kind === 'property' ? { ...ask, text: ask.text === null ? null : fold(ask.text) } : { ...ask, text: fold(ask.text) };
}

/** That of the wish which the node fits best. */
function bestMatch(wishes: readonly Wish[], node: Findable, metadata: NoteMetadata): Match {
  // To fold the names of ten thousand nodes takes longer than all else: many queries do not ask for them.
  let folded: Named | undefined;
  const names = (): Named => (folded ??= foldNames(node));
  const does = (ask: Ask): boolean => answers(ask, node, names, metadata);
  const matches = wishes.flatMap(({ words, asks, refusals }) => {
    const match = asks.every(does) && !refusals.some(does) ? (words.length === 0 ? ANY_MATCH : matchOf(names(), words)) : null;
    return match === null ? [] : [match];
  });
  return matches.length === 0 ? null : Math.min(...matches);
}

function answers(ask: Ask, { kind, type, path }: Findable, names: () => Named, metadata: NoteMetadata): boolean {
  const note = kind === 'note' ? path : undefined;
  switch (ask.kind) {
    case 'phrase': return hasPhrase(names(), ask.text);
    case 'type': return fold(type).startsWith(ask.text);
    case 'path': return path !== undefined && fold(path).includes(ask.text);
    case 'tag': return note !== undefined && metadata.tags(note).some((tag) => `${fold(tag)}/`.startsWith(`${ask.text}/`));
    case 'property': return note !== undefined && hasValue(metadata.property(note, ask.key), ask.text);
  }
}

function hasPhrase({ title, aliases }: Named, text: string): boolean {
  return [title, ...aliases].some((name) => name.includes(text));
}

function hasValue(values: readonly string[] | undefined, text: string | null): boolean {
  return values !== undefined && (text === null || values.some((value) => fold(value).includes(text)));
}
