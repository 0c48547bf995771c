import type { NodeType } from '../../model/graph';
import { isInFolder } from '../../model/path';
import { compareTexts } from '../../model/sorted';
import { foldText } from '../../suggest/fold';
import type { Suggestion } from './link-mentions';

/** `open`: not decided yet; `skipped`: for now only, it comes back another day. */
export type TriageState = 'open' | 'linked' | 'skipped' | 'refused';

/** A mention to be decided, and what was decided. */
export interface TriageRow {
  /** Says which mention it is, also after the note was edited. */
  key: string;
  /** With the sense that is chosen now. */
  suggestion: Suggestion;
  state: TriageState;
}

/** Which mentions a person wants to see. */
export interface TriageFilter {
  /** Words that the mention, the title or the path holds. */
  text: string;
  type: NodeType | '';
  minScore: number;
  /** `''` for the whole vault. */
  folder: string;
  /** Only mentions of this note. */
  target: string;
}

export const NO_FILTER: TriageFilter = { text: '', type: '', minScore: 0, folder: '', target: '' };

/** A heading over its rows. */
export interface TriageGroup {
  /** Path of the note, or of the target. */
  key: string;
  title: string;
  rows: TriageRow[];
}

/**
 * The rows of each note that pass a filter, in the order of the notes' titles. Only notes of which something changed are gone through again, since a
 * whole vault comes in note by note and is shown many times on the way.
 */
export class NoteGroups {
  private groups: readonly TriageGroup[] = [];
  private readonly changed = new Set<string>();
  private filter: string | undefined;

  constructor(private readonly rowsByPath: ReadonlyMap<string, ReadonlySet<TriageRow>>) {}

  /** Takes note that the rows of a note are others now, or stand for something else. */
  touch(path: string): void {
    this.changed.add(path);
  }

  /** The groups as they are now, each with at least one row. */
  under(filter: TriageFilter): readonly TriageGroup[] {
    const known = JSON.stringify(filter);
    if (known !== this.filter) this.begin(known);
    if (this.changed.size === 0) return this.groups;
    const wanted = foldText(filter.text);
    const came = [...this.changed].flatMap((path) => this.groupOf(path, ({ suggestion }) => passes(suggestion, filter, wanted)));
    // Most of them are in order already, which costs little to see.
    this.groups = [...this.groups.filter(({ key }) => !this.changed.has(key)), ...came].sort(byTitle);
    this.changed.clear();
    return this.groups;
  }

  private begin(filter: string): void {
    this.filter = filter;
    this.groups = [];
    for (const path of this.rowsByPath.keys()) this.changed.add(path);
  }

  private groupOf(path: string, isWanted: (row: TriageRow) => boolean): TriageGroup[] {
    const rows = [...this.rowsByPath.get(path) ?? []].filter(isWanted).sort((a, b) => a.suggestion.start - b.suggestion.start);
    return rows.length > 0 ? [{ key: path, title: path.replace(/\.md$/i, ''), rows }] : [];
  }
}

/** The same rows by the note that they would link, those of each in the order of their notes. */
export function byTarget(groups: readonly TriageGroup[]): TriageGroup[] {
  const targets = new Map<string, TriageGroup>();
  for (const { rows } of groups) {
    for (const row of rows) {
      const { target, title } = row.suggestion;
      const group = targets.get(target);
      if (group) group.rows.push(row);
      else targets.set(target, { key: target, title, rows: [row] });
    }
  }
  return [...targets.values()].sort(byTitle);
}

/** The rows that are not decided yet. */
export function openRows(groups: readonly TriageGroup[]): TriageRow[] {
  return groups.flatMap(({ rows }) => rows.filter(({ state }) => state === 'open'));
}

function byTitle(a: TriageGroup, b: TriageGroup): number {
  return compareTexts(a.title, b.title) || compareTexts(a.key, b.key);
}

function passes({ path, text, title, type, score, target }: Suggestion, filter: TriageFilter, wanted: string): boolean {
  return isInFolder(path, filter.folder) && score >= filter.minScore && (filter.type === '' || filter.type === type)
    && (filter.target === '' || filter.target === target) && (wanted === '' || [text, title, path].some((part) => foldText(part).includes(wanted)));
}
