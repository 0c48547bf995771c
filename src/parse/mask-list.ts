import type { Mask, MaskKind } from '../model/note';
import { arrangeMasks, ordered } from './masks';

/**
 * Gathers the masks of a note while its text is read. Nearly all come in the order of the text and overlap nothing: it is seen as they come whether all did,
 * so that they need be arranged only where some did not.
 */
export class MaskList {
  private readonly all: Mask[] = [];
  /** Headings that hold other masks: what is left of them is known when all others are. */
  private readonly headings: Mask[] = [];
  /** How many of the blocks' masks have been taken. */
  private taken = 0;
  /** Where the mask ends that reaches furthest so far, and where it begins. */
  private covered = 0;
  private coveredFrom = 0;
  private apart = true;

  private readonly blocks: readonly Mask[];

  /** @param blocks masks of whole blocks, found before what stands in them; of two that cover the same, the first counts */
  constructor(blocks: Mask[]) {
    this.blocks = ordered(blocks);
  }

  /** Takes the masks of blocks that begin in front of `end`: they stand in front of what will be found there. */
  takeBlocks(end: number): void {
    this.taken = this.takeBefore(this.blocks, this.taken, end - 1);
  }

  /**
   * Takes the masks of a list that begin at or in front of `start`.
   * @param from how many of the list have been taken
   * @returns how many have been now
   */
  takeBefore(list: readonly Mask[], from: number, start: number): number {
    let next = from;
    for (; next < list.length; next++) {
      const mask = list[next];
      if (!mask || mask.start > start) break;
      this.take(mask);
    }
    return next;
  }

  add(kind: MaskKind, start: number, end: number): void {
    this.take({ kind, start, end });
  }

  /** Adds a heading, when all that stands in it has been added. */
  addHeading(start: number, end: number): void {
    if (start >= this.covered) this.add('heading', start, end);
    else this.headings.push({ kind: 'heading', start, end });
  }

  /** The masks in the order of the text, none overlapping another. */
  arranged(): Mask[] {
    this.takeBlocks(Infinity);
    return this.apart && this.headings.length === 0 ? this.all : arrangeMasks(this.all, this.headings);
  }

  private take(mask: Mask): void {
    const { start, end } = mask;
    // What is empty or lies in another one does not count, whatever comes.
    if (start >= end || (end <= this.covered && start >= this.coveredFrom)) return;
    if (start < this.covered) this.apart = false;
    if (end > this.covered) {
      this.covered = end;
      this.coveredFrom = start;
    }
    this.all.push(mask);
  }
}
