/**
 * A quadtree of weighted points in flat arrays: built anew for every tick, so it must not make garbage.
 * A slot of a cell is 0 when empty, a cell's number + 1, or -(a point's number + 1).
 */
export class PointTree {
  private slots = new Int32Array(0);
  private widths = new Float64Array(0);
  private masses = new Float64Array(0);
  private xs = new Float64Array(0);
  private ys = new Float64Array(0);
  /** For points that lie on one another: the next one behind each, or -1. */
  private behind = new Int32Array(0);
  private stack = new Int32Array(256);
  private cells = 0;
  private px: Float64Array = new Float64Array(0);
  private py: Float64Array = new Float64Array(0);
  private weights: Float64Array = new Float64Array(0);

  /** Takes `count` points. The arrays are read until the next build. */
  build(px: Float64Array, py: Float64Array, weights: Float64Array, count: number): void {
    [this.px, this.py, this.weights] = [px, py, weights];
    this.cells = 0;
    if (this.behind.length < count) this.behind = new Int32Array(count);
    this.behind.fill(-1);
    const { left, top, width } = squareAround(px, py, count);
    this.openCell(width);
    for (let point = 0; point < count; point++) this.insert(point, left, top, width);
    this.weigh();
  }

  /**
   * The pull on a place of all points but `self`, each by weight ÷ distance²; cells that look smaller than `theta` count as one point.
   * Nearer than `nearest` the pull grows no further; points exactly there pull not at all.
   * @param out receives x and y
   */
  pull(self: number, theta: number, nearest: number, out: Float64Array): void {
    const x = at(this.px, self);
    const y = at(this.py, self);
    const { slots, widths, masses, xs, ys, px, py, weights, behind } = this;
    const open = 1 / (theta * theta);
    const least = nearest * nearest;
    let outX = 0;
    let outY = 0;
    let depth = 0;
    let stack = this.stack;
    stack[depth++] = 0;
    while (depth > 0) {
      const cell = stack[--depth] ?? 0;
      for (let slot = cell * 4, last = slot + 4; slot < last; slot++) {
        const child = slots[slot] ?? 0;
        if (child > 0) {
          const inner = child - 1;
          const dx = (xs[inner] ?? 0) - x;
          const dy = (ys[inner] ?? 0) - y;
          const square = dx * dx + dy * dy;
          const width = widths[inner] ?? 0;
          if (width * width * open < square) {
            const force = (masses[inner] ?? 0) / (square < least ? Math.sqrt(square * least) : square);
            outX += dx * force;
            outY += dy * force;
          } else {
            if (depth === stack.length) stack = this.growStack();
            stack[depth++] = inner;
          }
        } else if (child < 0) {
          for (let point = -child - 1; point >= 0; point = behind[point] ?? -1) {
            const dx = (px[point] ?? 0) - x;
            const dy = (py[point] ?? 0) - y;
            const square = dx * dx + dy * dy;
            if (point === self || square === 0) continue;
            const force = (weights[point] ?? 0) / (square < least ? Math.sqrt(square * least) : square);
            outX += dx * force;
            outY += dy * force;
          }
        }
      }
    }
    out[0] = outX;
    out[1] = outY;
  }

  private insert(point: number, left: number, top: number, width: number): void {
    const x = at(this.px, point);
    const y = at(this.py, point);
    for (let cell = 0; ;) {
      width /= 2;
      const right = x >= left + width;
      const below = y >= top + width;
      if (right) left += width;
      if (below) top += width;
      const slot = cell * 4 + (below ? 2 : 0) + (right ? 1 : 0);
      const there = this.slots[slot] ?? 0;
      if (there === 0) {
        this.slots[slot] = -point - 1;
        return;
      }
      if (there > 0) {
        cell = there - 1;
        continue;
      }
      const other = -there - 1;
      if (this.together(point, other, width)) {
        this.behind[point] = at(this.behind, other);
        this.behind[other] = point;
        return;
      }
      // The cell was opened around one point: open one more for the two, put the old one in, and go on inside.
      const inner = this.openCell(width);
      this.slots[slot] = inner + 1;
      const otherRight = at(this.px, other) >= left + width / 2;
      const otherBelow = at(this.py, other) >= top + width / 2;
      this.slots[inner * 4 + (otherBelow ? 2 : 0) + (otherRight ? 1 : 0)] = -other - 1;
      cell = inner;
    }
  }

  /** Whether two points are too near to be told apart by ever smaller cells. */
  private together(a: number, b: number, width: number): boolean {
    return width < 1e-6 || (at(this.px, a) === at(this.px, b) && at(this.py, a) === at(this.py, b));
  }

  private openCell(width: number): number {
    const cell = this.cells++;
    if (cell >= this.widths.length) this.growCells();
    this.widths[cell] = width;
    this.slots.fill(0, cell * 4, cell * 4 + 4);
    return cell;
  }

  /** Weight and middle of every cell. Cells are numbered outside in, so backwards is inside out. */
  private weigh(): void {
    for (let cell = this.cells - 1; cell >= 0; cell--) {
      let mass = 0;
      let x = 0;
      let y = 0;
      for (let slot = cell * 4; slot < cell * 4 + 4; slot++) {
        const child = at(this.slots, slot);
        if (child > 0) {
          const inner = at(this.masses, child - 1);
          mass += inner;
          x += inner * at(this.xs, child - 1);
          y += inner * at(this.ys, child - 1);
        }
        for (let point = -child - 1; child < 0 && point >= 0; point = at(this.behind, point)) {
          const weight = at(this.weights, point);
          mass += weight;
          x += weight * at(this.px, point);
          y += weight * at(this.py, point);
        }
      }
      this.masses[cell] = mass;
      this.xs[cell] = mass === 0 ? 0 : x / mass;
      this.ys[cell] = mass === 0 ? 0 : y / mass;
    }
  }

  private growCells(): void {
    const room = Math.max(64, this.widths.length * 2);
    this.slots = copied(new Int32Array(room * 4), this.slots);
    this.widths = copied(new Float64Array(room), this.widths);
    this.masses = new Float64Array(room);
    this.xs = new Float64Array(room);
    this.ys = new Float64Array(room);
  }

  private growStack(): Int32Array<ArrayBuffer> {
    return (this.stack = copied(new Int32Array(this.stack.length * 2), this.stack));
  }
}

/** Weights must be of one sign; a place that is not a number would never find its cell, and counts as the origin. */
function squareAround(px: Float64Array, py: Float64Array, count: number): { left: number; top: number; width: number } {
  const across = reachOf(px, count);
  const down = reachOf(py, count);
  return { left: across.least, top: down.least, width: Math.max(across.most - across.least, down.most - down.least, 1) * 1.0001 };
}

function reachOf(places: Float64Array, count: number): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    let place = at(places, i);
    if (!Number.isFinite(place)) places[i] = place = 0;
    if (place < least) least = place;
    if (place > most) most = place;
  }
  return count === 0 ? { least: 0, most: 0 } : { least, most };
}

function at(array: Float64Array | Int32Array, index: number): number {
  return array[index] ?? 0;
}

function copied<T extends Int32Array | Float64Array>(into: T, from: T): T {
  into.set(from);
  return into;
}
