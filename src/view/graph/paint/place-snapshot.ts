/**
 * Places as they were when a picture was begun: it may be finished some frames later, while a layout writes others into the same array or
 * takes it back. The same copy for as long as nothing moves.
 */
export class PlaceSnapshot {
  private source: Float32Array | undefined;
  private copy = new Float32Array(0);
  private moved = false;

  /** @param moving whether places may have changed since the last time @param held whether a picture of the last copy is not to be disturbed */
  of(positions: Float32Array, { moving, held }: { moving: boolean; held: boolean }): Float32Array {
    const isSame = positions === this.source && (held || !(moving || this.moved));
    if (isSame) return this.copy;
    this.copy = positions.slice();
    this.source = positions;
    // What moved until now may have come to rest in the same array.
    this.moved = moving;
    return this.copy;
  }
}
