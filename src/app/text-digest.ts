/**
 * A short word for a text: the same text always gives the same one, and two texts of one vault practically never do.
 * Not for secrets. Fourteen hexadecimal digits of two mixed 32-bit lanes, and the length.
 */
export function textDigest(text: string): string {
  let [one, two] = LANES;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = Math.imul(two ^ unit, 0x5f356495);
  }
  return wordOf(one, two, text.length);
}

/** The same for bytes, four of which are taken at a time, in two fifths of the time. Not the word of the text that they are. */
export function bytesDigest(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [one, two] = LANES;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const four = view.getInt32(at, true);
    // What is multiplied goes up only: the upper half is brought down before the next.
    one = Math.imul(one ^ four, 0x9e3779b1);
    one ^= one >>> 15;
    two = Math.imul(two ^ four, 0x5f356495);
    two ^= two >>> 13;
  }
  for (; at < bytes.length; at += 1) {
    const byte = view.getUint8(at);
    one = Math.imul(one ^ byte, 0x9e3779b1);
    two = Math.imul(two ^ byte, 0x5f356495);
  }
  return wordOf(one, two, bytes.length);
}

/** Whole numbers with a sign, which an engine keeps as such. */
const LANES: readonly [number, number] = [-0x21524111, 0x41c6ce57];

function wordOf(one: number, two: number, length: number): string {
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  const number = 0x100000000 * (0x1fffff & two) + (one >>> 0);
  return `${number.toString(16).padStart(14, '0')}-${length}`;
}
