import type { Decode } from '../import/decode-text';

/** Reads bytes in an encoding, strictly. */
export const decodeBytes: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
