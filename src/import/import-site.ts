import { joinPath } from '../model/path';
import { compareTexts } from '../model/sorted';
import { AddressBook } from './address-book';
import { cardOf, convertPage, type ConvertedPage } from './converted-page';
import { stillTemplates } from './constructs/run-code';
import type { Decode } from './decode-text';
import type { GeneratorName } from './generator';
import type { FindKnown } from './known-names';
import { LinkNames } from './link-names';
import { VaultNames } from './note-name';
import { NamedNotes, type NamedNote } from './named-notes';
import { noteProperties } from './note-properties';
import type { Page } from './page';
import type { LinkCounts, LinkGround, LinkRemark, RewrittenBody } from './link-ground';
import { rewriteLinks } from './rewrite-links';
import { readSite, type Site } from './site';
import type { ImportWarning, SourceFile } from './source-file';

/** A note that a page became. */
export interface ImportedNote {
  /** What the note is known by when the site is imported again, whatever its title has become. */
  id: string;
  /** Path in the source. */
  from: string;
  /** Path relative to the folder that takes the notes. */
  to: string;
  text: string;
  warnings: ImportWarning[];
  /** Items of the note's checklist, in front matter or as tasks. */
  items: number;
}

/** All that a site became. */
export interface ImportedSite {
  generator: GeneratorName;
  /** In the order of their paths. */
  notes: ImportedNote[];
  attachments: { from: string; to: string; bytes: Uint8Array }[];
  links: LinkCounts;
  remarks: LinkRemark[];
  checklists: number;
  items: number;
  /** Files that were not taken, and why. */
  refused: Site['warnings'];
}

export interface ImportOptions {
  decode: Decode;
  /** The folder of the vault that takes the notes: written into links that need a path. */
  folder: string;
  /** Vault paths of files that do not come from an import of this site. A link to a note of the same name needs its path. */
  taken?: Iterable<string>;
  /** Vault paths of files whose names the import's may not bear: links to them would become ambiguous. */
  avoid?: readonly string[];
  /** Where a note of an earlier import stays, by its id and the path that it would get: a vault path. */
  placeOf?: (id: string, to: string) => string | undefined;
  /** Notes of the vault that pages may name without linking them. */
  known?: FindKnown;
  /** Called between pages; waiting in it lets a window stay alive. */
  pause?: (done: number, total: number) => Promise<void>;
}

/** Where attachments come to stand. */
const ATTACHMENTS = 'attachments';

/** Turns the files of a published site into notes. Writes nothing, and never throws for what is in the files. */
export async function importSite(files: readonly SourceFile[], options: ImportOptions): Promise<ImportedSite> {
  const site = readSite(files, options.decode, new VaultNames(options.folder, options.avoid ?? []));
  const cards = site.pages.map(cardOf);
  const converted: ConvertedPage[] = [];
  for (const page of site.pages) {
    converted.push(convertPage(page, site, { cards, isKnown: (name) => options.known?.(name, 'person') !== undefined }));
    await options.pause?.(converted.length, site.pages.length);
  }
  return writeNotes(site, converted, options);
}

function writeNotes(site: Site, converted: readonly ConvertedPage[], options: ImportOptions): ImportedSite {
  const named = new NamedNotes(converted, site.authors, options.known ?? (() => undefined));
  const own = named.notes();
  const attachments = new Map<string, string>();
  const vault = new VaultNames(options.folder, options.avoid ?? []);
  const idByPath = new Map([...converted.map(({ page }) => [page.to, idOfPage(page)] as const), ...own.map((each) => [each.converted.page.to, idOfNamed(each)] as const)]);
  const paths = [...idByPath.keys(), ...[...site.files.keys()].map((path) => attachmentPath(path, site, vault))];
  const links = new LinkNames(options.folder, paths, options.taken ?? [], movedNotes(idByPath, options));
  const ground: LinkGround = {
    book: new AddressBook(site),
    linkPath: (to) => links.to(to),
    named: (name) => named.linkTo(name, links),
    labelled: labelledPages(site, converted),
    wiki: site.generator.name === 'obsidian',
    attachment: (path) => {
      const to = attachmentPath(path, site, vault);
      attachments.set(path, to);
      return to;
    },
    pageByFrom: new Map(converted.map((each) => [each.page.from, each])),
  };
  const frontOf = ({ page }: ConvertedPage, body: string): string => noteProperties(page, body, { site, links, named });
  const results: Result[] = [
    ...converted.map((each) => resultOf(each, idOfPage(each.page), ground, (body) => frontOf(each, body))),
    ...own.map((each) => resultOf(each.converted, idOfNamed(each), ground, () => named.properties(each, links))),
  ];
  const notes = results.map(({ note }) => note).sort((a, b) => compareTexts(a.to, b.to));
  const lists = notes.filter(({ items }) => items > 0);
  return {
    generator: site.generator.name,
    notes,
    attachments: [...attachments].map(([from, to]) => ({ from, to, bytes: site.files.get(from)?.bytes ?? new Uint8Array() })),
    links: sumOf(results.map(({ counts }) => counts)),
    remarks: results.flatMap(({ remarks }) => remarks),
    checklists: lists.length,
    items: lists.reduce((sum, { items }) => sum + items, 0),
    refused: site.warnings,
  };
}

/** Notes of an earlier import that stay where the vault has them now, by the path that they would get. */
function movedNotes(idByPath: ReadonlyMap<string, string>, { placeOf }: ImportOptions): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [path, id] of idByPath) {
    const place = placeOf?.(id, path);
    if (place !== undefined) moved.set(path, place);
  }
  return moved;
}

/** Labels of MyST name a place for the whole site, whatever their case. */
function labelledPages({ generator }: Site, converted: readonly ConvertedPage[]): LinkGround['labelled'] {
  if (generator.name !== 'myst') return () => undefined;
  const pages = new Map(converted.flatMap(({ page, headings }) => headings.labels.map((label) => [label.toLowerCase(), page] as const)));
  return (label) => pages.get(label.toLowerCase());
}

function idOfPage({ from }: Page): string {
  return `page ${from}`;
}

function idOfNamed({ type, converted }: NamedNote): string {
  return `${type} ${converted.page.title}`;
}

type Result = Omit<RewrittenBody, 'body'> & { note: ImportedNote };

function resultOf(converted: ConvertedPage, id: string, ground: LinkGround, frontOf: (body: string) => string): Result {
  const { page, note } = converted;
  const { body, counts, remarks } = rewriteLinks(converted, ground);
  const checklist = page.data['checklist'];
  const items = Array.isArray(checklist) ? checklist.length : note.items.filter(({ task }) => task !== null).length;
  return { note: { id, from: page.from, to: page.to, text: joined(stillTemplates(frontOf(body)), body), warnings: page.warnings, items }, counts, remarks };
}

function joined(front: string, body: string): string {
  if (front === '' || body === '') return front + body;
  return body.startsWith('\n') ? front + body : `${front}\n${body}`;
}

function sumOf(counts: readonly LinkCounts[]): LinkCounts {
  const sum: LinkCounts = { total: 0, internal: 0, external: 0, away: 0, broken: 0 };
  for (const count of counts) {
    sum.total += count.total;
    sum.internal += count.internal;
    sum.external += count.external;
    sum.away += count.away;
    sum.broken += count.broken;
  }
  return sum;
}

function attachmentPath(path: string, { base, content, generator }: Site, vault: VaultNames): string {
  const roots = [...generator.served.map((folder) => joinPath(base, folder)), content].sort((a, b) => b.length - a.length);
  const root = roots.find((each) => path.startsWith(`${each}/`)) ?? '';
  const inside = root === '' ? path : path.slice(root.length + 1);
  // What was imported before stands there already.
  const to = joinPath(...(inside.startsWith(`${ATTACHMENTS}/`) ? [] : [ATTACHMENTS]), ...inside.split('/').map((part) => part.replace(/[\\:*?"<>|#^[\]]/g, '-').replace(/^\.+/, '')));
  return vault.isTaken(to) ? to.replace(/(\.[^./]+)?$/, (dot) => ` (${vault.mark})${dot}`) : to;
}
