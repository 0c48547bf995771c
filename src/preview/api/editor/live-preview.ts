import { syntaxTree } from '@codemirror/language';
import type { SyntaxNode } from '@lezer/common';
import type { EditorState, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { getFrontMatterInfo } from '../base/front-matter';
import { parseWikiLink, WIKI_LINKS } from '../base/link-text';
import { editorLivePreviewField } from './editor-fields';

const INLINE = /==[^=\n]{1,1000}==|%%[^%\n]{0,1000}%%/g;
const TAG = /(?:^|\s)(#[\p{L}\p{N}_/-]+)/gu;
/** The class names that Obsidian's themes colour. */
const MARK_CLASSES: Readonly<Record<string, string>> = {
  StrongEmphasis: 'cm-strong', Emphasis: 'cm-em', Strikethrough: 'cm-strikethrough', InlineCode: 'cm-inline-code', Link: 'cm-link', URL: 'cm-url',
  HeaderMark: 'cm-formatting cm-formatting-header', EmphasisMark: 'cm-formatting', ListMark: 'cm-formatting cm-formatting-list', QuoteMark: 'cm-formatting',
  Comment: 'cm-comment', HTMLTag: 'cm-comment', TableDelimiter: 'cm-formatting',
};
const HIDDEN_MARKS = new Set(['HeaderMark', 'EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark', 'URL']);

/** A task's box, ticked by a click. */
class TaskBox extends WidgetType {
  constructor(private readonly mark: string) {
    super();
  }

  override eq(other: TaskBox): boolean {
    return other.mark === this.mark;
  }

  toDOM(view: EditorView): HTMLElement {
    const box = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', attr: { 'aria-label': 'Task', 'data-task': this.mark } });
    box.checked = this.mark !== ' ';
    box.addEventListener('mousedown', (event) => event.preventDefault());
    box.addEventListener('click', (event) => {
      event.preventDefault();
      const at = view.posAtDOM(box);
      const line = view.state.doc.lineAt(at);
      const mark = /\[(.)\]/u.exec(line.text.slice(at - line.from));
      if (mark) view.dispatch({ changes: { from: at + mark.index + 1, to: at + mark.index + 2, insert: mark[1] === ' ' ? 'x' : ' ' }, userEvent: 'input' });
    });
    return box;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Marks links, tags and headings; in live preview also hides markup where the cursor is not. */
export const livePreviewPlugin = ViewPlugin.fromClass(class {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = decorate(view);
  }

  update(update: ViewUpdate): void {
    const changed = update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged;
    if (changed || syntaxTree(update.state) !== syntaxTree(update.startState)) this.decorations = decorate(update.view);
  }
}, { decorations: (plugin) => plugin.decorations });

function decorate(view: EditorView): DecorationSet {
  const ranges: Array<Range<Decoration>> = [];
  const hidesMarkup = markupHider(view.state);
  for (const stretch of view.visibleRanges) ranges.push(...decorateLines(view.state, stretch, hidesMarkup), ...decorateTree(view.state, stretch, hidesMarkup));
  return Decoration.set(ranges, true);
}

/** A part of the text that is in sight. */
interface Stretch {
  from: number;
  to: number;
}

/** Tells whether markup is hidden in a stretch: in live preview, where no cursor is on its lines. */
type MarkupHider = (stretch: Stretch) => boolean;

function markupHider(state: EditorState): MarkupHider {
  if (state.field(editorLivePreviewField, false) !== true) return () => false;
  const lines = state.selection.ranges.map((range) => [state.doc.lineAt(range.from).from, state.doc.lineAt(range.to).to] as const);
  return ({ from, to }) => !lines.some(([start, end]) => from <= end && to >= start);
}

function decorateLines(state: EditorState, { from, to }: Stretch, hidesMarkup: MarkupHider): Array<Range<Decoration>> {
  const ranges: Array<Range<Decoration>> = [];
  for (let at = Math.max(from, frontMatterEnd(state)); at <= to;) {
    const line = state.doc.lineAt(at);
    const task = /^(\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+)\[(.)\]\s/u.exec(line.text);
    if (task && hidesMarkup(line)) {
      const start = line.from + (task[1]?.length ?? 0);
      ranges.push(Decoration.replace({ widget: new TaskBox(task[2] ?? ' ') }).range(start, start + 3));
    }
    if (task) ranges.push(Decoration.line({ class: 'HyperMD-task-line', attributes: { 'data-task': task[2] ?? ' ' } }).range(line.from));
    for (const match of line.text.matchAll(WIKI_LINKS)) ranges.push(...linkDecorations(line.from + match.index, match[0], hidesMarkup(line)));
    for (const match of line.text.matchAll(INLINE)) {
      const start = line.from + match.index;
      ranges.push(Decoration.mark({ class: match[0].startsWith('=') ? 'cm-highlight' : 'cm-comment' }).range(start, start + match[0].length));
    }
    for (const match of line.text.matchAll(TAG)) {
      const start = line.from + match.index + match[0].length - (match[1]?.length ?? 0);
      ranges.push(Decoration.mark({ class: 'cm-hashtag' }).range(start, start + (match[1]?.length ?? 0)));
    }
    at = line.to + 1;
  }
  return ranges;
}

function linkDecorations(start: number, source: string, hide: boolean): Array<Range<Decoration>> {
  const { link, alias } = parseWikiLink(source);
  const end = start + source.length;
  const mark = Decoration.mark({ class: 'cm-hmd-internal-link', attributes: { 'data-href': link } });
  if (!hide || source.startsWith('!')) return [mark.range(start, end)];
  const shown = alias === undefined ? start + 2 : start + source.indexOf('|') + 1;
  return [Decoration.replace({}).range(start, shown), mark.range(shown, end - 2), Decoration.replace({}).range(end - 2, end)];
}

function decorateTree(state: EditorState, { from, to }: Stretch, hidesMarkup: MarkupHider): Array<Range<Decoration>> {
  const ranges: Array<Range<Decoration>> = [];
  const bodyStart = frontMatterEnd(state);
  for (const line of linesOf(state, 0, bodyStart - 1)) ranges.push(Decoration.line({ class: 'cm-hmd-frontmatter' }).range(line));
  syntaxTree(state).iterate({
    from: Math.max(from, bodyStart),
    to,
    enter: (node) => {
      if (node.from < bodyStart) return;
      ranges.push(...lineDecorations(state, node.name, node.from, node.to));
      const cls = node.name === 'Link' && !node.node.getChild('URL') ? undefined : MARK_CLASSES[node.name];
      if (cls && node.to > node.from) ranges.push(Decoration.mark({ class: cls }).range(node.from, node.to));
      if (node.to === node.from || !hidesMarkup(node) || !isHidden(node.node)) return;
      const space = node.name === 'HeaderMark' && state.sliceDoc(node.to, node.to + 1) === ' ' ? 1 : 0;
      ranges.push(Decoration.replace({}).range(node.from, node.to + space));
    },
  });
  return ranges;
}

/** The Markdown reader of the editor takes front matter for a heading. @returns 0 where there is none */
function frontMatterEnd(state: EditorState): number {
  return state.doc.line(1).text.trimEnd() === '---' ? getFrontMatterInfo(state.sliceDoc(0, 20_000)).contentStart : 0;
}

function lineDecorations(state: EditorState, name: string, from: number, to: number): Array<Range<Decoration>> {
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
  if (level) return [Decoration.line({ class: `HyperMD-header HyperMD-header-${level} cm-header cm-header-${level}` }).range(state.doc.lineAt(from).from)];
  const cls = { FencedCode: 'HyperMD-codeblock', Blockquote: 'HyperMD-quote' }[name];
  return cls ? linesOf(state, from, to).map((line) => Decoration.line({ class: cls }).range(line)) : [];
}

/** Marks of links are hidden only where the link has an address: `[!note]`, `[^1]` and `[[…]]` look like links as well. */
function isHidden({ name, parent }: SyntaxNode): boolean {
  if (!HIDDEN_MARKS.has(name) || !parent || parent.name === 'FencedCode' || parent.name.startsWith('Setext')) return false;
  return name === 'LinkMark' || name === 'URL' ? parent.name === 'Link' && parent.getChild('URL') !== null : true;
}

function linesOf(state: EditorState, from: number, to: number): number[] {
  const lines: number[] = [];
  for (let at = from; at <= to;) {
    const line = state.doc.lineAt(at);
    lines.push(line.from);
    at = line.to + 1;
  }
  return lines;
}
