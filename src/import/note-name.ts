import { baseName, fileName, folderOf, joinPath } from '../model/path';
import { beginning } from '../model/shortened';
import type { Page } from './page';
import { pageName } from './page-path';

const INDEX = /^(?:_?index|readme|home)$/i;
const INTRODUCTION = /^(?:introduction|intro|overview)$/i;
/** Of a name, in letters. A title that is longer is a sentence: its page is named after its file. */
const LONGEST = 100;

/** Whether a page stands for its folder. */
export function isIndex(path: string): boolean {
  return INDEX.test(pageName(path));
}

/** Whether a page opens its folder, as an index or as an introduction. */
export function opensFolder(path: string): boolean {
  return isIndex(path) || INTRODUCTION.test(pageName(path));
}

/** Names that the vault gives away already: a second note of the same name would make its links ambiguous. */
export class VaultNames {
  private readonly holders = new Map<string, Set<string>>();

  /**
   * @param folder the folder of the vault that takes the import
   * @param others vault paths of files that are not the import's
   */
  constructor(private readonly folder: string, others: Iterable<string>) {
    for (const path of others) {
      const name = fileName(path).toLowerCase();
      this.holders.set(name, (this.holders.get(name) ?? new Set()).add(path.toLowerCase()));
    }
  }

  /** What stands in brackets behind a name that is taken. */
  get mark(): string {
    return legalName(fileName(this.folder)) || 'imported';
  }

  /** Whether another file than the one at this path of the import has its name. */
  isTaken(path: string): boolean {
    const holders = this.holders.get(fileName(path).toLowerCase());
    return holders !== undefined && !holders.has(joinPath(this.folder, path).toLowerCase());
  }
}

/**
 * Gives every page the path of its note. Folders stay. A file name that a person wrote stays; one made for addresses (`want-to-start`, `index`)
 * gives way to the page's title. No two differ only in case, which some systems cannot tell apart, and none bears the name of another note of the vault.
 */
export function nameNotes(pages: readonly Page[], inSite: (path: string) => string, vault: VaultNames): void {
  const taken = new Set<string>();
  const crowded = crowdedFolders(pages);
  for (const page of pages) {
    const inside = inSite(page.from);
    const folder = isIndex(inside) && !crowded.has(folderOf(page.from)) ? folderOf(folderOf(inside)) : folderOf(inside);
    page.to = freePath({ taken, vault }, joinPath(...folder.split('/').map(legalName).filter((part) => part !== '')), page);
  }
}

/** Folders with more pages than one, or with folders below them. */
function crowdedFolders(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { from } of pages) {
    for (let folder = folderOf(from), own = true; ; folder = folderOf(folder), own = false) {
      counts.set(folder, (counts.get(folder) ?? 0) + (own ? 1 : 2));
      if (folder === '') break;
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([folder]) => folder));
}

function freePath({ taken, vault }: { taken: Set<string>; vault: VaultNames }, folder: string, page: Page): string {
  const stem = pageName(page.from);
  const wanted = wantedName(page);
  const name = vault.isTaken(joinPath(folder, `${wanted}.md`)) ? `${wanted} (${vault.mark})` : wanted;
  const others = [name, `${name} (${legalName(stem)})`, `${name} (${legalName(baseName(folderOf(page.from)))})`];
  for (let count = 0; ; count += 1) {
    const path = joinPath(folder, `${others[count] ?? `${name} ${count}`}.md`);
    if (taken.has(path.toLowerCase())) continue;
    taken.add(path.toLowerCase());
    return path;
  }
}

function wantedName({ from, title }: Page): string {
  const stem = pageName(from);
  const fits = legalName(title) !== '' && title.length <= LONGEST;
  const made = isIndex(from) || INTRODUCTION.test(stem) || /^[a-z0-9._-]+$/.test(stem);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(stem);
  if (made && fits && !isDate) return legalName(title);
  return legalName(stem) || 'Page';
}

/** Names that Windows keeps for devices, whatever stands behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that Obsidian, its links and every file system take. */
export function legalName(name: string): string {
  const plain = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/\s*[/\\|]\s*/g, ' - ').replace(/\s*:\s+/g, ' - ').replace(/[:*?"<>#^[\]]/g, '').replace(/\s+/g, ' ');
  const legal = beginning(plain.trim().replace(/^\.+/, ''), LONGEST).replace(/[. ]+$/, '').trim();
  return RESERVED.test(legal) ? legal.replace(/^[^.]*/, '$&_') : legal;
}
