import type { Mask, MaskKind } from '../model/note';
import type { Stretch } from './note-text';

/** Masks of one kind. */
export function masksOf(kind: MaskKind, stretches: readonly Stretch[]): Mask[] {
  return stretches.map(({ start, end }) => ({ kind, start, end }));
}

/**
 * Puts masks in order so that none overlaps another. The outermost counts, except that a heading only masks what nothing else in it does:
 * its links keep their kind, and who wants to link in headings leaves out masks of that kind alone.
 * @param masks of all kinds but headings; of two that cover the same, the first counts
 * @param headings theirs
 */
export function arrangeMasks(masks: Mask[], headings: Mask[]): Mask[] {
  const others = withoutOverlaps(ordered(masks));
  return headings.length === 0 ? others : merged(others, gapsIn(ordered(headings), others));
}

/** One list of two that are in the order of the text. */
function merged(first: readonly Mask[], second: readonly Mask[]): Mask[] {
  const all: Mask[] = [];
  let next = 0;
  for (const mask of first) {
    // No list is asked for more than it holds: such code is compiled anew.
    for (; next < second.length; next++) {
      const other = second[next];
      if (!other || other.start > mask.start) break;
      all.push(other);
    }
    all.push(mask);
  }
  for (const other of second.slice(next)) all.push(other);
  return all;
}

/** Masks in the order of the text: sorted where they are not yet. Those that cover the same stay as they are. */
export function ordered(masks: Mask[]): Mask[] {
  for (let index = 1; index < masks.length; index++) {
    const before = masks[index - 1];
    const mask = masks[index];
    if (before && mask && byPlace(before, mask) > 0) return masks.sort(byPlace);
  }
  return masks;
}

function withoutOverlaps(masks: Mask[]): Mask[] {
  const kept: Mask[] = [];
  let covered = 0;
  for (const mask of masks) {
    const { kind, start, end } = mask;
    if (start >= covered ? start >= end : covered >= end) continue;
    kept.push(start >= covered ? mask : { kind, start: covered, end });
    covered = end;
  }
  return kept;
}

/** What is left of the headings between other masks. Both lists are in the order of the text. */
function gapsIn(headings: readonly Mask[], others: readonly Mask[]): Mask[] {
  const gaps: Mask[] = [];
  let next = 0;
  for (const { start, end } of headings) {
    let from = start;
    for (; next < others.length; next++) {
      const other = others[next];
      if (!other || other.start >= end) break;
      if (other.start > from) gaps.push({ kind: 'heading', start: from, end: other.start });
      from = Math.max(from, other.end);
      if (other.end > end) break;
    }
    if (from < end) gaps.push({ kind: 'heading', start: from, end });
  }
  return gaps;
}

function byPlace(a: Mask, b: Mask): number {
  return a.start - b.start || b.end - a.end;
}
