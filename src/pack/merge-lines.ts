import { diff3Merge } from 'node-diff3';
import { areSameLines, areTooManyAlike } from './like-lines';
import { stretchesOf, type Stretch } from './merge-stretches';

export interface MergedText {
  text: string;
  /** True where both sides changed the same lines; the text then holds the user's. */
  conflict: boolean;
}

/** Three-way merge by line. Where both sides changed the same lines, the user's stay. */
export function mergeLines(base: string, user: string, shipped: string): MergedText {
  const merged: string[] = [];
  let conflict = false;
  for (const stretch of stretchesOf({ user: user.split('\n'), base: base.split('\n'), shipped: shipped.split('\n') })) {
    for (const region of mergedRegions(stretch)) {
      for (const line of region.lines) merged.push(line);
      conflict ||= region.conflict;
    }
  }
  return { text: merged.join('\n'), conflict };
}

interface MergedRegion {
  lines: readonly string[];
  conflict: boolean;
}

function mergedRegions({ user, base, shipped }: Stretch): MergedRegion[] {
  if (areSameLines(base, shipped) || areSameLines(user, shipped)) return [{ lines: user, conflict: false }];
  if (areSameLines(user, base)) return [{ lines: shipped, conflict: false }];
  // Both changed most of a long stretch: nothing would come of it but a conflict.
  if (areTooManyAlike(user, base) || areTooManyAlike(shipped, base)) return [{ lines: user, conflict: true }];
  const regions = diff3Merge([...user], [...base], [...shipped], { excludeFalseConflicts: true });
  return regions.map(({ ok, conflict }) => ({ lines: ok ?? conflict?.a ?? [], conflict: conflict !== undefined }));
}
