import type { Presence, Ref } from './contribution';
import { nameKey } from './link-keys';
import { nameKeysOf } from './note-facts';

/** By what a ref is looked up. */
type KeyKind = 'link' | 'address' | 'name' | 'framework';

/** The kind of a ref's keys, and the keys: when one of them comes to mean something else, so may the ref. */
export function namesOfRef(ref: Ref): { kind: KeyKind; names: readonly string[] } {
  switch (ref.kind) {
    case 'link': return { kind: 'link', names: linkNames(ref.key, ref.spelling) };
    case 'address': return { kind: 'address', names: [ref.url] };
    case 'name': return { kind: 'name', names: (ref.typed ? [ref.name, ref.typed.name] : [ref.name]).map(nameKey) };
    case 'item': return { kind: 'framework', names: [ref.framework] };
    default: return NO_NAMES;
  }
}

const NO_NAMES = { kind: 'link', names: [] } as const;

/** A target that its key says little of may be spelt as another one. */
function linkNames(key: string, spelling: string | undefined): readonly string[] {
  return key.startsWith('//') && spelling !== undefined ? [key, `/${nameKey(spelling)}`] : [key];
}

/** The keys that a note answers to besides its file name, each with what it answers there: where that comes to differ, refs by the key are looked up again. */
export function answersOf({ path, facts, nodes }: Presence): Map<string, string> {
  const answers = new Map<string, string>();
  for (const name of nameKeysOf(path, facts)) answers.set(nameRefKey(name), facts.type?.type ?? '');
  if (facts.address !== undefined) answers.set(addressKey(facts.address), 'note');
  if (facts.frameworkId !== undefined) answers.set(frameworkKey(facts.frameworkId), nodes.filter(({ kind }) => kind === 'item').map(({ id }) => id).join('\n'));
  return answers;
}

/** The parts of a key that one of these functions made. */
export function partsOfKey(key: string): { kind: string; name: string } {
  const blank = key.indexOf(' ');
  return { kind: key.slice(0, blank), name: key.slice(blank + 1) };
}

/** The key of every ref to an address. */
export function addressKey(url: string): string {
  return `address ${url}`;
}

function nameRefKey(name: string): string {
  return `name ${nameKey(name)}`;
}

function frameworkKey(id: string): string {
  return `framework ${id}`;
}
