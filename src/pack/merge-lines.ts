import { diff3Merge } from 'node-diff3';

export interface MergedText {
  text: string;
  /** True where both sides changed the same lines; the text then holds the user's. */
  conflict: boolean;
}

/** Three-way merge by line. Where both sides changed the same lines, the user's stay. */
export function mergeLines(base: string, user: string, shipped: string): MergedText {
  const regions = diff3Merge(user.split('\n'), base.split('\n'), shipped.split('\n'), { excludeFalseConflicts: true });
  const lines = regions.flatMap((region) => region.ok ?? region.conflict?.a ?? []);
  return { text: lines.join('\n'), conflict: regions.some((region) => region.conflict !== undefined) };
}
