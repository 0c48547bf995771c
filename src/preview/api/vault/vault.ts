import type { DataWriteOptions } from 'obsidian';
import { Events } from '../base/events';
import { checkName, diskPath, isHidden, normalizePath } from '../base/paths';
import type { Disk, DiskEntry } from '../disk';
import { VaultConfig } from './config';
import { DiskAdapter, type DiskChange } from './disk-adapter';
import { FileTree, withDescendants } from './file-tree';
import { TFile, TFolder, type TAbstractFile } from './files';

/** The files that people work with. Triggers `create`, `modify`, `delete` and `rename`, whoever made the change. */
export class Vault extends Events {
  readonly adapter: DiskAdapter;
  readonly configDir = '.obsidian';
  readonly config: VaultConfig;
  private readonly tree = new FileTree(this);
  private readonly texts = new Map<string, { mtime: number; size: number; text: string }>();
  private readonly readings = new Map<string, Promise<string>>();

  constructor(disk: Disk) {
    super();
    this.adapter = new DiskAdapter(disk);
    this.config = new VaultConfig(this.adapter, `${this.configDir}/app.json`);
  }

  /** @returns a function that ends the following of changes made by others */
  async load(): Promise<() => void> {
    const end = await this.adapter.load();
    const entries = [...this.adapter.entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const entry of entries) if (!isHidden(entry.path)) this.tree.place(entry);
    this.adapter.on('change', (change: DiskChange) => this.take(change));
    await this.config.load();
    return end;
  }

  /** As Obsidian does when it opens a vault: a `create` for each file that was there already. */
  announceAll(): void {
    for (const file of this.getAllLoadedFiles()) if (file !== this.tree.root) this.trigger('create', file);
  }

  getName(): string {
    return this.adapter.getName();
  }

  getConfig(key: string): unknown {
    return this.config.get(key);
  }

  setConfig(key: string, value: unknown): Promise<void> {
    return this.config.set(key, value);
  }

  getRoot(): TFolder {
    return this.tree.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.tree.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.tree.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const file = this.tree.get(path);
    return file instanceof TFolder ? file : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return this.tree.all();
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    for (const file of withDescendants(root)) callback(file);
  }

  async create(path: string, text: string, options?: DataWriteOptions): Promise<TFile> {
    this.checkNew(path);
    await this.adapter.write(path, text, options);
    return this.fileAt(path);
  }

  async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    this.checkNew(path);
    await this.adapter.writeBinary(path, data, options);
    return this.fileAt(path);
  }

  async createFolder(path: string): Promise<TFolder> {
    checkName(diskPath(path));
    if (this.tree.get(normalizePath(path))) throw new Error('Folder already exists.');
    await this.adapter.mkdir(path);
    const folder = this.getFolderByPath(normalizePath(path));
    if (!folder) throw new Error(`The folder "${path}" could not be made.`);
    return folder;
  }

  async read(file: TFile): Promise<string> {
    // Before the reading: should the file change meanwhile, the text is not taken for the newer one.
    const { mtime, size } = file.stat;
    const text = await this.adapter.read(file.path);
    this.texts.set(file.path, { mtime, size, text });
    return text;
  }

  /** As `read`, from memory where the file is as it was when last read. Those who ask at once wait for one reading. */
  async cachedRead(file: TFile): Promise<string> {
    const { mtime, size } = file.stat;
    const held = this.heldText(file);
    if (held !== undefined) return held;
    const key = `${file.path}\n${mtime}\n${size}`;
    const reading = this.readings.get(key) ?? this.read(file).finally(() => this.readings.delete(key));
    this.readings.set(key, reading);
    return reading;
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async modify(file: TFile, text: string, options?: DataWriteOptions): Promise<void> {
    this.checkThere(file);
    await this.adapter.write(file.path, text, options);
  }

  async modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.checkThere(file);
    await this.adapter.writeBinary(file.path, data, options);
  }

  async append(file: TFile, text: string): Promise<void> {
    this.checkThere(file);
    await this.adapter.append(file.path, text);
  }

  async appendBinary(file: TFile, data: ArrayBuffer): Promise<void> {
    this.checkThere(file);
    await this.adapter.appendBinary(file.path, data);
  }

  async process(file: TFile, change: (text: string) => string): Promise<string> {
    this.checkThere(file);
    return this.adapter.process(file.path, change);
  }

  /** As `process`, without reading the file first where its text is in memory and still holds. */
  async rework(file: TFile, change: (text: string) => string): Promise<string> {
    this.checkThere(file);
    return this.adapter.rework(file.path, change, this.heldText(file));
  }

  async delete(file: TAbstractFile, force = false): Promise<void> {
    if (file instanceof TFolder && file.children.length > 0 && !force) throw new Error(`The folder "${file.path}" is not empty.`);
    await this.adapter.remove(file.path);
  }

  async trash(file: TAbstractFile, system: boolean): Promise<void> {
    if (system && (await this.adapter.trashSystem())) return;
    await this.adapter.trashLocal(file.path);
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    await this.adapter.rename(file.path, newPath);
  }

  async copy<T extends TAbstractFile>(file: T, newPath: string): Promise<T> {
    await this.adapter.copy(file.path, newPath);
    return this.getAbstractFileByPath(normalizePath(newPath)) as T;
  }

  private heldText({ path, stat: { mtime, size } }: TFile): string | undefined {
    const known = this.texts.get(path);
    return known?.mtime === mtime && known.size === size ? known.text : undefined;
  }

  private checkNew(path: string): void {
    if (this.adapter.entries.has(diskPath(path))) throw new Error('File already exists.');
  }

  private checkThere(file: TFile): void {
    if (file.deleted) throw new Error(`The file "${file.path}" is no longer in the vault.`);
  }

  private fileAt(path: string): TFile {
    const file = this.getFileByPath(normalizePath(path));
    if (!file) throw new Error(`"${path}" is hidden from the vault. Use the adapter for files whose name starts with a dot.`);
    return file;
  }

  private take(change: DiskChange): void {
    if (change.kind === 'renamed') this.takeRename(change.from, change.to);
    else if (change.kind === 'removed') this.takeRemoval(change.path);
    else if (!isHidden(change.entry.path)) this.takeWrite(change.entry, change.text);
  }

  private takeWrite(entry: DiskEntry, text?: string): void {
    const known = this.tree.get(entry.path);
    if (text === undefined) this.texts.delete(entry.path);
    else this.texts.set(entry.path, { mtime: entry.modified, size: entry.size, text });
    const file = this.tree.place(entry);
    if (known !== file) this.trigger('create', file);
    else if (file instanceof TFile) this.trigger('modify', file);
  }

  private takeRemoval(path: string): void {
    for (const file of this.tree.drop(path)) {
      this.texts.delete(file.path);
      this.trigger('delete', file);
    }
  }

  private takeRename(from: string, to: string): void {
    if (isHidden(to)) return this.takeRemoval(from);
    const file = this.tree.get(from);
    if (!file) return this.takeAll(to);
    const moved = this.tree.move(file, to);
    for (const each of moved) this.moveText(each.from, each.file.path);
    for (const each of moved) this.trigger('rename', each.file, each.from);
  }

  private moveText(from: string, to: string): void {
    const held = this.texts.get(from);
    this.texts.delete(from);
    if (held) this.texts.set(to, held);
  }

  /** Files that come back from a hidden folder are new to the vault. */
  private takeAll(folder: string): void {
    for (const entry of this.adapter.entries.values()) {
      if (entry.path === folder || entry.path.startsWith(`${folder}/`)) this.takeWrite(entry);
    }
  }
}
