/**
 * A short word for a text: the same text always gives the same one, and two texts of one vault practically never do.
 * Not for secrets. Fourteen hexadecimal digits of two mixed 32-bit lanes, and the length.
 */
export function textDigest(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = Math.imul(two ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  const number = 0x100000000 * (0x1fffff & two) + (one >>> 0);
  return `${number.toString(16).padStart(14, '0')}-${text.length}`;
}
