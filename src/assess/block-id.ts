import { slug } from '../model/slug';

/** The block id of an item: `openchain-5230` and `3.1.1` give `openchain-5230-3-1-1`. */
export function blockIdOf(frameworkId: string, itemId: string): string {
  return `${blockPrefix(frameworkId)}${slug(itemId)}`;
}

/** What begins every block id of a framework. */
export function blockPrefix(frameworkId: string): string {
  return `${slug(frameworkId)}-`;
}

/** One spelling for each block id: Obsidian does not tell capitals from small letters. */
export function blockKey(blockId: string): string {
  return blockId.toLowerCase();
}
