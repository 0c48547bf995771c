// A byte order mark stays in the text: cutting it off would move every offset and lose it on the next save.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

export function textOfBytes(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function bytesOfText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** What is written into a file, and its text where it is one. */
export interface WrittenContent {
  bytes: Uint8Array;
  text?: string;
}

export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** A buffer of its own, as the API hands out; the bytes may be a view into a larger one. */
export function bufferOfBytes(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
