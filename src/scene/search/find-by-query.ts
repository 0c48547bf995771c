import type { AtlasNode } from '../../model/graph';
import type { Names } from './find-nodes';
import { fold, foldNames, type Named } from './folded';
import { bestFirst, matchOf, type Match } from './match';
import { readQuery, type Ask, type Wish } from './query';

/** What notes say of themselves that no graph holds. Asked only where a query is for it. */
export interface NoteMetadata {
  /** The tags of the note at a path, without their hashes. */
  tags(path: string): readonly string[];
  /** The values of a property of the note, by its key in letters large or small; undefined where it has none. */
  property(path: string, key: string): readonly string[] | undefined;
}

type Findable = Named & Pick<AtlasNode, 'kind' | 'type' | 'path'>;

/**
 * Indexes of the nodes that a query asks for, as `readQuery` reads it: those whose names fit its words best come first, and of those that fit alike
 * the one that is read first; null for a query that asks for nothing.
 */
export function findByQuery({ nodes, order }: Names<Findable>, query: string, metadata: NoteMetadata): Set<number> | null {
  const wishes = readQuery(query).map(foldWish);
  if (wishes.length === 0) return null;
  return bestFirst(order, (i) => {
    const node = nodes[i];
    return node ? bestMatch(wishes, node, metadata) : null;
  });
}

function foldWish({ words, asks, refusals }: Wish): Wish {
  return { words: words.map(fold), asks: asks.map(foldAsk), refusals: refusals.map(foldAsk) };
}

function foldAsk(ask: Ask): Ask {
  return ask.kind === 'property' ? { ...ask, text: ask.text === null ? null : fold(ask.text) } : { ...ask, text: fold(ask.text) };
}

/** That of the wish which the node fits best. */
function bestMatch(wishes: readonly Wish[], node: Findable, metadata: NoteMetadata): Match {
  const names = foldNames(node);
  const matches = wishes.flatMap(({ words, asks, refusals }) => {
    const match = matchOf(names, words);
    const does = (ask: Ask): boolean => answers(ask, node, names, metadata);
    return match === null || !asks.every(does) || refusals.some(does) ? [] : [match];
  });
  return matches.length === 0 ? null : Math.min(...matches);
}

function answers(ask: Ask, { kind, type, path }: Findable, { title, aliases }: Named, metadata: NoteMetadata): boolean {
  const note = kind === 'note' ? path : undefined;
  switch (ask.kind) {
    case 'phrase': return [title, ...aliases].some((name) => name.includes(ask.text));
    case 'type': return fold(type).startsWith(ask.text);
    case 'path': return path !== undefined && fold(path).includes(ask.text);
    case 'tag': return note !== undefined && metadata.tags(note).some((tag) => `${fold(tag)}/`.startsWith(`${ask.text}/`));
    case 'property': return note !== undefined && hasValue(metadata.property(note, ask.key), ask.text);
  }
}

function hasValue(values: readonly string[] | undefined, text: string | null): boolean {
  return values !== undefined && (text === null || values.some((value) => fold(value).includes(text)));
}
