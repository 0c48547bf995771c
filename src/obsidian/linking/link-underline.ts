import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Range, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import { movedTo, type Suggestion } from '../../app/linking/link-mentions';
import { LONG } from '../../app/linking/link-finder';
import type { LinkDesk } from './link-desk';

/** How long the hand rests before a note is looked at again: milliseconds at least, and so many times what the last look took. */
const REST = { least: 24, times: 4 };

interface Underlines {
  /** Every mention, where it stands now. */
  all: DecorationSet;
  /** Those that are shown: not the one that is being typed. */
  shown: DecorationSet;
  /** Whether the last thing that happened to the text was typing at the caret. */
  isTyping: boolean;
}

/** What a mark carries. */
interface MarkSpec {
  suggestion: Suggestion;
}

const found = StateEffect.define<readonly Suggestion[]>();
const NONE: Underlines = { all: Decoration.none, shown: Decoration.none, isTyping: false };

/** The mentions of the note in an editor, carried along while a person types. */
const underlines = StateField.define<Underlines>({
  create: () => NONE,
  update: (value, transaction) => followed(value, transaction),
  provide: (field) => EditorView.decorations.from(field, ({ shown }) => shown),
});

/** Underlines mentions in every editor, without holding up whoever types. */
export function linkUnderline(desk: LinkDesk, isOn: () => boolean): Extension {
  return [underlines, ViewPlugin.define((view) => new Underliner(view, desk, isOn))];
}

/** The mention at an offset of an editor, where it stands now. */
export function mentionAt(state: EditorState, at: number): Suggestion | undefined {
  let mention: Suggestion | undefined;
  state.field(underlines, false)?.all.between(at, at, (from, _to, { spec }) => {
    const { suggestion } = spec as MarkSpec;
    mention = movedTo(suggestion, state.doc.toString(), from);
    return false;
  });
  return mention;
}

function followed(value: Underlines, transaction: Transaction): Underlines {
  const { docChanged, selection, state } = transaction;
  const effect = transaction.effects.find((each) => each.is(found));
  if (!docChanged && !selection && !effect) return value;
  const all = effect?.is(found) ? marksOf(effect.value, state) : carried(value.all, transaction);
  const isTyping = docChanged ? transaction.isUserEvent('input') : !selection && value.isTyping;
  return { all, isTyping, shown: isTyping ? without(all, state.selection.main.head) : all };
}

/** Marks follow the text around them, and go with their own words. */
function carried(marks: DecorationSet, { changes, docChanged }: Transaction): DecorationSet {
  if (!docChanged) return marks;
  return marks.update({ filter: (from, to) => changes.touchesRange(from, to) === false }).map(changes);
}

function without(marks: DecorationSet, at: number): DecorationSet {
  return marks.update({ filter: (from, to) => at < from || at > to });
}

function marksOf(suggestions: readonly Suggestion[], { doc }: EditorState): DecorationSet {
  const marks = suggestions
    .filter(({ start, end, text }) => doc.sliceString(start, end) === text)
    .map((suggestion): Range<Decoration> => Decoration.mark({ class: 'ospo-underline', suggestion }).range(suggestion.start, suggestion.end));
  return RangeSet.of(marks, true);
}

/** Whether these very mentions are underlined already, and would say the same when asked. */
function areMarked(state: EditorState, suggestions: readonly Suggestion[]): boolean {
  const marks = state.field(underlines).all.iter();
  for (const each of suggestions) {
    if (!marks.value || marks.from !== each.start || marks.to !== each.end) return false;
    const { suggestion } = marks.value.spec as MarkSpec;
    if (suggestion.path !== each.path || JSON.stringify(suggestion.senses) !== JSON.stringify(each.senses)) return false;
    marks.next();
  }
  return marks.value === null;
}

/** Looks at the note of one editor whenever the hand rests. */
class Underliner implements PluginValue {
  private timer = 0;
  private cost = 0;
  private isGone = false;
  private readonly stop: () => void;

  constructor(private readonly view: EditorView, private readonly desk: LinkDesk, private readonly isOn: () => boolean) {
    this.stop = desk.finder.onChange(() => this.wait());
    this.wait();
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.wait();
  }

  destroy(): void {
    this.isGone = true;
    this.stop();
    this.view.dom.win.clearTimeout(this.timer);
  }

  private wait(): void {
    if (this.isGone) return;
    const { win } = this.view.dom;
    win.clearTimeout(this.timer);
    this.timer = win.setTimeout(() => this.look(), Math.max(REST.least, this.cost * REST.times));
  }

  private look(): void {
    const { view, desk } = this;
    const path = view.state.field(editorInfoField, false)?.file?.path;
    if (desk.session.loading !== null) return this.wait();
    if (path === undefined) return;
    const isWanted = this.isOn() && desk.finder.isOwn(path);
    if (isWanted && !desk.finder.isReady) return void desk.finder.prepare().then(() => this.wait());
    const start = performance.now();
    const text = isWanted ? view.state.doc.toString() : '';
    if (text.length > LONG) return void this.lookInSlices(path, text);
    const suggestions = isWanted ? desk.finder.suggest(path, text) : [];
    this.cost = performance.now() - start;
    this.mark(suggestions);
  }

  /** Whoever types meanwhile is not held up, and has the note looked at again. */
  private async lookInSlices(path: string, text: string): Promise<void> {
    const { doc } = this.view.state;
    const start = performance.now();
    const suggestions = await this.desk.finder.suggestInSlices(path, text);
    this.cost = performance.now() - start;
    if (!this.isGone && this.view.state.doc === doc) this.mark(suggestions);
  }

  /** Most looks while a person types find what is underlined already. A transaction would have all that extends the editor look for what changed. */
  private mark(suggestions: readonly Suggestion[]): void {
    if (!areMarked(this.view.state, suggestions)) this.view.dispatch({ effects: found.of(suggestions) });
  }
}
