import { baseName, comparePaths, fileName, joinPath } from '../model/path';
import { AddressBook } from './address-book';
import { breakLines } from './constructs/line-breaks';
import type { PersonDraft } from './constructs/construct';
import { safeAddress } from './constructs/safe-address';
import { cardOf, convertPage, type ConvertedPage } from './converted-page';
import type { Decode } from './decode-text';
import type { GeneratorName } from './generator';
import { legalName } from './note-name';
import { noteProperties, quoted } from './note-properties';
import type { Page } from './page';
import { parseNote } from '../parse/parse-note';
import { rewriteLinks, type LinkCounts, type LinkGround, type LinkRemark } from './rewrite-links';
import { isAttachment, readSite, type Site } from './site';
import type { ImportWarning, SourceFile } from './source-file';

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
  /** File names of the vault that do not come from this import. A link to a note of the same name needs its path. */
  taken?: Iterable<string>;
  /** Called between pages; waiting in it lets a window stay alive. */
  pause?: (done: number, total: number) => Promise<void>;
}

/** Where attachments come to stand. */
const ATTACHMENTS = 'attachments';
const PEOPLE = 'People';

/** Turns the files of a published site into notes. Writes nothing, and never throws for what is in the files. */
export async function importSite(files: readonly SourceFile[], options: ImportOptions): Promise<ImportedSite> {
  const site = readSite(files, options.decode);
  const cards = site.pages.map(cardOf);
  const converted: ConvertedPage[] = [];
  for (const page of site.pages) {
    converted.push(convertPage(page, site, cards));
    await options.pause?.(converted.length, site.pages.length);
  }
  return writeNotes(site, converted, options);
}

function writeNotes(site: Site, converted: readonly ConvertedPage[], options: ImportOptions): ImportedSite {
  const people = peopleOf(converted, site);
  const attachments = new Map<string, string>();
  const linkPath = shortestPaths([...converted.map(({ page }) => page.to), ...people.map(({ page }) => page.to), ...[...site.files.keys()].map((path) => attachmentPath(path, site))], options);
  const ground: LinkGround = {
    book: new AddressBook(site),
    linkPath,
    attachment: (path) => {
      if (!isAttachment(path)) return undefined;
      attachments.set(path, attachmentPath(path, site));
      return attachments.get(path);
    },
    pageByFrom: new Map(converted.map((each) => [each.page.from, each])),
  };
  const persons = new Set(people.map(({ page }) => page));
  const written = [...converted, ...people].map((each) => ({ each, rewritten: rewriteLinks(each, ground) }));
  const properties = { pages: site.pages, linkPath };
  const notes = written.map(({ each: { page, note }, rewritten: { body } }): ImportedNote => {
    const front = persons.has(page) ? `---\n${page.yaml}\n---\n` : noteProperties(page, body, properties);
    const checklist = page.data['checklist'];
    const items = Array.isArray(checklist) ? checklist.length : note.items.filter(({ task }) => task !== null).length;
    return { id: persons.has(page) ? `person ${page.title}` : `page ${page.from}`, from: page.from, to: page.to, text: front === '' ? body : `${front}${body === '' || body.startsWith('\n') ? '' : '\n'}${body}`, warnings: page.warnings, items };
  });
  const lists = notes.filter(({ items }) => items > 0);
  return {
    generator: site.generator.name,
    notes: notes.sort((a, b) => comparePaths(a.to, b.to)),
    attachments: [...attachments].map(([from, to]) => ({ from, to, bytes: site.files.get(from)?.bytes ?? new Uint8Array() })),
    links: sumOf(written.map(({ rewritten }) => rewritten.counts)),
    remarks: written.flatMap(({ rewritten }) => rewritten.remarks),
    checklists: lists.length,
    items: lists.reduce((sum, { items }) => sum + items, 0),
    refused: site.warnings,
  };
}

function sumOf(counts: readonly LinkCounts[]): LinkCounts {
  const sum: LinkCounts = { total: 0, internal: 0, external: 0, broken: 0 };
  for (const count of counts) {
    sum.total += count.total;
    sum.internal += count.internal;
    sum.external += count.external;
    sum.broken += count.broken;
  }
  return sum;
}

/** A note for each person that pages introduce and that has no page already, with all that the pages say of them. */
function peopleOf(converted: readonly ConvertedPage[], { pages }: Site): ConvertedPage[] {
  const pageNames = new Set(pages.map(({ to }) => baseName(to).toLowerCase()));
  const found = new Map<string, { draft: PersonDraft; page: Page; texts: Set<string> }>();
  for (const { page, people } of converted) {
    for (const draft of people) {
      const name = legalName(draft.name);
      if (name === '' || pageNames.has(name.toLowerCase())) continue;
      const known = found.get(name.toLowerCase()) ?? { draft: { ...draft, name }, page, texts: new Set() };
      found.set(name.toLowerCase(), { ...known, texts: known.texts.add(draft.text) });
    }
  }
  return [...found.values()].map(({ draft, page, texts }) => personPage(draft, page, [...texts].filter((text) => text !== '')));
}

function personPage({ name, organisation, image }: PersonDraft, from: Page, texts: readonly string[]): ConvertedPage {
  const yaml = ['type: person', `title: ${quoted(name)}`, ...(organisation === '' ? [] : [`organisation: ${quoted(organisation)}`])].join('\n');
  const picture = safeAddress(image) === '' ? [] : [`![${name.replace(/[[\]|]/g, '')}|200](${/[\s()<>]/.test(image) ? `<${image}>` : image})`];
  const body = breakLines([...picture, ...texts].map((part) => `${part}\n`).join('\n'));
  const page: Page = { ...from, to: joinPath(PEOPLE, `${name}.md`), data: {}, yaml, keyLines: new Map(), tags: [], title: name, warnings: [], body };
  return { page, body, note: parseNote(page.to, body), headings: { find: () => undefined }, people: [] };
}

function attachmentPath(path: string, { base, content, generator }: Site): string {
  const roots = [...generator.served.map((folder) => joinPath(base, folder)), content].filter((root) => root !== '').sort((a, b) => b.length - a.length);
  const root = roots.find((each) => path.startsWith(`${each}/`)) ?? '';
  const inside = root === '' ? path : path.slice(root.length + 1);
  // What was imported before stands there already.
  return joinPath(...(inside.startsWith(`${ATTACHMENTS}/`) ? [] : [ATTACHMENTS]), ...inside.split('/').map((part) => part.replace(/[\\:*?"<>|#^[\]]/g, '-')));
}

/** The text of a link: the file name where only one file has it, else the path from the top of the vault. */
function shortestPaths(paths: readonly string[], { folder, taken = [] }: ImportOptions): (to: string) => string {
  const counts = new Map<string, number>();
  const nameOf = (path: string): string => (path.endsWith('.md') ? baseName(path) : fileName(path)).toLowerCase();
  for (const path of [...new Set(paths), ...taken]) counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1);
  return (to) => {
    const isNote = to.endsWith('.md');
    if (counts.get(nameOf(to)) === 1) return isNote ? baseName(to) : fileName(to);
    const full = joinPath(folder, to);
    return isNote ? full.slice(0, -3) : full;
  };
}
