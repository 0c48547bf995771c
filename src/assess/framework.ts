import { isPrivate, propertiesOf } from '../model/front-matter';
import type { Issue } from '../model/issue';
import type { ParsedNote } from '../model/note';
import { baseName } from '../model/path';
import { textOf, textsOf, type Properties, type PropertyValue } from '../model/property';
import { slug } from '../model/slug';
import { blockIdOf } from './block-id';
import { readItem, readOwnScale, type ItemDraft, type ItemFault, type PlacedDraft } from './framework-item';
import { linkTarget } from './link-target';
import { reviewMonthsIn } from './review-interval';
import type { Scale } from '../model/scale';
import { taskDrafts } from './task-list';

/** A checklist that can be assessed: a framework note, a page with its own checklist, or any note's task list. */
export interface Framework {
  path: string;
  /** The note's `id`, or a word made from its file name. Begins the block ids of its items. */
  id: string;
  title: string;
  /** The version of the official text. */
  version: string | null;
  /** Where the official text is. */
  url: string | null;
  licence: string | null;
  /** Who has to be named when the official text is used. */
  attribution: string | null;
  private: boolean;
  /** Months after which an answer wants another look. */
  reviewEvery: number | null;
  /** Where the items were found: front matter, or the note's task list. */
  form: 'checklist' | 'tasks';
  /** In the order of the note. */
  items: FrameworkItem[];
  /** What is wrong with the checklist itself. */
  issues: Issue[];
}

export interface FrameworkItem extends ItemDraft {
  /** The framework's own number or name, or a word made from the title. Unique in the framework. */
  id: string;
  /** The id where it is a number that people know the item by: `3.1.1`, `OSPS-AC-01.01`. Null for names and ids of our making. */
  number: string | null;
  /** Without its caret. Unique in the framework. */
  blockId: string;
  /** From 1. */
  line: number;
}

const NUMBER = /^(?=.*\d)[^\s/]{1,16}$/;

/** Whether a note says of itself that it is a framework: by its type, or by a `checklist` in its front matter. */
export function isFramework(note: ParsedNote): boolean {
  const data = propertiesOf(note);
  if (data['type'] === 'assessment') return false;
  return data['type'] === 'framework' || Array.isArray(data['checklist']);
}

/**
 * The checklist of any note. Front matter goes first; a note without one gives its task list.
 * @returns null for assessments, and for notes with neither checklist nor tasks that are no framework by type
 */
export function readFramework(note: ParsedNote): Framework | null {
  const data = propertiesOf(note);
  if (data['type'] === 'assessment') return null;
  const written = data['checklist'];
  const form = written === undefined || written === null ? 'tasks' : 'checklist';
  const scale = scaleOf(note, data);
  const found = form === 'tasks' ? { drafts: tasksOn(scale.scale, note), faults: [] } : readItems(written, checklistLine(note), scale.scale);
  if (form === 'tasks' && found.drafts.length === 0 && data['type'] !== 'framework') return null;
  const id = textOf(data['id']) ?? slug(baseName(note.path));
  const { items, faults } = giveIds(id, found.drafts, form);
  const issues = [...scale.faults, ...found.faults, ...faults, ...groupFaults(items)].map((fault) => issueOf(note.path, fault));
  return { ...aboutFramework(note, data), id, form, items, issues };
}

type About = Pick<Framework, 'path' | 'title' | 'version' | 'url' | 'licence' | 'attribution' | 'private' | 'reviewEvery'>;

function aboutFramework(note: ParsedNote, data: Properties): About {
  return {
    path: note.path,
    title: textOf(data['title']) ?? baseName(note.path),
    version: textOf(data['version']) ?? null,
    url: textOf(data['official']) ?? textOf(data['url']) ?? textsOf(data['sources'])[0] ?? null,
    licence: textOf(data['licence']) ?? textOf(data['license']) ?? null,
    attribution: textOf(data['attribution']) ?? publisherOf(data) ?? null,
    private: isPrivate(note),
    reviewEvery: reviewMonthsIn(data),
  };
}

/** Who publishes the official text, as it is linked. */
function publisherOf(data: Properties): string | undefined {
  const names = textsOf(data['published-by']).map((link) => baseName(linkTarget(link)));
  return names.length === 0 ? undefined : `Published by ${names.join(', ')}.`;
}

function checklistLine(note: ParsedNote): number {
  return note.frontMatter?.lines['checklist'] ?? note.frontMatter?.span.line ?? 1;
}

interface Found {
  drafts: PlacedDraft[];
  faults: ItemFault[];
}

function scaleOf({ frontMatter }: ParsedNote, data: Properties): { scale: Scale | null; faults: ItemFault[] } {
  const faults: ItemFault[] = [];
  const line = frontMatter?.lines[data['scale'] === undefined ? 'target' : 'scale'] ?? 1;
  const scale = readOwnScale(data, null, (code, message) => faults.push({ code, message: `The scale of the checklist does not read: ${message}`, line }));
  return { scale, faults };
}

function tasksOn(scale: Scale | null, note: ParsedNote): PlacedDraft[] {
  return taskDrafts(note).map(({ draft, line }) => ({ line, draft: { ...draft, scale } }));
}

function readItems(written: PropertyValue | undefined, line: number, scale: Scale | null): Found {
  if (!Array.isArray(written)) {
    return { drafts: [], faults: [{ code: 'bad-checklist', message: 'The checklist is not a list. Write each item on a line that begins with “- ”.', line }] };
  }
  const found: Found = { drafts: [], faults: [] };
  for (const [index, value] of written.entries()) {
    const { draft, faults } = readItem(value, index + 1, scale);
    if (draft) found.drafts.push({ draft, line });
    found.faults.push(...faults.map((fault) => ({ ...fault, line })));
  }
  return found;
}

/** A doubled id is reported and numbered, so that no item is lost. */
function giveIds(frameworkId: string, drafts: readonly PlacedDraft[], form: Framework['form']): { items: FrameworkItem[]; faults: ItemFault[] } {
  const items: FrameworkItem[] = [];
  const faults: ItemFault[] = [];
  const free = new FreeIds(frameworkId);
  for (const { draft, line } of drafts) {
    const wanted = draft.id ?? slug(draft.title);
    const { id, blockId } = free.take(wanted);
    items.push({ ...draft, id, number: form === 'checklist' && draft.id !== null && NUMBER.test(draft.id) ? draft.id : null, blockId, line });
    if (id === wanted) continue;
    faults.push({ code: 'doubled-item', message: `Two items of the checklist have the id “${wanted}”. Give “${draft.title}” another one.`, line });
  }
  return { items, faults };
}

/** Gives out ids, each once. */
class FreeIds {
  private readonly taken = new Set<string>();
  /** Up to which number an id was given out: thousands of items may want the same one. */
  private readonly numbers = new Map<string, number>();

  constructor(private readonly frameworkId: string) {}

  take(wanted: string): { id: string; blockId: string } {
    let number = this.numbers.get(wanted) ?? 1;
    let id = number === 1 ? wanted : `${wanted}-${number}`;
    for (; this.taken.has(blockIdOf(this.frameworkId, id)); id = `${wanted}-${number}`) number += 1;
    this.numbers.set(wanted, number);
    const blockId = blockIdOf(this.frameworkId, id);
    this.taken.add(blockId);
    return { id, blockId };
  }
}

function groupFaults(items: readonly FrameworkItem[]): ItemFault[] {
  const sizes = new Map<string, number>();
  for (const { group } of items) if (group) sizes.set(group.of, (sizes.get(group.of) ?? 0) + 1);
  return items
    .filter(({ group }) => group !== null && group.min > (sizes.get(group.of) ?? 0))
    .map(({ title, group, line }) => ({
      code: 'bad-group',
      message: `“${title}” wants at least ${group?.min ?? 0} of “${group?.of ?? ''}”, but the group has fewer items.`,
      line,
    }));
}

function issueOf(path: string, { code, message, line }: ItemFault): Issue {
  return { code, severity: 'warning', message, path, line: line ?? 1, column: 1 };
}
