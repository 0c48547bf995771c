/** A path as the vault keys it: forward slashes, none at the ends, plain spaces, composed characters; the vault itself is `/`. */
export function normalizePath(path: string): string {
  const slashed = path.replace(/([\\/])+/g, '/').replace(/(^\/+|\/+$)/g, '');
  return (slashed === '' ? '/' : slashed).replace(/\u00A0|\u202F/g, ' ').normalize('NFC');
}

/** Where the disk keeps it: the vault itself is `''` there. */
export function diskPath(path: string): string {
  const normal = normalizePath(path);
  return normal === '/' ? '' : normal;
}

/** Whether a part of the path starts with a dot: the vault does not show such files, only the adapter does. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** The path itself, or with the first number behind its name that is free: `Note.md`, `Note 1.md` … */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  const dot = path.lastIndexOf('.');
  const [stem, ending] = dot > path.lastIndexOf('/') + 1 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  let free = path;
  for (let count = 1; isTaken(free); count++) free = `${stem} ${count}${ending}`;
  return free;
}

/** @throws when the name cannot be a file's on every system that a vault is shared with */
export function checkName(path: string): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/[\\:]/.test(name)) throw new Error('File name cannot contain any of the following characters: \\ / :');
  if (name === '' || name === '.' || name === '..') throw new Error(`"${path}" does not name a file.`);
}
