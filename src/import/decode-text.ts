import { WINDOWS_1252 } from './mend-text';

/** Reads bytes in an encoding; undefined where they are not valid in it. The host brings it: the core has no decoder of its own. */
export type Decode = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252') => string | undefined;

export interface DecodedText {
  text: string;
  /** The encoding it was read in, where that was not UTF-8. */
  encoding?: string;
}

/**
 * The text of a file. UTF-8 unless its mark or its bytes say otherwise; what is neither UTF-8 nor UTF-16 is read as Windows-1252,
 * in which every byte is valid, and said.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): DecodedText {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (marked) return { text: decode(bytes, marked) ?? '', encoding: 'UTF-16' };
  const text = decode(bytes, 'utf-8');
  return text === undefined ? { text: withWindowsSigns(decode(bytes, 'windows-1252') ?? ''), encoding: 'Windows-1252' } : { text };
}

/** Some hosts leave the bytes 0x80 to 0x9f as they are. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => String.fromCharCode(WINDOWS_1252[sign.charCodeAt(0) - 0x80] || sign.charCodeAt(0)));
}
