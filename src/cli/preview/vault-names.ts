import { Refusal } from './refusal';

/** Names that Windows gives to devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?: *\..*)?$/i;

/**
 * Whether a name may be a part of a vault path. Devices are refused on every system, so that a vault can move between them;
 * what only Windows reads in a special way (streams, trailing dots and spaces) is refused there.
 */
export function isPlainName(name: string, platform: NodeJS.Platform = process.platform): boolean {
  if (name === '' || name === '.' || name === '..') return false;
  if (/[\0/\\]/.test(name) || DEVICE.test(name)) return false;
  return platform !== 'win32' || !/[:<>"|?*]|[. ]$/.test(name);
}

/** Other programs' stores: thousands of files that no note lies in. */
const LEFT_OUT = new Set(['.git']);
const UNFINISHED = /^\.ospo-atlas-[0-9a-f]+\.tmp$/;

/** A name for what is written beside its place, and moved there when it is whole. @param random of hexadecimal digits */
export function unfinishedName(random: string): string {
  return `.ospo-atlas-${random}.tmp`;
}

/** Whether what has this name is shown to the page. */
export function isListed(name: string): boolean {
  return isPlainName(name) && !LEFT_OUT.has(name) && !UNFINISHED.test(name);
}

/**
 * Holds a path that came over the wire to plain names between single slashes. Nothing is tidied: the page asks for what it means.
 * @throws Refusal when the path is absolute, steps upwards, or holds a name that may not be used
 */
export function checkVaultPath(path: string): void {
  const plain = path.split('/').every((name) => isPlainName(name));
  if (!plain || /^[a-z]:/i.test(path)) throw new Refusal(400, 'That is not a path inside the vault.');
}
