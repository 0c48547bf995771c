/** A property whose value is a list with one item a line, as Obsidian writes it. */
interface ListBlock {
  head: string;
  items: string[];
}

/**
 * Merges a property that is a list on all three sides, item by item: what the user added or removed holds, and so does what the pack did.
 * @returns undefined where one side is no such list
 */
export function mergeList(base: string, user: string, shipped: string): string | undefined {
  const [before, mine, theirs] = [listOf(base), listOf(user), listOf(shipped)];
  if (!before || !mine || !theirs) return undefined;
  const [known, now, offered] = [keysOf(before), keysOf(mine), keysOf(theirs)];
  const kept = mine.items.filter((item) => !known.has(keyOf(item)) || offered.has(keyOf(item)));
  const added = theirs.items.filter((item) => !known.has(keyOf(item)) && !now.has(keyOf(item)));
  return [mine.head, ...kept, ...added].join('\n');
}

function listOf(block: string): ListBlock | undefined {
  const [head = '', ...items] = block.split('\n');
  if (!/:[ \t]*$/.test(head) || items.length === 0 || !items.every((item) => /^[ \t]*-[ \t]+\S/.test(item))) return undefined;
  return { head, items };
}

function keysOf({ items }: ListBlock): Set<string> {
  return new Set(items.map(keyOf));
}

/** What an item says, however it is indented or quoted. */
function keyOf(item: string): string {
  return item.replace(/^[ \t]*-[ \t]+/, '').trim().replace(/^(["'])(.*)\1$/, '$2');
}
