/** The small conversions between bytes and text that the API hands out. */

export function arrayBufferToBase64(buffer: ArrayBuffer): string {
  return btoa([...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join(''));
}

export function base64ToArrayBuffer(base64: string): ArrayBuffer {
  return bufferOf([...atob(base64)].map((character) => character.charCodeAt(0)));
}

export function arrayBufferToHex(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function hexToArrayBuffer(hex: string): ArrayBuffer {
  return bufferOf((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

export function getBlobArrayBuffer(blob: Blob): Promise<ArrayBuffer> {
  return blob.arrayBuffer();
}

function bufferOf(bytes: number[]): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
