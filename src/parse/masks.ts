import type { Mask, MaskKind } from '../model/note';
import type { Span } from '../model/position';
import type { Stretch } from './note-text';

/** Masks of one kind. */
export function masksOf(kind: MaskKind, stretches: readonly Stretch[]): Mask[] {
  return stretches.map(({ start, end }) => ({ kind, start, end }));
}

/** Masks of one kind, of facts that know their span. */
export function masksOfSpans(kind: MaskKind, facts: readonly { span: Span }[]): Mask[] {
  return facts.map(({ span }) => ({ kind, start: span.start, end: span.end }));
}

/**
 * Puts masks in order so that none overlaps another. The outermost counts, except that a heading only masks what nothing else in it does:
 * its links keep their kind, and who wants to link in headings leaves out masks of that kind alone.
 * @param lists masks of all kinds but headings; where two cover the same, the one of the earlier list counts
 * @param headings theirs
 */
export function arrangeMasks(lists: readonly Mask[][], headings: Mask[]): Mask[] {
  let all: Mask[] = [];
  for (const list of lists) all = together(all, ordered(list));
  const others = withoutOverlaps(all);
  return headings.length === 0 ? others : merged(others, gapsIn(ordered(headings), others));
}

/** One list of two that are in the order of the text. Where two masks cover the same, the one of the first list comes first. */
function together(first: Mask[], second: Mask[]): Mask[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const all: Mask[] = [];
  let next = 0;
  for (const mask of first) {
    for (let other = second[next]; other && byPlace(other, mask) < 0; other = second[++next]) all.push(other);
    all.push(mask);
  }
  for (let other = second[next]; other; other = second[++next]) all.push(other);
  return all;
}

/** One list of two that are in the order of the text, and have nothing in common. */
function merged(masks: readonly Mask[], gaps: readonly Mask[]): Mask[] {
  const all: Mask[] = [];
  let next = 0;
  for (const mask of masks) {
    for (let gap = gaps[next]; gap && gap.start < mask.start; gap = gaps[++next]) all.push(gap);
    all.push(mask);
  }
  for (let gap = gaps[next]; gap; gap = gaps[++next]) all.push(gap);
  return all;
}

/** Sorts masks that are not in order yet. */
function ordered(masks: Mask[]): Mask[] {
  for (let index = 1; index < masks.length; index++) {
    const before = masks[index - 1];
    const mask = masks[index];
    if (before && mask && byPlace(before, mask) > 0) return masks.sort(byPlace);
  }
  return masks;
}

function withoutOverlaps(masks: Mask[]): Mask[] {
  if (areApart(masks)) return masks;
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

function areApart(masks: readonly Mask[]): boolean {
  let covered = 0;
  for (const { start, end } of masks) {
    if (start < covered || start >= end) return false;
    covered = end;
  }
  return true;
}

/** What is left of the headings between other masks. Both lists are in the order of the text. */
function gapsIn(headings: readonly Mask[], others: readonly Mask[]): Mask[] {
  const gaps: Mask[] = [];
  let next = 0;
  for (const { start, end } of headings) {
    let from = start;
    for (let other = others[next]; other && other.start < end; other = others[++next]) {
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
