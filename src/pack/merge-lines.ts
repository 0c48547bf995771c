import { diff3Merge, diffIndices } from 'node-diff3';
import { stretchesOf, type Stretch } from './merge-stretches';

export interface MergedText {
  text: string;
  /** True where both sides changed the same lines; the text then holds the user's. */
  conflict: boolean;
}

/** Three-way merge by line. Where both sides changed the same lines, the user's stay. */
export function mergeLines(base: string, user: string, shipped: string): MergedText {
  const lines: string[] = [];
  let conflict = false;
  for (const stretch of stretchesOf({ user: user.split('\n'), base: base.split('\n'), shipped: shipped.split('\n') })) {
    for (const region of mergedRegions(stretch)) {
      for (const line of region.ok ?? region.conflict?.a ?? []) lines.push(line);
      conflict ||= region.conflict !== undefined;
    }
  }
  return { text: lines.join('\n'), conflict };
}

function mergedRegions({ user, base, shipped }: Stretch): ReturnType<typeof diff3Merge<string>> {
  return diff3Merge([...user], [...base], [...shipped], { excludeFalseConflicts: true });
}

/** How many lines stand in one of two texts only. */
export function countChanges(a: string, b: string): number {
  const [one, other] = [a.split('\n'), b.split('\n')];
  let count = 0;
  for (const { base, user } of stretchesOf({ base: one, user: other, shipped: one })) {
    for (const { buffer1, buffer2 } of diffIndices([...base], [...user])) count += buffer1[1] + buffer2[1];
  }
  return count;
}
