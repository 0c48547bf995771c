import type { CachedMetadata } from 'obsidian';
import { Events } from '../base/events';
import { getLinkpath } from '../base/link-text';
import { TFile, type TAbstractFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import { LinkIndex, nameKey } from './link-resolution';
import { NamedFiles } from './named-files';
import { readMetadata } from './read-metadata';

type LinkCounts = Record<string, Record<string, number>>;

/** Notes read at a stretch, so that a large vault does not freeze the page, and together, so that a disk far away is not asked one by one. */
const SLICE = 8;
/** Notes whose links are looked up at a stretch. */
const RESOLVED_SLICE = 100;

/** Reads what stands in notes, in their order: at once or elsewhere. */
export type ReadMetadata = (texts: readonly string[]) => CachedMetadata[] | Promise<CachedMetadata[]>;

/** Reads notes on the thread that asks. */
export function readHere(texts: readonly string[]): CachedMetadata[] {
  return texts.map(readMetadata);
}

/**
 * What notes say of themselves and each other. Reads notes in slices after they change.
 * Triggers `changed` (file, text, cache), `deleted` (file, former cache), `resolve` (file) and `resolved` when nothing is left to read.
 */
export class MetadataCache extends Events {
  /** By note: how often it links to each file. */
  readonly resolvedLinks: LinkCounts = {};
  /** By note: how often it names each thing that no file answers to. */
  readonly unresolvedLinks: LinkCounts = {};
  private readonly caches = new Map<string, CachedMetadata>();
  private readonly index = new LinkIndex();
  private readonly pending = new Set<TFile>();
  private reading: ReadonlySet<TFile> = new Set();
  /** Notes whose links may mean other files than they did. */
  private readonly unresolved = new Set<TFile>();
  private readonly named = new NamedFiles();
  private running: Promise<void> | null = null;

  constructor(private readonly vault: Vault, private readonly read: ReadMetadata = readHere) {
    super();
  }

  /** Begins with what the vault holds and follows it from then on. */
  load(): void {
    for (const file of this.vault.getFiles()) this.take(file);
    // All files are known before any link is looked up.
    this.named.takeAffected();
    // When the workspace is ready, the vault tells of every file that it found at its start: most are read by then.
    this.vault.on('create', (file: TAbstractFile) => this.isKnown(file) || this.take(file));
    this.vault.on('modify', (file: TAbstractFile) => this.take(file));
    this.vault.on('delete', (file: TAbstractFile) => this.drop(file));
    this.vault.on('rename', (file: TAbstractFile, oldPath: string) => this.move(file, oldPath));
  }

  /** Resolves when every note read so far is known. */
  async whenIdle(): Promise<void> {
    while (this.running) await this.running;
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.caches.get(file.path) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  /** The file that a link means: its path exactly, else the nearest of that name. An empty path is the note itself. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return this.getLinkpathDest(linkpath, sourcePath)[0] ?? null;
  }

  getLinkpathDest(linkpath: string, sourcePath: string): TFile[] {
    if (linkpath !== '') return this.index.resolve(linkpath, sourcePath);
    const source = this.vault.getFileByPath(sourcePath);
    return source ? [source] : [];
  }

  /** The shortest text that a link to the file can have: its name, or its path where the name is not unique. */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const isNote = file.extension === 'md' && omitMdExtension;
    if (!this.index.isAmbiguous(file)) return isNote ? file.basename : file.name;
    return isNote ? file.path.slice(0, -3) : file.path;
  }

  /** The notes that link to a file. */
  getBacklinkPaths(file: TFile): string[] {
    return Object.entries(this.resolvedLinks).filter(([, links]) => file.path in links).map(([path]) => path);
  }

  private isKnown(file: TAbstractFile): boolean {
    return file instanceof TFile && (this.caches.has(file.path) || this.pending.has(file) || this.reading.has(file));
  }

  private take(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.index.remove(file);
    this.index.add(file);
    if (!this.caches.has(file.path)) this.named.change(nameKey(file.path));
    if (file.extension === 'md') this.pending.add(file);
    this.wake();
  }

  private drop(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const former = this.forget(file, file.path);
    this.trigger('deleted', file, former);
  }

  private move(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    // What changed before it was moved is still to be read.
    const isToBeRead = this.pending.has(file);
    const cache = this.forget(file, oldPath);
    this.index.add(file);
    this.named.change(nameKey(file.path));
    if (file.extension !== 'md') return;
    if (cache) {
      this.caches.set(file.path, cache);
      this.unresolved.add(file);
    }
    if (!cache || isToBeRead) this.pending.add(file);
  }

  private forget(file: TFile, path: string): CachedMetadata | null {
    const former = this.caches.get(path) ?? null;
    this.index.remove(file, path);
    this.pending.delete(file);
    this.unresolved.delete(file);
    this.caches.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
    this.named.change(nameKey(path));
    this.wake();
    return former;
  }

  private wake(): void {
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  private async run(): Promise<void> {
    await pause();
    while (this.pending.size > 0 || this.named.hasChanged || this.unresolved.size > 0) {
      for (const file of await this.readSlice()) this.unresolved.add(file);
      // When files come, go or move, links that name them may mean other files.
      if (this.pending.size === 0) for (const file of this.named.takeAffected()) this.unresolved.add(file);
      this.resolveSlice();
      await pause();
    }
    this.trigger('resolved');
  }

  /** @returns the notes read */
  private async readSlice(): Promise<TFile[]> {
    const files: TFile[] = [];
    for (const file of this.pending) if (files.push(file) === SLICE) break;
    for (const file of files) this.pending.delete(file);
    this.reading = new Set(files);
    // A note that is gone or unreadable by the time its turn comes keeps no cache.
    const texts = await Promise.all(files.map((file) => this.vault.cachedRead(file).catch(() => undefined)));
    const caches = await this.read(texts.map((text) => text ?? ''));
    this.reading = new Set();
    return files.filter((file, index) => this.keep(file, texts[index], caches[index]));
  }

  private keep(file: TFile, text: string | undefined, cache: CachedMetadata | undefined): boolean {
    // What changed again while it was read has its next turn to come.
    if (text === undefined || !cache || file.deleted || this.pending.has(file)) return false;
    this.caches.set(file.path, cache);
    this.trigger('changed', file, text, cache);
    return true;
  }

  private resolveSlice(): void {
    let left = RESOLVED_SLICE;
    for (const file of this.unresolved) {
      if (left === 0) return;
      left -= 1;
      this.unresolved.delete(file);
      this.resolveLinks(file);
    }
  }

  private resolveLinks(file: TFile): void {
    const cache = this.caches.get(file.path);
    if (!cache) return;
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
      const linkpath = getLinkpath(link);
      const name = this.index.nameIn(linkpath, file.path);
      if (name) this.named.add(name, file);
      const target = this.getFirstLinkpathDest(linkpath, file.path);
      const [counts, key] = target ? [resolved, target.path] : [unresolved, linkpath];
      counts[key] = (counts[key] ?? 0) + 1;
    }
    const before = JSON.stringify([this.resolvedLinks[file.path], this.unresolvedLinks[file.path]]);
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
    if (JSON.stringify([resolved, unresolved]) !== before) this.trigger('resolve', file);
  }
}

/** Lets the page draw and answer before the next slice. */
function pause(): Promise<void> {
  return new Promise((resolve) => { window.setTimeout(resolve, 0); });
}
