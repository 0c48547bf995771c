import { mergeLines, type MergedText } from './merge-lines';
import { mergeList } from './merge-list';

/** A top-level key of front matter with the lines of its value, as written. The lines before the first key have the key `''`. */
type Blocks = Map<string, string>;

/**
 * Three-way merge of front matter, key by key, in the user's order; keys that the pack adds come last. Lists are merged item by item.
 * Works on the written lines, so that comments, quotes and order of what nobody changed stay as they are.
 */
export function mergeProperties(base: string, user: string, shipped: string): MergedText {
  const [baseBlocks, userBlocks, shippedBlocks] = [blocksOf(base), blocksOf(user), blocksOf(shipped)];
  const keys = new Set([...userBlocks.keys(), ...shippedBlocks.keys()]);
  const kept: string[] = [];
  let conflict = false;
  for (const key of keys) {
    const merged = mergeBlock(baseBlocks.get(key), userBlocks.get(key), shippedBlocks.get(key));
    if (merged.text !== undefined) kept.push(merged.text);
    conflict ||= merged.conflict;
  }
  return { text: kept.join('\n'), conflict };
}

interface MergedBlock {
  /** Undefined when the key is gone. */
  text: string | undefined;
  conflict: boolean;
}

function mergeBlock(base: string | undefined, user: string | undefined, shipped: string | undefined): MergedBlock {
  if (user === shipped || shipped === base) return { text: user, conflict: false };
  if (user === base) return { text: shipped, conflict: false };
  if (base === undefined || user === undefined || shipped === undefined) return { text: user, conflict: true };
  const list = mergeList(base, user, shipped);
  return list === undefined ? mergeLines(base, user, shipped) : { text: list, conflict: false };
}

function blocksOf(frontMatter: string): Blocks {
  const blocks: Blocks = new Map();
  let key = '';
  for (const line of frontMatter === '' ? [] : frontMatter.split('\n')) {
    key = /^([^\s#:-][^:]*):(?:\s|$)/.exec(line)?.[1]?.trim() ?? key;
    const before = blocks.get(key);
    blocks.set(key, before === undefined ? line : `${before}\n${line}`);
  }
  return blocks;
}
