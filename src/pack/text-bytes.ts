import { strFromU8, strToU8 } from 'fflate';

/** The text of UTF-8 bytes. @returns undefined when they are none: writing them back would damage them */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = strFromU8(bytes);
  const again = strToU8(text);
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]) ? text : undefined;
}

/** The UTF-8 bytes of a text. */
export function encodeText(text: string): Uint8Array {
  return strToU8(text);
}
