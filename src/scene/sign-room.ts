import type { Size } from './camera';
import type { Box } from './label-room';

/** Side of a cell, in pixels: finer would cost more and let no more names through. */
const CELL = 4;

/** Which parts of the screen are covered by the signs of nodes, however many there are: each costs no more than it covers. */
export class SignRoom {
  private readonly across: number;
  private readonly down: number;
  private readonly covered: Uint8Array;

  constructor({ width, height }: Size) {
    this.across = Math.ceil(width / CELL);
    this.down = Math.ceil(height / CELL);
    this.covered = new Uint8Array(this.across * this.down);
  }

  cover(box: Box): void {
    const { left, top, right, bottom } = this.cells(box);
    for (let row = top; row < bottom; row++) this.covered.fill(1, row * this.across + left, row * this.across + right);
  }

  /** Whether no sign lies there; what is outside the screen is free. */
  isFree(box: Box): boolean {
    const { left, top, right, bottom } = this.cells(box);
    for (let row = top; row < bottom; row++) {
      for (let at = row * this.across + left, end = row * this.across + right; at < end; at++) if (this.covered[at] === 1) return false;
    }
    return true;
  }

  /** The cells that a box touches, none where it lies outside. */
  private cells({ left, top, right, bottom }: Box): Box {
    const within = (cell: number, most: number): number => Math.min(most, Math.max(0, cell));
    return {
      left: within(Math.floor(left / CELL), this.across), right: within(Math.ceil(right / CELL), this.across),
      top: within(Math.floor(top / CELL), this.down), bottom: within(Math.ceil(bottom / CELL), this.down),
    };
  }
}
