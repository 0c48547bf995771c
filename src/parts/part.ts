/** A module of the plugin that is not evaluated with the rest. */
export interface Part {
  /** The body of a function of `require` and `loadPart` that returns what the module exports. */
  text: string;
  /** Names of the modules that it requires: parts, and the app's own. */
  needs: readonly string[];
}

export type Parts = Readonly<Record<string, Part>>;

/** A part and what it needs, each behind those that it needs, without those that are there already. */
export function inOrder(parts: Parts, name: string, isThere: (name: string) => boolean, found = new Set<string>()): string[] {
  const part = parts[name];
  if (!part || found.has(name) || isThere(name)) return [];
  found.add(name);
  return [...part.needs.flatMap((need) => inOrder(parts, need, isThere, found)), name];
}
