import { isInFolder } from '../model/path';
import { foldText } from '../suggest/fold';
import type { NodeType } from '../model/graph';
import { holdsFor, type RefusalScope } from './link-choice';
import { inSense, type Suggestion } from './link-mentions';

/** `open`: not decided yet; `skipped`: for now only, it comes back another day. */
export type TriageState = 'open' | 'linked' | 'skipped' | 'refused';

export interface TriageRow {
  /** Says which mention it is, for as long as the words around it stay. */
  key: string;
  /** With the sense that is chosen now. */
  suggestion: Suggestion;
  state: TriageState;
}

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

/** What was done last, to be taken back. */
export type TriageStep =
  | { kind: 'linked'; keys: readonly string[]; id: string | undefined }
  | { kind: 'skipped'; keys: readonly string[] }
  | { kind: 'refused'; keys: readonly string[]; suggestion: Suggestion; scope: RefusalScope };

/** A person going through mentions one after the other: what is left, what was decided, and the way back. */
export class LinkTriage {
  private readonly rows = new Map<string, TriageRow>();
  private readonly steps: TriageStep[] = [];

  /** Takes over what a note could link now. Decided rows stay, so that a decision can be seen and taken back. */
  take(path: string, suggestions: readonly Suggestion[]): void {
    const found = new Map(keyed(suggestions));
    for (const [key, row] of this.rows) {
      if (row.suggestion.path === path && !found.has(key) && (row.state === 'open' || row.state === 'skipped')) this.rows.delete(key);
    }
    for (const [key, suggestion] of found) {
      const row = this.rows.get(key);
      if (!row) this.rows.set(key, { key, suggestion, state: 'open' });
      else if (row.state !== 'linked') row.suggestion = inSense(suggestion, row.suggestion.target);
    }
  }

  row(key: string): TriageRow | undefined {
    return this.rows.get(key);
  }

  /** What is shown: grouped, and in the order of paths and text, or of titles. */
  groups(filter: TriageFilter, by: 'note' | 'target'): TriageGroup[] {
    const groups = new Map<string, TriageGroup>();
    const titleOf = ({ path, title }: Suggestion): string => (by === 'note' ? path.replace(/\.md$/i, '') : title);
    for (const row of [...this.rows.values()].filter(({ suggestion }) => passes(suggestion, filter))) {
      const key = by === 'note' ? row.suggestion.path : row.suggestion.target;
      const group = groups.get(key) ?? { key, title: titleOf(row.suggestion), rows: [] };
      groups.set(key, group);
      group.rows.push(row);
    }
    for (const group of groups.values()) group.rows.sort((a, b) => inOrder(a.suggestion, b.suggestion));
    return [...groups.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  /** Chooses the next sense of a mention, or with -1 the one before. */
  turn(key: string, by: 1 | -1): void {
    const row = this.rows.get(key);
    if (!row || row.state !== 'open') return;
    const { senses, target } = row.suggestion;
    const next = senses[(senses.findIndex((sense) => sense.target === target) + by + senses.length) % senses.length];
    if (next) row.suggestion = inSense(row.suggestion, next.target);
  }

  /** Enters what was done to rows. */
  decide(step: TriageStep): void {
    this.steps.push(step);
    for (const key of step.keys) this.setState(key, step.kind);
  }

  /** The open rows for which a “no” to one of them holds. */
  heldBy(scope: RefusalScope, refused: Suggestion): string[] {
    return [...this.rows.values()].filter(({ state, suggestion }) => state === 'open' && holdsFor(scope, refused, suggestion)).map(({ key }) => key);
  }

  /** Takes the last step out of the book, its rows open again; undefined when there is none. The host takes back what it wrote. */
  back(): TriageStep | undefined {
    const step = this.steps.pop();
    for (const key of step?.keys ?? []) this.setState(key, 'open');
    return step;
  }

  /** Puts back a step that could not be undone after all. */
  restore(step: TriageStep): void {
    this.decide(step);
  }

  /** Opens rows that could not be done after all. */
  reopen(keys: readonly string[]): void {
    for (const key of keys) this.setState(key, 'open');
  }

  clear(): void {
    this.rows.clear();
    this.steps.length = 0;
  }

  private setState(key: string, state: TriageState): void {
    const row = this.rows.get(key);
    if (row) row.state = state;
  }
}

function passes({ path, text, title, type, score, target }: Suggestion, filter: TriageFilter): boolean {
  const wanted = foldText(filter.text);
  return isInFolder(path, filter.folder) && score >= filter.minScore && (filter.type === '' || filter.type === type)
    && (filter.target === '' || filter.target === target) && (wanted === '' || [text, title, path].some((part) => foldText(part).includes(wanted)));
}

function inOrder(a: Suggestion, b: Suggestion): number {
  return a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1;
}

/** How much of the words beside a mention tells it from another one. */
const BESIDE = 12;

function keyed(suggestions: readonly Suggestion[]): [string, Suggestion][] {
  const seen = new Map<string, number>();
  return suggestions.map((suggestion) => {
    const { path, text, senses, anchor } = suggestion;
    const targets = senses.map(({ target }) => target).sort();
    const base = JSON.stringify([path, text, targets, anchor.before.slice(-BESIDE), anchor.after.slice(0, BESIDE)]);
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return [`${base}#${times}`, suggestion];
  });
}
