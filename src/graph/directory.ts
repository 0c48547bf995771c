import type { NodeType } from '../model/graph';
import type { NoteFacts, Presence, Ref } from './contribution';
import { IndexOfMany } from './index-of-many';
import { nameKeysOf } from './note-facts';
import type { Namesakes } from './namesakes';
import { choose, fileKey, isBareName, nameKey, namesakes, targetKey, type Resolution } from './resolve';

/** Under which keys notes and files are found. Every look-up takes the same time, however large the vault. */
export class Directory {
  private readonly byFileName = new IndexOfMany<string>();
  /** Of names that several files have and that a link asked for. */
  private readonly shared = new Map<string, Namesakes>();
  private readonly names = new IndexOfMany<string>();
  private readonly addresses = new IndexOfMany<string>();
  private readonly frameworks = new IndexOfMany<string>();
  private readonly types = new Map<string, NodeType | undefined>();
  private readonly attachments = new Set<string>();

  addNote(path: string, facts: NoteFacts): void {
    this.put(path);
    for (const name of nameKeysOf(path, facts)) this.names.add(name, path);
    if (facts.address !== undefined) this.addresses.add(facts.address, path);
    this.frameworks.add(facts.frameworkId, path);
    this.types.set(path, facts.type?.type);
  }

  /** Lets a note be found by its file name, ahead of all else that is known of it. */
  addName(path: string): void {
    this.put(path);
  }

  removeNote(path: string, facts: NoteFacts): void {
    this.take(path);
    for (const name of nameKeysOf(path, facts)) this.names.remove(name, path);
    if (facts.address !== undefined) this.addresses.remove(facts.address, path);
    this.frameworks.remove(facts.frameworkId, path);
    this.types.delete(path);
  }

  addFile(path: string): void {
    this.attachments.add(path);
    this.put(path);
  }

  removeFile(path: string): void {
    this.attachments.delete(path);
    this.take(path);
  }

  files(): Iterable<string> {
    return this.attachments;
  }

  /** Whether the vault has such a file that is no note. */
  isFile(path: string): boolean {
    return this.attachments.has(path);
  }

  /** The file that a link means. `target` without its subpath, `key` its key where that is known. */
  resolve(target: string, fromPath: string, key = targetKey(target)): Resolution {
    if (target.trim() === '') return { kind: 'resolved', path: fromPath };
    const only = this.byFileName.single(key);
    if (only !== undefined && isBareName(target)) return { kind: 'resolved', path: only };
    const found = choose(target, fromPath, this.filesNamed(key));
    return found.kind === 'unresolved' ? { kind: 'unresolved', likely: this.names.single(key) } : found;
  }

  /** The one note with that name, title, alias or acronym; or the one of the given type among several that have the bare name. */
  named({ name, typed }: Extract<Ref, { kind: 'name' }>): string | undefined {
    const exact = this.names.single(nameKey(name));
    if (exact !== undefined || !typed) return exact;
    const ofType = this.names.get(nameKey(typed.name)).filter((path) => this.types.get(path) === typed.type);
    return ofType.length === 1 ? ofType[0] : undefined;
  }

  /** The one note whose `url` this is. */
  atAddress(url: string): string | undefined {
    return this.addresses.single(url);
  }

  /** The one note that ties between checklist items call so. */
  framework(id: string): string | undefined {
    return this.frameworks.single(id);
  }

  private put(path: string): void {
    const key = fileKey(path);
    this.byFileName.add(key, path);
    this.shared.delete(key);
  }

  private take(path: string): void {
    const key = fileKey(path);
    this.byFileName.remove(key, path);
    this.shared.delete(key);
  }

  private filesNamed(key: string): Namesakes {
    const known = this.shared.get(key);
    if (known) return known;
    const files = namesakes(this.byFileName.get(key));
    if (files.paths.length > 1) this.shared.set(key, files);
    return files;
  }
}

/** By what a ref is looked up. */
export type KeyKind = 'link' | 'address' | 'name' | 'framework';

/** The kind of a ref's keys, and the keys: when one of them comes to mean something else, so may the ref. */
export function namesOfRef(ref: Ref): { kind: KeyKind; names: readonly string[] } {
  switch (ref.kind) {
    case 'link': return { kind: 'link', names: [ref.key] };
    case 'address': return { kind: 'address', names: [ref.url] };
    case 'name': return { kind: 'name', names: (ref.typed ? [ref.name, ref.typed.name] : [ref.name]).map(nameKey) };
    case 'item': return { kind: 'framework', names: [ref.framework] };
    default: return NO_NAMES;
  }
}

/** The keys that a note answers to, each with what it answers there: where that comes to differ, refs by the key are looked up again. */
export function answersOf({ path, facts, nodes }: Presence): Map<string, string> {
  const answers = new Map([[linkKey(path), 'note']]);
  for (const name of nameKeysOf(path, facts)) answers.set(nameRefKey(name), facts.type?.type ?? '');
  if (facts.address !== undefined) answers.set(addressKey(facts.address), 'note');
  answers.set(frameworkKey(facts.frameworkId), nodes.filter(({ kind }) => kind === 'item').map(({ id }) => id).join('\n'));
  return answers;
}

const NO_NAMES = { kind: 'link', names: [] } as const;

/** The parts of a key that one of these functions made. */
export function partsOfKey(key: string): { kind: string; name: string } {
  const blank = key.indexOf(' ');
  return { kind: key.slice(0, blank), name: key.slice(blank + 1) };
}

/** The key of every link that may mean a file. */
export function linkKey(path: string): string {
  return `link ${fileKey(path)}`;
}

/** The key of every ref to an address. */
export function addressKey(url: string): string {
  return `address ${url}`;
}

/** The key of every ref by a name. */
export function nameRefKey(name: string): string {
  return `name ${nameKey(name)}`;
}

const frameworkKey = (id: string): string => `framework ${id}`;
