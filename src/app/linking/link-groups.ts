import { isInFolder } from '../../model/path';
import { foldText } from '../../suggest/fold';
import type { Suggestion } from './link-mentions';
import type { TriageFilter, TriageGroup, TriageRow } from './link-triage';

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
    const came = [...this.changed].flatMap((path) => this.groupOf(path, ({ suggestion }) => passes(suggestion, filter, wanted))).sort(byTitle);
    this.groups = merged(this.groups.filter(({ key }) => !this.changed.has(key)), came);
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

function byTitle(a: TriageGroup, b: TriageGroup): number {
  return a.title < b.title ? -1 : 1;
}

/** Two lists in order as one. */
function merged(one: readonly TriageGroup[], other: readonly TriageGroup[]): TriageGroup[] {
  const all: TriageGroup[] = [];
  let at = 0;
  for (const group of other) {
    for (let next = one[at]; next && next.title < group.title; next = one[at]) {
      all.push(next);
      at += 1;
    }
    all.push(group);
  }
  for (; at < one.length; at += 1) {
    const rest = one[at];
    if (rest) all.push(rest);
  }
  return all;
}

function passes({ path, text, title, type, score, target }: Suggestion, filter: TriageFilter, wanted: string): boolean {
  return isInFolder(path, filter.folder) && score >= filter.minScore && (filter.type === '' || filter.type === type)
    && (filter.target === '' || filter.target === target) && (wanted === '' || [text, title, path].some((part) => foldText(part).includes(wanted)));
}
