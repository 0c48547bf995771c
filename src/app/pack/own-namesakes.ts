import { extensionOf, fileName, isInFolder } from '../../model/path';
import { clashKey } from '../../pack/clash-key';
import type { PlannedFile } from '../../pack/plan';

/**
 * Paths of notes outside the folder that are called as a note that comes new. A link by name alone leads to one of the two,
 * and not always to the one that its writer meant: the app takes the nearer one, or the one with the shorter path.
 */
export function ownNamesakes(paths: readonly string[], folder: string, planned: readonly PlannedFile[]): string[] {
  const names = new Set(planned.filter(({ outcome, path }) => outcome === 'created' && extensionOf(path) === 'md').map(({ path }) => clashKey(fileName(path))));
  return paths.filter((path) => !isInFolder(path, folder) && names.has(clashKey(fileName(path))));
}
