import type { ParsedNote } from './note';
import type { Properties } from './property';

/** The front matter of a note; empty where there is none. */
export function propertiesOf({ frontMatter }: ParsedNote): Properties {
  return frontMatter?.data ?? {};
}

/** Whether a note says that it must not leave the vault: `visibility: private`. */
export function isPrivate(note: ParsedNote): boolean {
  return propertiesOf(note)['visibility'] === 'private';
}
