import { addTo } from '../model/lists';

/** A rectangle on the screen, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Side of a cell, in pixels: about the width of a short name, so that a name touches few cells. */
const CELL = 64;
/** More rows of cells than any canvas has, so that column and row make one number. */
const ROWS = 65_536;

/** Room for labels: each takes its place if no other stands there already. First come, first served, so ask for the important ones first. */
export class LabelRoom {
  private readonly cells = new Map<number, Box[]>();

  /** @returns whether the box was free; it is taken then */
  take(box: Box): boolean {
    const free = this.isFree(box);
    if (free) this.block(box);
    return free;
  }

  isFree(box: Box): boolean {
    return ![...this.cellsOf(box)].some((cell) => this.cells.get(cell)?.some((other) => overlap(box, other)));
  }

  /** Takes a box whether or not it was free. */
  block(box: Box): void {
    for (const cell of this.cellsOf(box)) addTo(this.cells, cell, box);
  }

  private *cellsOf({ left, top, right, bottom }: Box): Generator<number> {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) yield column * ROWS + row;
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
