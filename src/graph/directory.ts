import type { NodeType } from '../model/graph';
import { folderOf } from '../model/path';
import type { NameRef, NoteFacts } from './contribution';
import { IndexOfMany } from './index-of-many';
import { fileKey, isEnd, isNameAlone, nameInKey, nameKey, targetNames } from './link-keys';
import { Namesakes } from './namesakes';
import { nameKeysOf } from './note-facts';
import { partsOfKey } from './ref-keys';
import { choose, firstOf, resolutionOf, seenFrom, type Found, type Resolution } from './resolve';

/** Under which keys notes and files are found. Every look-up takes the same time, however large the vault. */
export class Directory {
  private readonly byFileName = new IndexOfMany<string>();
  /** Of names that several files have and that a link asked for. */
  private readonly shared = new Map<string, Namesakes>();
  private readonly names = new IndexOfMany<string>();
  /** Of names that several notes have and that somebody asked for with a type: the notes of each type. */
  private readonly typed = new Map<string, IndexOfMany<string, NodeType>>();
  private readonly addresses = new IndexOfMany<string>();
  private readonly frameworks = new IndexOfMany<string>();
  private readonly types = new Map<string, NodeType | undefined>();
  private readonly attachments = new Set<string>();

  addNote(path: string, facts: NoteFacts): void {
    this.put(path);
    for (const name of nameKeysOf(path, facts)) this.enter(name, path, facts);
    if (facts.address !== undefined) this.addresses.add(facts.address, path);
    if (facts.frameworkId !== undefined) this.frameworks.add(facts.frameworkId, path);
    this.types.set(path, facts.type?.type);
  }

  /** Lets a note be found by its file name, ahead of all else that is known of it. */
  addName(path: string): void {
    this.put(path);
  }

  removeNote(path: string, facts: NoteFacts): void {
    this.take(path);
    for (const name of nameKeysOf(path, facts)) this.leave(name, path, facts);
    if (facts.address !== undefined) this.addresses.remove(facts.address, path);
    if (facts.frameworkId !== undefined) this.frameworks.remove(facts.frameworkId, path);
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

  /** What a link means. `target` without its subpath. */
  resolve(target: string, fromPath: string): Resolution {
    if (target.trim() === '') return { kind: 'resolved', path: fromPath };
    const { key } = targetNames(target);
    const found = resolutionOf(this.find(target, key, fromPath));
    return found.kind === 'unresolved' ? { kind: 'unresolved', likely: this.names.single(nameInKey(key)) } : found;
  }

  /** The file that a link means. @param key of its target */
  fileMeant(target: string, key: string, fromPath: string): string | undefined {
    return target.trim() === '' ? fromPath : firstOf(this.find(target, key, fromPath));
  }

  /** The file that all links mean that go by the end of a path and are written in one folder. */
  fileSeenFrom(folder: string, end: string): string | undefined {
    return firstOf(seenFrom(folder, end, this.filesNamed(nameInKey(end))));
  }

  /** Whether several files have the name in a key. */
  hasNamesakes(key: string): boolean {
    return this.byFileName.hasMany(nameInKey(key));
  }

  /** The one note with that name, title, alias or acronym; or the one of the given type among several that have the bare name. */
  named({ name, typed }: NameRef): string | undefined {
    const exact = this.names.single(nameKey(name));
    return exact !== undefined || !typed ? exact : this.ofType(nameKey(typed.name)).single(typed.type);
  }

  /** The one note whose `url` this is. */
  atAddress(url: string): string | undefined {
    return this.addresses.single(url);
  }

  /** The one note that ties between checklist items call so. */
  framework(id: string): string | undefined {
    return this.frameworks.single(id);
  }

  /** Whether a key of refs means nobody, as several notes answer to it: an address, or the id of a framework. */
  isContested(key: string): boolean {
    const { kind, name } = partsOfKey(key);
    return kind === 'address' ? this.addresses.hasMany(name) : kind === 'framework' && this.frameworks.hasMany(name);
  }

  private enter(name: string, path: string, { type }: NoteFacts): void {
    this.names.add(name, path);
    if (type) this.typed.get(name)?.add(type.type, path);
  }

  private leave(name: string, path: string, { type }: NoteFacts): void {
    this.names.remove(name, path);
    if (!this.names.hasMany(name)) this.typed.delete(name);
    else if (type) this.typed.get(name)?.remove(type.type, path);
  }

  /** The notes of a name by their type. */
  private ofType(name: string): IndexOfMany<string, NodeType> {
    const known = this.typed.get(name);
    if (known) return known;
    const ofType = new IndexOfMany<string, NodeType>();
    for (const path of this.names.get(name)) {
      const type = this.types.get(path);
      if (type !== undefined) ofType.add(type, path);
    }
    if (this.names.hasMany(name)) this.typed.set(name, ofType);
    return ofType;
  }

  private put(path: string): void {
    const key = fileKey(path);
    this.byFileName.add(key, path);
    this.shared.get(key)?.add(path);
  }

  private take(path: string): void {
    const key = fileKey(path);
    this.byFileName.remove(key, path);
    if (this.byFileName.hasMany(key)) this.shared.get(key)?.remove(path);
    else this.shared.delete(key);
  }

  private find(target: string, key: string, fromPath: string): Found {
    const name = nameInKey(key);
    const only = isNameAlone(key) ? this.byFileName.single(name) : undefined;
    if (only !== undefined) return only;
    const files = this.filesNamed(name);
    return isEnd(key) ? seenFrom(folderOf(fromPath), key, files) : choose(target, fromPath, files);
  }

  private filesNamed(key: string): Namesakes {
    const known = this.shared.get(key);
    if (known) return known;
    const files = new Namesakes(this.byFileName.get(key));
    if (this.byFileName.hasMany(key)) this.shared.set(key, files);
    return files;
  }
}
