import { folderOf, joinPath } from '../../../model/path';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from '../base/front-matter';
import { linkDisplayText, parseLinktext } from '../base/link-text';
import { inLanes } from '../base/in-lanes';
import { isRecord } from '../base/is-record';
import { freePath, normalizePath } from '../base/paths';
import { nameKey } from '../metadata/link-resolution';
import type { MetadataCache } from '../metadata/metadata-cache';
import { TFile, TFolder, type TAbstractFile } from './files';
import { encodeAddress, rewriteLinks, type LinkChange } from './link-rewrite';
import { Vault } from './vault';

/** Asks a person to confirm what cannot be taken back. */
export type Confirm = (title: string, message: string, action: string) => Promise<boolean>;

/** What asks and tells a person. */
export interface FileWindow {
  confirm: Confirm;
  /** Shows how the mending of links in so many notes goes on, where that is worth showing. */
  showMending(total: number): Mending | undefined;
}

export interface Mending {
  /** So many notes are done. */
  reach(done: number): unknown;
  /** @param isWhole whether none of them failed */
  end(isWhole: boolean): unknown;
}

interface Incoming {
  target: TFile;
  reference: LinkChange['reference'];
}

/** Notes that are read and written at a time: a disk far away answers each after a while. */
const LANES = 8;

/** Work on files that concerns more than the one file: links, front matter, where new files go. */
export class FileManager {
  constructor(private readonly vault: Vault, private readonly metadataCache: MetadataCache, private readonly window: FileWindow) {}

  getNewFileParent(sourcePath: string, _newFilePath?: string): TFolder {
    const where = this.vault.getConfig('newFileLocation');
    const folder = where === 'current' ? folderOf(sourcePath) : where === 'folder' ? this.folderOption('newFileFolderPath') : '';
    return this.vault.getFolderByPath(normalizePath(folder)) ?? this.vault.getRoot();
  }

  /** Makes a note under the first free name: `Untitled`, `Untitled 1` … */
  async createNewMarkdownFile(folder: TFolder, name = 'Untitled', text = ''): Promise<TFile> {
    return this.vault.create(this.freePathIn(folder, `${name}.md`), text);
  }

  /** Renames or moves, and mends the links that led to it. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const references = this.vault.getConfig('alwaysUpdateLinks') === true ? [...this.referencesTo(file)] : [];
    await this.vault.rename(file, normalizePath(newPath));
    await this.mendAll(references);
  }

  /** @returns whether it was deleted */
  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    const kind = file instanceof TFolder ? 'folder' : 'file';
    const message = `Are you sure you want to delete “${file.name}”? It will be moved to the vault's .trash folder.`;
    if (!(await this.window.confirm(`Delete ${kind}`, message, 'Delete'))) return false;
    await this.trashFile(file);
    return true;
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.vault.trash(file, false);
  }

  /** A link in the form that the vault's options ask for. What is no note is embedded. */
  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const rest = subpath === '' || subpath.startsWith('#') ? subpath : `#${subpath}`;
    const isHere = file.path === sourcePath && rest !== '';
    const mark = file.extension === 'md' ? '' : '!';
    if (this.vault.getConfig('useMarkdownLinks') !== true) {
      const link = (isHere ? '' : this.linkPathTo(file, sourcePath, true)) + rest;
      return `${mark}[[${link}${alias !== '' && alias !== link ? `|${alias}` : ''}]]`;
    }
    const address = (isHere ? '' : encodeAddress(this.linkPathTo(file, sourcePath, false))) + encodeAddress(rest);
    return `${mark}[${alias || (isHere ? linkDisplayText(rest) : file.basename)}](${address})`;
  }

  /**
   * Reads front matter, lets `change` alter the object, writes it back. As in Obsidian the YAML is written anew: comments in it are lost.
   * @throws when the front matter is not a YAML mapping
   */
  async processFrontMatter(file: TFile, change: (frontmatter: Record<string, unknown>) => void): Promise<void> {
    await this.vault.process(file, (text) => {
      const info = getFrontMatterInfo(text);
      const frontmatter = info.exists ? parseYaml(info.frontmatter) ?? {} : {};
      if (!isRecord(frontmatter)) throw new Error(`The front matter of "${file.path}" is not a list of properties.`);
      const before = JSON.stringify(frontmatter);
      change(frontmatter);
      if (JSON.stringify(frontmatter) === before) return text;
      const body = text.slice(info.contentStart);
      return Object.keys(frontmatter).length === 0 ? body : `---\n${stringifyYaml(frontmatter)}---\n${body}`;
    });
  }

  async getAvailablePathForAttachment(filename: string, sourcePath = ''): Promise<string> {
    const setting = this.folderOption('attachmentFolderPath');
    const path = setting.startsWith('./') || setting === '.' ? joinPath(folderOf(sourcePath), setting.slice(2)) : setting;
    const folder = this.vault.getFolderByPath(normalizePath(path)) ?? (await this.vault.createFolder(normalizePath(path)));
    return this.freePathIn(folder, filename);
  }

  private folderOption(key: string): string {
    const value = this.vault.getConfig(key);
    return typeof value === 'string' ? value : '/';
  }

  private freePathIn(folder: TFolder, name: string): string {
    return freePath(folder.getParentPrefix() + name, (path) => this.vault.getAbstractFileByPath(path) !== null);
  }

  private linkPathTo(file: TFile, sourcePath: string, omitMd: boolean): string {
    const format = this.vault.getConfig('newLinkFormat');
    const whole = omitMd && file.extension === 'md' ? file.path.slice(0, -3) : file.path;
    if (format === 'absolute') return whole;
    return format === 'relative' ? relativePath(folderOf(sourcePath), whole) : this.metadataCache.fileToLinktext(file, sourcePath, omitMd);
  }

  /** Who links to the file, or to what lies in the folder, and with which references. */
  private referencesTo(moved: TAbstractFile): Map<TFile, Incoming[]> {
    const targets = new Set<TFile>();
    if (moved instanceof TFolder) Vault.recurseChildren(moved, (each) => each instanceof TFile && targets.add(each));
    else if (moved instanceof TFile) targets.add(moved);
    // To find what a link means takes a hundred times as long as to see that it does not name any of them.
    const names = new Set([...targets].map(({ path }) => nameKey(path)));
    const namedBy = rememberedLinks((path) => names.has(nameKey(path)));
    const found = new Map<TFile, Incoming[]>();
    for (const source of this.vault.getMarkdownFiles()) {
      const cache = this.metadataCache.getFileCache(source);
      const incoming = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])].flatMap((reference): Incoming[] => {
        const { path, isNamed } = namedBy(reference.link);
        const goesAlong = path.startsWith('.') && targets.has(source);
        if (path === '' || !(goesAlong || isNamed)) return [];
        const target = this.metadataCache.getFirstLinkpathDest(path, source.path);
        return target && (targets.has(target) || goesAlong) ? [{ target, reference }] : [];
      });
      if (incoming.length > 0) found.set(source, incoming);
    }
    return found;
  }

  /** A note whose links cannot be mended keeps none of the others from it. */
  private async mendAll(references: ReadonlyArray<readonly [TFile, readonly Incoming[]]>): Promise<void> {
    const mending = this.window.showMending(references.length);
    let done = 0;
    let isWhole = false;
    try {
      await inLanes(references, LANES, ([source, incoming]) => this.mendLinks(source, incoming).finally(() => mending?.reach(++done)));
      isWhole = true;
    } finally {
      mending?.end(isWhole);
    }
  }

  /** A link that still finds its file stays as the person wrote it. */
  private async mendLinks(source: TFile, incoming: readonly Incoming[]): Promise<void> {
    const changes = incoming.flatMap(({ target, reference }): LinkChange[] => {
      const { path, subpath } = parseLinktext(reference.link);
      if (this.metadataCache.getFirstLinkpathDest(path, source.path) === target) return [];
      const omitMd = !path.toLowerCase().endsWith('.md');
      return [{ reference, link: this.linkPathTo(target, source.path, omitMd) + subpath }];
    });
    if (changes.length > 0) await this.vault.rework(source, (text) => rewriteLinks(text, changes));
  }
}

/** Takes links apart, each text once: notes of a vault link to much the same things. @param isNamed asked of the path in the link */
function rememberedLinks(isNamed: (path: string) => boolean): (link: string) => { path: string; isNamed: boolean } {
  const known = new Map<string, { path: string; isNamed: boolean }>();
  return (link) => {
    const seen = known.get(link);
    if (seen) return seen;
    const { path } = parseLinktext(link);
    const read = { path, isNamed: isNamed(path) };
    known.set(link, read);
    return read;
  };
}

function relativePath(fromFolder: string, to: string): string {
  const from = fromFolder === '' ? [] : fromFolder.split('/');
  const parts = to.split('/');
  let shared = 0;
  while (shared < from.length && shared < parts.length - 1 && from[shared] === parts[shared]) shared += 1;
  const up = from.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...parts.slice(shared)].join('/');
}
