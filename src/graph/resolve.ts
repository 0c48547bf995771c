/**
 * What a link's target means.
 * `ambiguous`: several files answer to it and none is nearer; `path` is the one that Obsidian would open.
 * `unresolved`: none answers; `likely` is the one note that has this name as its title, alias or acronym.
 */
export type Resolution =
  | { kind: 'resolved'; path: string }
  | { kind: 'ambiguous'; path: string; candidates: readonly string[] }
  | { kind: 'unresolved'; likely?: string };
