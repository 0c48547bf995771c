import { addTo } from '../model/lists';
import { baseName, extensionOf, fileName, folderOf, joinPath, normalisePath } from '../model/path';
import { compareTexts, countFront } from '../model/sorted';
import { isExternal } from '../model/url';
import { PAGE_SCHEME } from './constructs/construct';
import { decoded, looseSlug } from './heading-slug';
import { FIRST_LANGUAGE, languageOf } from './language';
import { isIndex } from './note-name';
import type { Page } from './page';
import { pageName, withoutEnding } from './page-path';
import { addressesOf, addressesWithoutLanguage } from './page-address';
import type { Site } from './site';
import { redirectKey } from './redirects';
import { mayMean } from './repair';
import { pathInSite } from './site-layout';
import { isAttachment } from './take-files';

/** What an address in a page means. */
export type Destination =
  | { kind: 'page'; page: Page; anchor: string; repaired: boolean }
  | { kind: 'file'; path: string; repaired: boolean }
  | { kind: 'external'; url: string }
  /** Into the site or its repository, to what is no page or file of the import: where that can be read. */
  | { kind: 'away'; url: string; of: 'site' | 'source' }
  /** Into the site, and nothing is there. `isLeftOut` where the source has a file or folder that the import does not take. */
  | { kind: 'broken'; isLeftOut: boolean };

/** A page or a file of the site. */
type Kept = Extract<Destination, { kind: 'page' | 'file' }>;

/** Finds pages and files of a site by whatever address its generator takes for them. */
export class AddressBook {
  private readonly pageByFile = new Map<string, Page>();
  private readonly pageByUrl = new Map<string, Page>();
  private readonly fileByPath = new Map<string, string>();
  /** Pages by their loose name; undefined where several share it. */
  private readonly byName = new Map<string, Page | undefined>();
  private readonly filesByName = new Map<string, string | undefined>();
  /** Pictures by their name without its ending, as shortcodes of a theme may name them. */
  private readonly picturesByStem = new Map<string, string | undefined>();
  /** Pictures of each folder by the keys of their names, in order once somebody asks. */
  private readonly picturesIn = new Map<string, [name: string, path: string][]>();
  private readonly inOrder = new Set<string>();

  constructor(private readonly site: Site) {
    for (const page of site.pages) this.addPage(page);
    const first = site.pages.filter((page) => languageOf(withoutEnding(pathInSite(page.from, site)))?.language === FIRST_LANGUAGE);
    for (const page of [...first, ...site.pages]) this.addAddresses(page, addressesWithoutLanguage(page, site));
    for (const path of site.files.keys()) {
      this.fileByPath.set(key(path), path);
      once(this.filesByName, key(path.slice(path.lastIndexOf('/') + 1)), path);
      if (!/\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(path)) continue;
      once(this.picturesByStem, key(baseName(path)), path);
      const picture: [string, string] = [key(fileName(path)), path];
      addTo(this.picturesIn, folderOf(path), picture);
    }
  }

  /** The destination of an address as a page writes it. */
  find(written: string, from: Page): Destination {
    const found = this.look(written.trim(), from);
    const meant = found.kind === 'broken' && !found.isLeftOut ? withoutSlip(written.trim()) : undefined;
    if (meant === undefined) return found;
    const mended = this.look(meant, from);
    return mended.kind === 'page' || mended.kind === 'file' ? { ...mended, repaired: true } : mended.kind === 'external' ? mended : found;
  }

  private look(address: string, from: Page): Destination {
    if (address.startsWith(PAGE_SCHEME)) return this.pageFrom(decoded(address.slice(PAGE_SCHEME.length)));
    const own = this.withoutOrigin(address);
    if (own === undefined) return { kind: 'external', url: /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address.replace(/^\/\//, '')}` };
    if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return { kind: 'external', url: `mailto:${address}` };
    const [, path = '', , anchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(own.path) ?? [];
    if (path === '' && !own.absolute) return { kind: 'page', page: from, anchor, repaired: false };
    const found = own.inRepository ? this.atFile(decoded(path).slice(1)) : this.locate(decoded(path), from);
    if (found?.kind === 'page') return { ...found, anchor };
    if (found && isAttachment(found.path)) return found;
    return own.absolute ? { kind: 'external', url: address } : this.away(own.path, found?.path ?? this.inSource(decoded(path), from));
  }

  /** What no note stands for: a file or folder of the source where that is kept, a page that the site makes when it is built. */
  private away(address: string, kept: string | undefined): Destination {
    const { generator, published, repository } = this.site;
    if (address.startsWith('/') && published !== undefined && generator.name !== 'plain') return { kind: 'away', of: 'site', url: published + address };
    if (kept !== undefined && repository !== undefined) return { kind: 'away', of: 'source', url: `https://github.com/${repository}/${extensionOf(kept) === '' ? 'tree' : 'blob'}/HEAD/${encodeURI(kept)}` };
    return { kind: 'broken', isLeftOut: kept !== undefined };
  }

  /** A file or folder of the source, whether the import takes it or not. */
  private inSource(path: string, from: Page): string | undefined {
    const places = path.startsWith('/') ? [this.site.content, this.site.base, ''].map((folder) => joinPath(folder, path)) : [joinPath(folderOf(from.from), path)];
    return places.map(normalisePath).find((place) => place !== undefined && place !== '' && this.site.paths.has(place));
  }

  private pageFrom(path: string): Destination {
    const page = this.pageByFile.get(key(path));
    return page ? { kind: 'page', page, anchor: '', repaired: false } : { kind: 'broken', isLeftOut: false };
  }

  /** The address without the site's own beginning; undefined where it leads elsewhere. */
  private withoutOrigin(written: string): { path: string; absolute: boolean; inRepository: boolean } | undefined {
    // Docusaurus serves what stands behind this sign as it is.
    const address = written.replace(/^pathname:\/\//, '');
    for (const origin of this.site.addresses) {
      const [own, asked] = [origin, address].map((url) => url.replace(/^https?:/i, ''));
      const rest = own !== undefined && asked?.toLowerCase().startsWith(own.toLowerCase()) ? asked.slice(own.length) : undefined;
      if (rest !== undefined && /^(?:[/?#]|$)/.test(rest)) return { path: rest.startsWith('/') ? rest : `/${rest}`, absolute: true, inRepository: false };
    }
    const file = this.site.repository && new RegExp(`^https?://github\\.com/${this.site.repository.replace('.', '\\.')}/(?:blob|tree|edit|raw)/[^/]+/(.+)$`, 'i').exec(address)?.[1];
    if (file) return { path: `/${file}`, absolute: true, inRepository: true };
    return isExternal(address) ? undefined : { path: address, absolute: false, inRepository: false };
  }

  /** What stands at an address of the site, or else is most likely meant by it: the surer a way is, the sooner it is tried. */
  private locate(path: string, from: Page): Kept | undefined {
    return (path.startsWith('/') ? this.fromTop(path) : this.fromPage(path, from))
      ?? this.sentOn(path)
      ?? this.untranslated(path, from)
      ?? this.fromAbove(path, from)
      ?? this.pictureBeside(path, from)
      ?? this.byUniqueName(path, from);
  }

  /** Where the site's host sends an address on to. */
  private sentOn(path: string): Kept | undefined {
    const to = path.startsWith('/') ? this.site.redirects.get(redirectKey(path)) : undefined;
    return to === undefined ? undefined : this.fromTop(to);
  }

  /** The page in the site's first language, for one that nobody has translated. */
  private untranslated(path: string, from: Page): Kept | undefined {
    const wanted = normalisePath(path.startsWith('/') ? path : joinPath(folderOf(pathInSite(from.from, this.site)), path));
    const found = wanted === undefined ? undefined : languageOf(`/${wanted}`);
    if (found === undefined || found.language === FIRST_LANGUAGE) return undefined;
    const first = this.fromTop(`/${FIRST_LANGUAGE}/${found.rest}`) ?? this.fromTop(`/${found.rest}`);
    return first && { ...first, repaired: !this.site.generator.fallsBack };
  }

  private fromPage(path: string, from: Page): Kept | undefined {
    const beside = normalisePath(joinPath(folderOf(from.from), path));
    const inFiles = (): Kept | undefined => (beside === undefined ? undefined : this.atFile(beside));
    const byAddress = this.site.generator.byAddress && !/\.\w+$/.test(path);
    return (byAddress ? this.fromAddress(path, from) : inFiles()) ?? (byAddress ? inFiles() : this.fromAddress(path, from));
  }

  private fromAddress(path: string, from: Page): Kept | undefined {
    for (const address of [...addressesOf(from, this.site), ...addressesWithoutLanguage(from, this.site)]) {
      const own = address.replace(/^\/|\/$/g, '');
      for (const folder of this.site.generator.byAddress ? [own, folderOf(own)] : [folderOf(own), own]) {
        const url = normalisePath(joinPath(folder, path));
        const page = url === undefined ? undefined : this.fromTop(`/${url}`);
        if (page) return page;
      }
    }
    return undefined;
  }

  /** A file of the source: as named, or with an extension, or the page that opens the folder. */
  private atFile(path: string): Kept | undefined {
    const tidy = path.replace(/\/+$/, '');
    const stem = tidy.replace(/\.html?$/i, '');
    for (const candidate of [tidy, `${stem}.md`, `${stem}.mdx`, ...['index', '_index', 'README', 'readme'].flatMap((name) => [joinPath(tidy, `${name}.md`), joinPath(tidy, `${name}.mdx`)])]) {
      const page = this.pageByFile.get(key(candidate));
      if (page) return { kind: 'page', page, anchor: '', repaired: false };
    }
    const file = this.fileByPath.get(key(tidy));
    return file === undefined ? undefined : { kind: 'file', path: file, repaired: false };
  }

  private fromTop(path: string): Kept | undefined {
    const tidy = normalisePath(path.replace(/\.(?:html?|md|mdx)$/i, '')) ?? '';
    const bases = ['', ...this.site.addresses.map((address) => /^https?:\/\/[^/]+\/(.+)$/.exec(address)?.[1]).filter((base) => base !== undefined)];
    for (const base of bases) {
      if (base !== '' && !`${tidy}/`.startsWith(`${base}/`)) continue;
      const page = this.pageByUrl.get(urlKey(base === '' ? tidy : tidy.slice(base.length)));
      if (page) return { kind: 'page', page, anchor: '', repaired: false };
    }
    for (const folder of [...this.site.generator.served.map((served) => normalisePath(joinPath(this.site.base, served))), this.site.content, '']) {
      const found = folder === undefined ? undefined : this.atFile(joinPath(folder, normalisePath(path) ?? ''));
      if (found) return found;
    }
    return undefined;
  }

  /** The page or file at an address that is meant from a folder above: that of a translation, or a section's own. */
  private fromAbove(path: string, from: Page): Kept | undefined {
    const tidy = normalisePath(path.replace(/^\//, ''));
    if (tidy === undefined || !tidy.includes('/')) return undefined;
    for (let folder = folderOf(from.from); folder !== ''; folder = folderOf(folder)) {
      const found = this.atFile(joinPath(folder, tidy));
      if (found) return { ...found, repaired: true };
    }
    return undefined;
  }

  /** A picture beside the page, by the beginning of its name, as themes of Hugo look for one. */
  private pictureBeside(name: string, from: Page): Kept | undefined {
    if (name === '' || name.includes('/') || extensionOf(name) !== '') return undefined;
    const folder = folderOf(from.from);
    const pictures = this.picturesIn.get(folder) ?? [];
    if (!this.inOrder.has(folder)) pictures.sort(([a], [b]) => compareTexts(a, b));
    this.inOrder.add(folder);
    const [found, path] = pictures[countFront(pictures.length, (at) => (pictures[at]?.[0] ?? '') < key(name))] ?? [];
    return path !== undefined && found?.startsWith(key(name)) ? { kind: 'file', path, repaired: false } : undefined;
  }

  /** What a slip in an address may have meant: the one page or file of that name. None where the source has what is named, though no import takes it. */
  private byUniqueName(path: string, from: Page): Kept | undefined {
    if (this.inSource(path, from) !== undefined) return undefined;
    const name = path.replace(/\/+$/, '').replace(/\/(?:index|_index|readme)(?:\.\w+)?$/i, '');
    const last = name.slice(name.lastIndexOf('/') + 1);
    const file = extensionOf(last) === '' ? undefined : this.filesByName.get(key(last));
    if (file !== undefined) return { kind: 'file', path: file, repaired: true };
    const picture = extensionOf(last) === '' && !path.includes('/') ? this.picturesByStem.get(key(last)) : undefined;
    const loose = looseSlug(last.replace(/\.(?:mdx?|html?)$/i, ''));
    const page = loose.length < 3 ? undefined : this.byName.get(loose);
    if (page && page !== from && mayMean(path, pathInSite(page.from, this.site))) return { kind: 'page', page, anchor: '', repaired: true };
    return picture === undefined ? undefined : { kind: 'file', path: picture, repaired: true };
  }

  private addPage(page: Page): void {
    this.pageByFile.set(key(page.from), page);
    // As its file would be called without the endings of templates.
    const plain = key(`${withoutEnding(page.from)}.md`);
    if (!this.pageByFile.has(plain)) this.pageByFile.set(plain, page);
    this.addAddresses(page, addressesOf(page, this.site));
    once(this.byName, looseSlug(isIndex(page.from) ? baseName(folderOf(page.from)) : pageName(page.from)), page);
  }

  private addAddresses(page: Page, addresses: readonly string[]): void {
    for (const address of addresses) if (!this.pageByUrl.has(urlKey(address))) this.pageByUrl.set(urlKey(address), page);
  }
}

/** The address inside one that was pasted with brackets around it, or a host without its scheme; undefined where there is no such slip. */
function withoutSlip(address: string): string | undefined {
  const inner = /^\[[^\]]*\]\(([^()\s]+)\)?$/.exec(address)?.[1] ?? /^[([<]+(https?:[^\s]+?)[)\]>.]*$/.exec(address)?.[1];
  if (inner !== undefined) return inner;
  return /^(?:[a-z\d-]+\.)+(?!(?:md|mdx|html?|png|jpe?g|gif|svg|webp|pdf|txt|json|ya?ml|nvmrc|toml|js|ts|py|sh|css)$)[a-z]{2,}$/i.test(address) ? `https://${address}` : undefined;
}

function key(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function urlKey(path: string): string {
  return key(decoded(path).replace(/^\/+|\/+$/g, '').replace(/(?:^|\/)index(?:\.html?)?$/i, '').replace(/\.html?$/i, ''));
}

function once<T>(map: Map<string, T | undefined>, name: string, value: T): void {
  map.set(name, map.has(name) ? undefined : value);
}
