import { addTo } from '../model/lists';
import { baseName, folderOf } from '../model/path';
import { isMapping, textOf, textsOf } from '../model/property';
import { slug } from '../model/slug';
import { isNoteType, NOTE_TYPES, TYPE_WORDS, type NoteType } from '../model/vocabulary';
import { authorsOf, dayOf } from './authorship';
import type { Category } from './category';
import { looseSlug } from './heading-slug';
import type { LinkNames } from './link-names';
import type { NamedNotes } from './named-notes';
import { pageName } from './page-path';
import { quoted } from './quoted';
import { opensFolder } from './note-name';
import { titleOf, type Page } from './page';
import type { PageIndex } from './page-index';
import type { Site } from './site';

export interface PropertyGround {
  site: Pick<Site, 'authors' | 'index'>;
  links: LinkNames;
  named: NamedNotes;
}

/** Lines of YAML by key; a key whose lines are empty is taken away. */
type Changes = Map<string, string[]>;

/**
 * The front matter of a note: that of the page, as it was written, with the keys changed or added that mean something in a vault.
 * Keys that nobody here knows stay as they are.
 * @param body what the page's text has become
 */
export function noteProperties(page: Page, body: string, ground: PropertyGround): string {
  const changes: Changes = new Map();
  const category = ground.site.index.categoryOpenedBy(page);
  changeNames(page, [titleOf(page.data, body, page.title), category?.label], changes);
  changeTags(page, ground, changes);
  changePlace(page, ground, category, changes);
  changeAuthors(page, ground, changes);
  changeDay(page, changes);
  changeType(page, changes);
  changeId(page, changes);
  const lines = changed(page, changes);
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`;
}

function changed(page: Page, changes: Changes): string[] {
  const lines = page.yaml === '' ? [] : page.yaml.split('\n');
  const starts = [...page.keyLines].sort(([, a], [, b]) => a - b);
  return [
    ...lines.slice(0, starts[0]?.[1] ?? lines.length),
    ...starts.flatMap(([key, start], index) => changes.get(key) ?? lines.slice(start, starts[index + 1]?.[1] ?? lines.length)),
    ...[...changes].flatMap(([key, added]) => (page.keyLines.has(key) ? [] : added)),
  ];
}

/**
 * Names under which a person may look for the note.
 * @param given what it is called by others, its title as a note among them: what heads a callout was a heading of the page
 */
function changeNames({ data, to }: Page, given: readonly (string | undefined)[], changes: Changes): void {
  const written = [...textsOf(data['aliases']), ...textsOf(data['alias'])];
  const addresses = written.filter((alias) => alias.startsWith('/'));
  const said = [...given, textOf(data['sidebar_label']), textOf(data['linkTitle'])].filter((name) => name !== undefined);
  const names = [...new Set([...written.filter((alias) => !alias.startsWith('/')), ...said])].filter((name) => name !== baseName(to) && name.length <= 120);
  if (names.length === 0 && addresses.length === 0) return;
  if (names.join('\n') !== textsOf(data['aliases']).join('\n')) changes.set('aliases', names.length === 0 ? [] : listLines('aliases', names));
  if (addresses.length > 0) changes.set('former-addresses', listLines('former-addresses', addresses));
}

const LEGAL_TAG = /^(?=.*[^\d/])[\p{L}\p{N}\p{Extended_Pictographic}_/-]+$/u;

/** Slips and short forms in the names of roles, as offices write them. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([['opso', 'OSPO'], ['ispo', 'OSPO']]);

/** Tags that are no tags in Obsidian are links to the page of that name, or a legal tag below their kind: `role/ciso`. */
function changeTags(page: Page, ground: PropertyGround, changes: Changes): void {
  if (page.tags.length === 0) return;
  const kept: string[] = [];
  const related: string[] = [];
  for (const tag of page.tags) {
    const { name, kind } = nameAndKind(tag);
    const target = LEGAL_TAG.test(tag) ? undefined : pageNamed(name, kind, ground.site.index);
    if (LEGAL_TAG.test(tag)) kept.push(tag);
    else if (target && target !== page) related.push(`"[[${ground.links.to(target.to)}]]"`);
    else if (!target) kept.push([kind, slug(name)].filter((part) => part !== '').join('/'));
  }
  const tags = [...new Set(kept)];
  if (tags.join('\n') !== textsOf(page.data['tags']).join('\n')) changes.set('tags', tags.length === 0 ? [] : ['tags:', ...tags.map((tag) => `  - ${quoted(tag)}`)]);
  if (related.length > 0 && page.data['related'] === undefined) changes.set('related', ['related:', ...[...new Set(related)].map((link) => `  - ${link}`)]);
}

function nameAndKind(tag: string): { name: string; kind: string } {
  const [, written = tag, kind = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(tag.trim()) ?? [];
  return { name: SPELLINGS.get(written.toLowerCase()) ?? written, kind: slug(kind).replace(/^[0-9a-f]{8}$/, '') };
}

/** The one page that a tag names; where several do, the one in the folder of its kind. */
function pageNamed(name: string, kind: string, index: PageIndex): Page | undefined {
  const named = index.named(name);
  const inKind = named.filter(({ from }) => kind !== '' && folderOf(from).toLowerCase().includes(kind));
  return kind !== '' && inKind.length > 0 ? inKind[0] : named.length === 1 ? named[0] : undefined;
}

/** The id that a generator knows a page by is not the atlas's, which shipped notes are updated by. */
function changeId({ data, yaml, keyLines }: Page, changes: Changes): void {
  const at = keyLines.get('id');
  if (at === undefined || data['sources'] !== undefined || data['checked'] !== undefined) return;
  changes.set('id', [(yaml.split('\n')[at] ?? '').replace(/^id(?=\s*:)/, 'page-id')]);
}

/** Authors who have a note, or get one, as relations; what the page wrote of them stays. */
function changeAuthors(page: Page, { site, links, named }: PropertyGround, changes: Changes): void {
  const tied = new Map<string, string[]>();
  for (const { name } of authorsOf(page, site.authors)) {
    const link = named.linkTo(name, links);
    const key = named.isOrganisation(name) ? 'published-by' : 'written-by';
    if (link !== undefined && link !== links.to(page.to)) addTo(tied, key, JSON.stringify(`[[${link}]]`));
  }
  for (const [key, found] of tied) {
    if (page.data[key] === undefined) changes.set(key, found.length === 1 ? [`${key}: ${found.join('')}`] : [`${key}:`, ...found.map((link) => `  - ${link}`)]);
  }
}

function changeDay(page: Page, changes: Changes): void {
  const day = dayOf(page);
  if (day !== undefined) changes.set('date', [`date: ${day}`]);
}

/** Where the page stands among others: what it is part of, and in which order. */
function changePlace(page: Page, { site, links }: PropertyGround, category: Category | undefined, changes: Changes): void {
  const navigation = isMapping(page.data['eleventyNavigation']) ? page.data['eleventyNavigation'] : {};
  const key = textOf(navigation['parent']);
  const parent = (key === undefined ? undefined : site.index.withKey(key)) ?? site.index.openerAbove(page);
  if (parent && parent !== page && page.data['part-of'] === undefined) changes.set('part-of', [`part-of: "[[${links.to(parent.to)}]]"`]);
  const order = ['sidebar_position', 'weight', 'nav_order', 'order'].map((name) => textOf(page.data[name])).find((text) => text !== undefined) ?? textOf(navigation['order']) ?? category?.position;
  if (order !== undefined && /^-?\d+(?:\.\d+)?$/.test(order) && page.data['order'] === undefined) changes.set('order', [`order: ${order}`]);
}

const TYPE_OF_FOLDER: ReadonlyMap<string, NoteType> = new Map(NOTE_TYPES.flatMap((type) => TYPE_WORDS[type].headings.map((word): [string, NoteType] => [word, type])));

/** The type that the folder says, where the folder's name is not one that the atlas reads by itself. */
function changeType(page: Page, changes: Changes): void {
  const written = textOf(page.data['type']);
  if (written !== undefined || opensFolder(page.from)) return;
  const own = page.tags.map(nameAndKind).find(({ name, kind }) => isNoteType(kind) && looseSlug(name) === looseSlug(pageName(page.from)));
  const folders = folderOf(page.to).toLowerCase().split('/').reverse();
  const said = folders.map((folder) => TYPE_OF_FOLDER.get(folder)).find((each) => each !== undefined);
  const type = (own && isNoteType(own.kind) ? own.kind : undefined) ?? (said !== undefined && NAMED.has(said) && SENTENCE.test(page.title) ? undefined : said);
  if (type !== undefined) changes.set('type', [`type: ${type}`]);
}

/** Types whose notes bear a name of their own. */
const NAMED: ReadonlySet<NoteType> = new Set(['organisation', 'person']);

/** How a page begins that speaks of a subject, where a note of an organisation or a person bears a name. */
const SENTENCE = /^(?:[A-Z][a-z]+ing|About|Add|Become|Create|Edit|How|Manage|Setting|What|When|Where|Who|Why|Your)\b(?=\s)/;

function listLines(key: string, values: readonly string[]): string[] {
  return [`${key}:`, ...values.map((value) => `  - ${quoted(value)}`)];
}
