/** Why a path may not be part of a pack, or of the folder that takes one. */
export type PathFault = 'outside' | 'hidden' | 'badName' | 'longName';

/** Longest path in characters that leaves room for a vault's own place under Windows' 260. */
const LONGEST_PATH = 180;
/** Longest name in bytes that common file systems hold. */
const LONGEST_NAME = 255;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Signs that Windows refuses, and those that turn the direction of writing, behind which a name can hide. */
const SIGNS = /[<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cc}/u;

/** What is wrong with a relative path, if anything: it must mean the same file on every system, and lie inside. */
export function pathFault(path: string): PathFault | undefined {
  if (path === '' || path.includes('\\') || path.includes('\0') || /^(?:\/|[a-z]:)/i.test(path)) return 'outside';
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return 'outside';
  if (names.some((name) => name.startsWith('.'))) return 'hidden';
  if (names.some((name) => !isPortableName(name))) return 'badName';
  return path.length > LONGEST_PATH || names.some((name) => byteLength(name) > LONGEST_NAME) ? 'longName' : undefined;
}

/** Whether every system can hold a file or folder of that name. */
export function isPortableName(name: string): boolean {
  return !DEVICE.test(name) && !SIGNS.test(name) && !/[. ]$/.test(name) && !name.startsWith(' ') && !/[\ud800-\udfff]/u.test(name);
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
