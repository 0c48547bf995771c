import type { EditorChange, EditorPosition, EditorRange, EditorRangeOrCaret, EditorSelection, EditorSelectionOrCaret, EditorTransaction } from 'obsidian';
import { isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorSelection as Selection, type ChangeSpec, type EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { runEditorCommand } from './editor-commands';

/** The text under a person's hands, in lines and columns from 0. Each call that changes it is one step to undo. */
export class Editor {
  constructor(readonly cm: EditorView) {}

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.#state.doc.toString();
  }

  setValue(content: string): void {
    this.#dispatch({ changes: { from: 0, to: this.#state.doc.length, insert: content } }, 'setValue');
  }

  getLine(line: number): string {
    return line >= 0 && line < this.lineCount() ? this.#state.doc.line(line + 1).text : '';
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.#state.doc.line(line + 1);
    this.#dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number {
    return this.#state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    const { from, to } = this.#state.selection.main;
    return this.#state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return !this.#state.selection.main.empty;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.#state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.#dispatch(this.#state.replaceSelection(replacement), origin);
  }

  replaceRange(replacement: string, from: EditorPosition, to?: EditorPosition, origin?: string): void {
    const start = this.posToOffset(from);
    this.#dispatch({ changes: { from: start, to: to ? this.posToOffset(to) : start, insert: replacement } }, origin);
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.#state.selection.main[side]);
  }

  listSelections(): EditorSelection[] {
    return this.#state.selection.ranges.map(({ anchor, head }) => ({ anchor: this.offsetToPos(anchor), head: this.offsetToPos(head) }));
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: EditorPosition, head = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const selection = Selection.create(ranges.map(({ anchor, head }) => Selection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor))), main);
    this.cm.dispatch({ selection, scrollIntoView: true });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.cm.scrollDOM.scrollTo({ ...(typeof x === 'number' ? { left: x } : {}), ...(typeof y === 'number' ? { top: y } : {}) });
  }

  scrollIntoView({ from, to }: EditorRange, center = false): void {
    const range = Selection.range(this.posToOffset(from), this.posToOffset(to));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? 'center' : 'nearest' }) });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  /** @throws for a command that there is not */
  exec(command: string): void {
    runEditorCommand(this.cm, command);
  }

  transaction({ changes, replaceSelection, selection, selections }: EditorTransaction, origin?: string): void {
    const specs: TransactionSpec[] = [];
    if (changes) specs.push({ changes: changes.map((change) => this.#change(change)) });
    else if (replaceSelection !== undefined) specs.push(this.#state.replaceSelection(replaceSelection));
    const wanted = selections ?? (selection ? [selection] : undefined);
    const before = this.#state;
    const after = before.update(...specs).state;
    // Selections are given in the text as it is after the changes.
    const range = ({ from, to }: EditorRangeOrCaret): ReturnType<typeof Selection.range> => Selection.range(offsetIn(after, from), offsetIn(after, to ?? from));
    const chosen = wanted ? { selection: Selection.create(wanted.map(range)) } : {};
    this.#dispatch({ ...specs[0], ...chosen }, origin);
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const word = this.#state.wordAt(this.posToOffset(position));
    return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
  }

  /** Positions outside the text count as its nearest place. */
  posToOffset(position: EditorPosition): number {
    return offsetIn(this.#state, position);
  }

  offsetToPos(offset: number): EditorPosition {
    const line = this.#state.doc.lineAt(Math.clamp(offset, 0, this.#state.doc.length));
    return { line: line.number - 1, ch: offset - line.from };
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => EditorChange | void,
    ignoreEmpty = true,
  ): void {
    const lines = Array.from({ length: this.lineCount() }, (_, line) => ({ line, text: this.getLine(line) }));
    const values = lines.filter(({ text }) => !ignoreEmpty || text.trim() !== '').map((each) => ({ ...each, value: read(each.line, each.text) }));
    const changes = values.map(({ line, text, value }) => write(line, text, value)).filter((change) => change !== undefined);
    if (changes.length > 0) this.transaction({ changes });
  }

  get #state(): EditorState {
    return this.cm.state;
  }

  #change({ text, from, to }: EditorChange): ChangeSpec {
    const start = this.posToOffset(from);
    return { from: start, to: to ? this.posToOffset(to) : start, insert: text };
  }

  #dispatch(spec: TransactionSpec, origin?: string): void {
    this.cm.dispatch({ ...spec, ...(origin ? { userEvent: origin } : {}), annotations: isolateHistory.of('full') });
  }
}

function offsetIn(state: EditorState, { line, ch }: EditorPosition): number {
  if (line < 0) return 0;
  if (line >= state.doc.lines) return state.doc.length;
  const { from, length } = state.doc.line(line + 1);
  return from + Math.clamp(ch, 0, length);
}
