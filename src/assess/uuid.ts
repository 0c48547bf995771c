/** The namespace of our names, fixed for ever: other files refer to what is made from it. */
const NAMESPACE = '6f1c2b1e-8a53-5d0b-9d5e-0a7f4c1d2e3b';

/** The version 5 UUID of a name (RFC 9562): the same name always gives the same one, on every device. */
export function uuidOf(name: string): string {
  const bytes = sha1([...hexBytes(NAMESPACE.replace(/-/g, '')), ...utf8(name)]).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** SHA-1 (FIPS 180-4), by hand because the core may use neither Node nor the DOM. It names things here, and protects nothing. */
export function sha1(message: readonly number[]): number[] {
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const padded = pad(message);
  for (let at = 0; at < padded.length; at += 64) takeBlock(state, padded.slice(at, at + 64));
  return state.flatMap(word);
}

function pad(message: readonly number[]): number[] {
  const zeros = (119 - (message.length % 64)) % 64;
  const bits = message.length * 8;
  return [...message, 0x80, ...new Array<number>(zeros).fill(0), ...word(Math.floor(bits / 2 ** 32)), ...word(bits)];
}

function takeBlock(state: number[], block: readonly number[]): void {
  const words = schedule(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (const [round, value] of words.entries()) {
    const [mix, constant] = roundFunction(round, b, c, d);
    const next = (rotate(a, 5) + mix + e + constant + value) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  for (const [index, value] of [a, b, c, d, e].entries()) state[index] = ((state[index] ?? 0) + value) | 0;
}

function schedule(block: readonly number[]): number[] {
  const words: number[] = [];
  for (let at = 0; at < 16; at += 1) {
    const [a = 0, b = 0, c = 0, d = 0] = block.slice(4 * at, 4 * at + 4);
    words.push((a << 24) | (b << 16) | (c << 8) | d);
  }
  const back = (at: number): number => words[at] ?? 0;
  for (let at = 16; at < 80; at += 1) words.push(rotate(back(at - 3) ^ back(at - 8) ^ back(at - 14) ^ back(at - 16), 1));
  return words;
}

function roundFunction(round: number, b: number, c: number, d: number): [mix: number, constant: number] {
  if (round < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (round < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (round < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function word(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

function hexBytes(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

/** The bytes of a text; the core has no TextEncoder to rely on. */
export function utf8(text: string): number[] {
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), continuation(code, 0)];
    if (code < 0x10000) return [0xe0 | (code >> 12), continuation(code, 6), continuation(code, 0)];
    return [0xf0 | (code >> 18), continuation(code, 12), continuation(code, 6), continuation(code, 0)];
  });
}

function continuation(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f);
}
