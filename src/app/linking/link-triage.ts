import { holdsFor, type RefusalScope } from './link-choice';
import { byTarget, NoteGroups, type TriageFilter, type TriageGroup, type TriageRow, type TriageState } from './link-groups';
import { inSense, turned, type Suggestion } from './link-mentions';
import { placeKey, RowTwins, twinsAmong } from './row-twins';

/** What was done last, to be taken back. */
export type TriageStep =
  | { kind: 'linked'; keys: readonly string[]; id: string | undefined }
  | { kind: 'skipped'; keys: readonly string[] }
  | { kind: 'refused'; keys: readonly string[]; suggestion: Suggestion; scope: RefusalScope };

/** A person going through mentions one after the other: what is left, what was decided, and the way back. */
export class LinkTriage {
  private readonly rows = new Map<string, TriageRow>();
  /** The same by note: a whole vault is taken over note by note. */
  private readonly byPath = new Map<string, Set<TriageRow>>();
  /** By note, the open rows whose mention is not there at the moment: where it comes back, it is the same row. */
  private readonly gone = new Map<string, RowTwins>();
  private readonly ofNotes = new NoteGroups(this.byPath);
  private readonly steps: TriageStep[] = [];
  private count = 0;

  /** Takes over what a note could link now. Decided rows stay, so that a decision can be seen and taken back. */
  take(path: string, suggestions: readonly Suggestion[]): void {
    const ofNote = this.byPath.get(path) ?? new Set<TriageRow>();
    if (ofNote.size === 0 && suggestions.length === 0) return;
    this.ofNotes.touch(path);
    const { twins, left } = twinsAmong([...ofNote].filter(({ state }) => state !== 'linked'), suggestions);
    for (const [index, suggestion] of suggestions.entries()) {
      const row = twins[index];
      if (row) row.suggestion = inSense(suggestion, row.suggestion.target);
      else this.add(suggestion);
    }
    for (const row of left) if (row.state !== 'refused') this.drop(row, ofNote);
  }

  row(key: string): TriageRow | undefined {
    return this.rows.get(key);
  }

  /** What is shown: grouped, and in the order of paths and text, or of titles. The same list where nothing changed since. */
  groups(filter: TriageFilter, by: 'note' | 'target'): readonly TriageGroup[] {
    const notes = this.ofNotes.under(filter);
    return by === 'note' ? notes : byTarget(notes);
  }

  /** Chooses the next sense of a mention, or with -1 the one before. */
  turn(key: string, by: 1 | -1): void {
    const row = this.rows.get(key);
    if (!row || row.state !== 'open') return;
    row.suggestion = turned(row.suggestion, by);
    this.ofNotes.touch(row.suggestion.path);
  }

  /** Enters what was done to rows, or what could not be undone after all. */
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

  /** Takes a step out of the book that came to nothing: its rows are open again. */
  forget(step: TriageStep): void {
    const at = this.steps.lastIndexOf(step);
    if (at !== -1) this.steps.splice(at, 1);
    this.reopen(step.keys);
  }

  /** Opens rows that could not be done after all. */
  reopen(keys: readonly string[]): void {
    for (const key of keys) this.setState(key, 'open');
  }

  clear(): void {
    for (const path of this.byPath.keys()) this.ofNotes.touch(path);
    this.rows.clear();
    this.gone.clear();
    this.byPath.clear();
    this.steps.length = 0;
  }

  private add(suggestion: Suggestion): void {
    const row = this.comeBack(suggestion) ?? this.made(suggestion);
    this.rows.set(row.key, row);
    const ofNote = this.byPath.get(suggestion.path) ?? new Set();
    this.byPath.set(suggestion.path, ofNote.add(row));
  }

  private made(suggestion: Suggestion): TriageRow {
    this.count += 1;
    return { key: String(this.count), suggestion, state: 'open' };
  }

  /** A link that is taken back is a mention again only once the note is read anew: what was read before has no such row. */
  private comeBack(suggestion: Suggestion): TriageRow | undefined {
    const row = this.gone.get(suggestion.path)?.take(suggestion);
    if (row) row.suggestion = inSense(suggestion, row.suggestion.target);
    return row;
  }

  private drop(row: TriageRow, ofNote: Set<TriageRow>): void {
    this.rows.delete(row.key);
    ofNote.delete(row);
    if (row.state !== 'open') return;
    const { path } = row.suggestion;
    const gone = this.gone.get(path) ?? new RowTwins(placeKey);
    this.gone.set(path, gone);
    gone.add(row);
  }

  private setState(key: string, state: TriageState): void {
    const row = this.rows.get(key);
    if (row) row.state = state;
  }
}
