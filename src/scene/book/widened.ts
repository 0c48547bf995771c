/** A list of numbers with room for more behind them. */
export function widened<T extends Float32Array | Int32Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
