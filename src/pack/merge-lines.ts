import { diff3Merge, diffIndices } from 'node-diff3';

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

/** How many lines stand in one of two texts only. */
export function countChanges(a: string, b: string): number {
  return diffIndices(a.split('\n'), b.split('\n')).reduce((sum, change) => sum + change.buffer1[1] + change.buffer2[1], 0);
}
