import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder beside the repository that holds real input: seed documents, facts, recordings of real Obsidian. */
const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

/**
 * The path of something in the shared folder, or undefined with a printed reason where it is absent.
 * Use it as `describe.skipIf(!seeds)`.
 */
export function sharedPath(name: string): string | undefined {
  const path = SHARED + name;
  if (existsSync(path)) return path;
  process.stdout.write(`Skipped what needs ../shared/${name}: it is not there.\n`);
  return undefined;
}
