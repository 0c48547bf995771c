import type { AtlasGraph, NodeType } from '../../model/graph';
import { compareTexts, countFront } from '../../model/sorted';
import { foldText } from '../../suggest/fold';
import { lettersOf, type AtlasName } from '../../suggest/atlas-name';

/** A name that begins with what was typed. */
export interface NameCompletion {
  target: string;
  title: string;
  type: NodeType;
  /** What would stand on screen: the letters that were typed, and the rest of the name. */
  words: string;
}

/** Where in a line a name was begun, and how it could go on. */
export interface BegunName {
  /** Offset into the line. */
  start: number;
  typed: string;
  completions: NameCompletion[];
}

/** Fewer letters begin too many names. */
const LEAST_LETTERS = 3;
/** Words that a name begun may have by now. */
const MOST_WORDS = 6;
const MOST_COMPLETIONS = 12;
/** Names that are looked at before the best are taken. */
const MOST_LOOKED_AT = 200;

/** Names in the order of their letters, to be found by how they begin. */
export class NameIndex {
  private readonly entries: { key: string; name: AtlasName }[];

  constructor(names: readonly AtlasName[], private readonly graph: AtlasGraph) {
    this.entries = names.map((name) => ({ key: foldText(lettersOf(name)), name })).sort((a, b) => compareTexts(a.key, b.key));
  }

  /** The name that is being typed at the end of a line's beginning; the one begun farthest to the left. */
  begunIn(before: string, without: string): BegunName | undefined {
    for (const start of wordStarts(before)) {
      const typed = before.slice(start);
      const completions = this.beginningWith(typed).filter(({ target }) => target !== without);
      if (completions.length > 0) return { start, typed, completions };
    }
    return undefined;
  }

  /** Names that begin with the letters, the shortest first, each note once. */
  beginningWith(typed: string): NameCompletion[] {
    const key = foldText(typed);
    if (key.length < LEAST_LETTERS) return [];
    const from = this.firstAt(key);
    const near = this.entries.slice(from, from + MOST_LOOKED_AT).filter((entry) => entry.key.startsWith(key));
    const best = new Map<string, AtlasName>();
    for (const { name } of near.sort((a, b) => a.key.length - b.key.length)) if (!best.has(name.target)) best.set(name.target, name);
    return [...best.values()].slice(0, MOST_COMPLETIONS).map((name) => this.completion(name, typed));
  }

  private completion(name: AtlasName, typed: string): NameCompletion {
    const node = this.graph.nodes.get(name.target);
    return { target: name.target, title: node?.title ?? name.text, type: node?.type ?? 'note', words: completed(typed, name) };
  }

  private firstAt(key: string): number {
    return countFront(this.entries.length, (index) => (this.entries[index]?.key ?? '') < key);
  }
}

/** The letters stay as they were typed, unless the name is an acronym or is spelled otherwise. */
function completed(typed: string, name: AtlasName): string {
  const [text, { rule }] = [lettersOf(name), name];
  const goesOn = text.toLowerCase().startsWith(typed.toLowerCase());
  return goesOn && rule !== 'capitals' ? typed + text.slice(typed.length) : text;
}

/** Where the last words of a line begin, from the farthest to the nearest. */
function wordStarts(before: string): number[] {
  const starts = [...before.matchAll(/[\p{L}\p{N}][^\s]*/gu)].map(({ index }) => index).slice(-MOST_WORDS);
  const last = before.charAt(before.length - 1);
  return /[\p{L}\p{N}+-]/u.test(last) ? starts : [];
}
