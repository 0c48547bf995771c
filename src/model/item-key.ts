/** An item of a framework, as another framework names it. */
export interface ItemRef {
  framework: string;
  item: string;
}

/** Names an item across frameworks, as `same-as` writes it: `openchain-18974/4.1.1`. */
export function itemKey(frameworkId: string, itemId: string): string {
  return `${frameworkId}/${itemId}`;
}

/** What such a name means; undefined for texts that are none. An item's own name may hold further slashes. */
export function readItemKey(key: string): ItemRef | undefined {
  const slash = key.indexOf('/');
  return slash > 0 && slash < key.length - 1 ? { framework: key.slice(0, slash), item: key.slice(slash + 1) } : undefined;
}
