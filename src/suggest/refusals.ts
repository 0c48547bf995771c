import { IndexOfMany } from '../graph/index-of-many';
import { foldText } from './fold';

/**
 * A “no” that is remembered. What is left out holds for all: a word alone is never linked, a note alone is never looked at,
 * a word with a note's path is never linked there.
 */
export interface Refusal {
  /** The note in which nothing is to be suggested. */
  path?: string;
  /** The mention, in any case and spelling of spaces. */
  word?: string;
  /** Shipped id of the target, or its path where it has none. */
  target?: string;
}

/** When a refusal was made or taken back. */
export interface RefusalState {
  /** Milliseconds since 1970. */
  at: number;
  /** Taken back. Kept, so that another device's older list does not bring it to life again. */
  revoked?: boolean;
}

/**
 * Refusals as they are stored: plain JSON, one key for each, so that two devices' lists are put together without conflict.
 */
export type RefusalList = Readonly<Record<string, RefusalState>>;

const PARTS = ['path', 'word', 'target'] as const;

/** The key of a refusal. The same refusal always has the same one. */
export function refusalKey(refusal: Refusal): string {
  const { path, word, target } = refusal;
  return JSON.stringify([path ?? null, word === undefined ? null : foldText(word), target ?? null]);
}

/** The refusal that a key stands for; undefined for a key that is none. */
export function refusalOfKey(key: string): Refusal | undefined {
  try {
    const parts: unknown = JSON.parse(key);
    if (!Array.isArray(parts) || parts.length !== PARTS.length) return undefined;
    const said = PARTS.flatMap((part, index): [string, string][] => (typeof parts[index] === 'string' ? [[part, parts[index]]] : []));
    return said.length === 0 ? undefined : Object.fromEntries(said);
  } catch {
    return undefined;
  }
}

/** The list with one refusal made. */
export function refuse(list: RefusalList, refusal: Refusal, at: number): RefusalList {
  return mergeRefusals(list, { [refusalKey(refusal)]: { at } });
}

/** The list with one refusal taken back. */
export function revoke(list: RefusalList, refusal: Refusal, at: number): RefusalList {
  return mergeRefusals(list, { [refusalKey(refusal)]: { at, revoked: true } });
}

/** Two lists as one: of each refusal what was said last. The order of merging does not matter, and merging again changes nothing. */
export function mergeRefusals(one: RefusalList, other: RefusalList): RefusalList {
  return mergeAllRefusals([one, other]);
}

/** The same of many: put in order once, as a note of thousands of refusals is a list for each of its lines. */
export function mergeAllRefusals(lists: Iterable<RefusalList>): RefusalList {
  const merged = new Map<string, RefusalState>();
  for (const list of lists) for (const [key, state] of Object.entries(list)) enter(merged, key, state);
  return inOrder(merged);
}

function enter(list: Map<string, RefusalState>, key: string, state: RefusalState): void {
  const known = list.get(key);
  list.set(key, known === undefined ? state : later(known, state));
}

function inOrder(list: ReadonlyMap<string, RefusalState>): RefusalList {
  return Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of two things said in the same moment, the refusal holds. */
function later(one: RefusalState, other: RefusalState): RefusalState {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return one.revoked === true ? other : one;
}

/** The refusals that hold, in the order of their keys. */
export function refusalsOf(list: RefusalList): Refusal[] {
  return Object.entries(list).flatMap(([key, { revoked }]) => (revoked === true ? [] : (refusalOfKey(key) ?? [])));
}

/**
 * Tells whether a suggestion was refused: in this note or everywhere, this word or any, for this target or any. Only for those parts that some refusal
 * names is the list asked, which at most mentions is none.
 */
export function refusalTest(list: RefusalList): RefusalTest {
  const test = tests.get(list) ?? readyTest(list);
  tests.set(list, test);
  return test;
}

type RefusalTest = (path: string, word: string, target: string) => boolean;

/** A list is asked by each note of a vault, and nobody changes it: it is made ready once. */
const tests = new WeakMap<RefusalList, RefusalTest>();

function readyTest(list: RefusalList): RefusalTest {
  const refusals = refusalsOf(list);
  const held = new Set(refusals.map(refusalKey));
  const shapes = new Map(refusals.map((refusal) => [PARTS.filter((part) => refusal[part] !== undefined).join(), refusal]));
  return (path, word, target) => {
    const all = { path, word, target };
    return [...shapes.values()].some((shape) => held.has(refusalKey(likeShape(shape, all))));
  };
}

function likeShape(shape: Refusal, all: Required<Refusal>): Refusal {
  return Object.fromEntries(PARTS.filter((part) => shape[part] !== undefined).map((part) => [part, all[part]]));
}

/** A note was renamed, or moved. */
export interface Move {
  from: string;
  to: string;
}

/**
 * The list after notes were renamed, one after the other: what was refused in one is refused in it still. The same list when nothing was. What is refused
 * in which note is looked up once for all of them: thousands move with a folder.
 */
export function moveRefusals(list: RefusalList, moves: Iterable<Move>, at: number): RefusalList {
  const moved = new Map(Object.entries(list));
  const byNote = new IndexOfMany<string>();
  const index = (key: string): void => {
    const refusal = heldBy(moved, key);
    for (const note of [refusal?.path, refusal?.target]) if (note !== undefined) byNote.add(note, key);
  };
  for (const key of moved.keys()) index(key);
  let isSame = true;
  for (const { from, to } of moves) {
    for (const refusal of byNote.get(from).flatMap((key) => heldBy(moved, key) ?? [])) {
      const after = refusalKey(renamed(refusal, from, to));
      enter(moved, refusalKey(refusal), { at, revoked: true });
      enter(moved, after, { at });
      index(after);
      isSame = false;
    }
  }
  return isSame ? list : inOrder(moved);
}

/** The refusal of a key, unless it was taken back. */
function heldBy(list: ReadonlyMap<string, RefusalState>, key: string): Refusal | undefined {
  return list.get(key)?.revoked === true ? undefined : refusalOfKey(key);
}

function renamed(refusal: Refusal, from: string, to: string): Refusal {
  const follow = (path: string | undefined): string | undefined => (path === from ? to : path);
  return { ...refusal, path: follow(refusal.path), target: follow(refusal.target) };
}
