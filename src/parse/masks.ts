import type { Mask, MaskKind } from '../model/note';
import type { Stretch } from './note-text';

/** Masks of one kind. */
export function masksOf(kind: MaskKind, stretches: readonly Stretch[]): Mask[] {
  return stretches.map(({ start, end }) => ({ kind, start, end }));
}

/**
 * Puts masks in order so that none overlaps another. The outermost counts, except that a heading only masks what nothing else in it does:
 * its links keep their kind, and who wants to link in headings leaves out masks of that kind alone.
 * @param lists masks of all kinds but headings; where two cover the same, the one of the earlier list counts
 * @param headings theirs
 */
export function arrangeMasks(lists: readonly Mask[][], headings: Mask[]): Mask[] {
  let all = NONE;
  for (const list of lists) if (list.length > 0) all = together(all, ordered(list));
  const others = areApart(all) ? all : withoutOverlaps(all);
  return headings.length === 0 ? others : merged(others, gapsIn(ordered(headings), others));
}

const NONE: Mask[] = [];

// Lists are gone through by index and never asked for more than they hold: what has once met the end of a list, or a list of another make, is compiled anew.

/** One list of two that are in the order of the text. Where two masks cover the same, the one of the first list comes first. */
function together(first: Mask[], second: Mask[]): Mask[] {
  if (first.length === 0) return second;
  return merged(first, second);
}

/** One list of two that are in the order of the text. */
function merged(first: readonly Mask[], second: readonly Mask[]): Mask[] {
  const all: Mask[] = [];
  let next = 0;
  for (let index = 0; index < first.length; index++) {
    const mask = first[index];
    if (!mask) continue;
    next = takeBefore(mask, second, next, all);
    all.push(mask);
  }
  for (; next < second.length; next++) takeAt(second, next, all);
  return all;
}

/** Takes the masks of a list that come before another one. @returns where the rest of the list begins */
function takeBefore(mask: Mask, list: readonly Mask[], from: number, all: Mask[]): number {
  let next = from;
  for (; next < list.length; next++) {
    const other = list[next];
    if (!other || byPlace(other, mask) >= 0) break;
    all.push(other);
  }
  return next;
}

function takeAt(list: readonly Mask[], index: number, all: Mask[]): void {
  const mask = list[index];
  if (mask) all.push(mask);
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

function areApart(masks: readonly Mask[]): boolean {
  let covered = 0;
  for (let index = 0; index < masks.length; index++) {
    const mask = masks[index];
    if (!mask || mask.start < covered || mask.start >= mask.end) return false;
    covered = mask.end;
  }
  return true;
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
