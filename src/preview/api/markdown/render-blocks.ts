import type { Blockquote, List, ListItem, Paragraph, PhrasingContent, RootContent, Table, Text } from 'mdast';
import { closestTo } from '../dom/closest';
import { setIcon } from '../dom/icons';
import { taskOf } from '../metadata/list-items';
import { sourceOf } from '../metadata/markdown-tree';
import { CALLOUT } from '../metadata/sections';
import { calloutIcon, calloutTitle, readCalloutHead, type CalloutHead } from './callout-types';
import type { RenderContext } from './render-context';
import { drawInline } from './render-inline';

const BLOCK_ID = /(?:^|[ \t\n])\^[a-zA-Z0-9-]+$/;

/** Draws blocks of Markdown into elements, in the shapes that Obsidian gives them. */
export class BlockRenderer {
  /** @param firstLine the line (from 0) that `data-line` of tasks counts from */
  constructor(private readonly context: RenderContext, private readonly firstLine = 0) {}

  draw(parent: HTMLElement, node: RootContent): void {
    switch (node.type) {
      case 'heading': return this.heading(parent, node);
      case 'paragraph': return this.paragraph(parent, node);
      case 'list': return this.list(parent, node);
      case 'blockquote': return this.quote(parent, node);
      case 'code': return this.code(parent, node);
      case 'table': return this.table(parent, node);
      case 'thematicBreak': return void parent.createEl('hr');
      case 'html': return this.html(parent, node.value);
      // Drawn where they are referred to, or at the end.
      case 'definition': case 'footnoteDefinition': case 'yaml': return;
      default: parent.createEl('p', { text: sourceOf(this.context.tree, node) });
    }
  }

  private heading(parent: HTMLElement, node: Extract<RootContent, { type: 'heading' }>): void {
    const el = parent.createEl(`h${node.depth}`, { attr: { dir: 'auto' } });
    drawInline(el, withoutBlockId(node.children), this.context);
    el.setAttribute('data-heading', el.textContent);
  }

  private paragraph(parent: HTMLElement, node: Paragraph): void {
    const children = withoutBlockId(node.children);
    if (children.length > 0) drawInline(parent.createEl('p', { attr: { dir: 'auto' } }), children, this.context);
  }

  private code(parent: HTMLElement, node: Extract<RootContent, { type: 'code' }>): void {
    const cls = node.lang ? `language-${node.lang.toLowerCase()}` : '';
    parent.createEl('pre', { cls, attr: { tabindex: 0 } }).createEl('code', { cls: node.lang ? `${cls} is-loaded` : 'is-loaded', text: `${node.value}\n` });
  }

  /** Comments stay hidden; other HTML is shown as it was written. */
  private html(parent: HTMLElement, source: string): void {
    const visible = source.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim();
    if (visible !== '') parent.createEl('p', { cls: 'preview-html', text: visible });
  }

  private list(parent: HTMLElement, node: List): void {
    const el = parent.createEl(node.ordered ? 'ol' : 'ul', { cls: 'has-list-bullet' });
    if (node.ordered && node.start !== null && node.start !== undefined && node.start !== 1) el.setAttribute('start', String(node.start));
    for (const item of node.children) this.item(el, item);
  }

  private item(list: HTMLElement, node: ListItem): void {
    const line = String((node.position?.start.line ?? 1) - 1 - this.firstLine);
    const li = list.createEl('li', { attr: { 'data-line': line, dir: 'auto' } });
    const task = taskOf(this.context.tree.text, node);
    if (task !== undefined) {
      list.addClass('contains-task-list');
      this.checkbox(li, task, line);
    }
    const isTight = node.spread !== true;
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'paragraph') this.draw(li, child);
      else this.itemText(li, child, index === 0 && task !== undefined && typeof node.checked !== 'boolean', isTight);
    }
  }

  private itemText(li: HTMLElement, node: Paragraph, hasUnreadBox: boolean, isTight: boolean): void {
    const children = withoutBlockId(hasUnreadBox ? withoutBox(node.children) : node.children);
    if (children.length > 0) drawInline(isTight ? li : li.createEl('p', { attr: { dir: 'auto' } }), children, this.context);
  }

  private checkbox(li: HTMLElement, task: string, line: string): void {
    li.addClass('task-list-item');
    li.toggleClass('is-checked', task !== ' ');
    li.setAttribute('data-task', task);
    const box = li.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', attr: { 'data-line': line, 'aria-label': 'Task' } });
    box.checked = task !== ' ';
    // Also as an attribute: what looks at the markup finds it in Obsidian.
    box.toggleAttribute('checked', task !== ' ');
  }

  private quote(parent: HTMLElement, node: Blockquote): void {
    const [first, ...rest] = node.children;
    const head = first?.type === 'paragraph' ? CALLOUT.exec(sourceOf(this.context.tree, first)) : null;
    if (head && first?.type === 'paragraph') return this.callout(parent, readCalloutHead(head[1] ?? '', head[2] ?? ''), first, rest);
    const el = parent.createEl('blockquote', { attr: { dir: 'auto' } });
    for (const child of node.children) this.draw(el, child);
  }

  private callout(parent: HTMLElement, head: CalloutHead, first: Paragraph, rest: RootContent[]): void {
    const [title, body] = splitAtLineEnd(withoutMarker(first.children));
    const el = parent.createDiv({ cls: 'callout', attr: { 'data-callout': head.type, 'data-callout-fold': head.fold, 'data-callout-metadata': head.metadata } });
    const titleEl = el.createDiv({ cls: 'callout-title', attr: { dir: 'auto' } });
    setIcon(titleEl.createDiv('callout-icon'), calloutIcon(head.type));
    const inner = titleEl.createDiv('callout-title-inner');
    if (title.length > 0) drawInline(inner, title, this.context);
    if (inner.textContent.trim() === '' && !inner.querySelector('img')) inner.setText(calloutTitle(head.type));
    if (head.fold !== '') makeFoldable(el, titleEl, head.fold === '-');
    if (body.length === 0 && rest.length === 0) return;
    const content = el.createDiv('callout-content');
    if (body.length > 0) drawInline(content.createEl('p', { attr: { dir: 'auto' } }), withoutBlockId(body), this.context);
    for (const child of rest) this.draw(content, child);
  }

  private table(parent: HTMLElement, node: Table): void {
    const table = parent.createEl('table');
    const [head, ...rows] = node.children;
    const headRow = table.createEl('thead').createEl('tr');
    const body = table.createEl('tbody');
    const drawRow = (row: HTMLElement, cells: typeof node.children[number]['children'], tag: 'th' | 'td'): void => {
      cells.forEach((cell, index) => drawInline(row.createEl(tag, { attr: { align: node.align?.[index] ?? null, dir: 'auto' } }), cell.children, this.context));
    };
    if (head) drawRow(headRow, head.children, 'th');
    for (const row of rows) drawRow(body.createEl('tr'), row.children, 'td');
  }
}

function makeFoldable(el: HTMLElement, titleEl: HTMLElement, collapsed: boolean): void {
  el.addClass('is-collapsible');
  setIcon(titleEl.createDiv('callout-fold'), 'lucide-chevron-down');
  titleEl.setAttrs({ role: 'button', tabindex: 0 });
  const fold = (isCollapsed: boolean): void => {
    el.toggleClass('is-collapsed', isCollapsed);
    titleEl.setAttribute('aria-expanded', String(!isCollapsed));
  };
  fold(collapsed);
  const toggle = (): void => fold(!el.hasClass('is-collapsed'));
  titleEl.addEventListener('click', (event) => { if (!closestTo(event, 'a')) toggle(); });
  titleEl.addEventListener('keydown', (event) => {
    if (event.target !== titleEl || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    toggle();
  });
}

/** The `^id` at the end names the block and is no text of it. */
function withoutBlockId(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text' || !BLOCK_ID.test(last.value)) return [...children];
  const value = last.value.replace(BLOCK_ID, '');
  return [...children.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
}

/** A box with a character that Markdown itself does not know, `[/]`, stands in the text still. */
function withoutBox(children: readonly PhrasingContent[]): PhrasingContent[] {
  return changeFirstText(children, (value) => value.replace(/^\[.\][ \t]*/u, ''));
}

function withoutMarker(children: readonly PhrasingContent[]): PhrasingContent[] {
  return changeFirstText(children, (value) => value.replace(/^\[![^\]\n]+\][+-]?[ \t]*/, ''));
}

function changeFirstText(children: readonly PhrasingContent[], change: (value: string) => string): PhrasingContent[] {
  const [first, ...rest] = children;
  return first?.type === 'text' ? [{ ...first, value: change(first.value) }, ...rest] : [...children];
}

/** What stands before the first line end, and what behind it. */
function splitAtLineEnd(children: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = children.findIndex((child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')));
  const node = children[at];
  if (!node) return [[...children], []];
  if (node.type !== 'text') return [children.slice(0, at), children.slice(at + 1)];
  const end = node.value.indexOf('\n');
  const piece = (value: string): Text[] => (value === '' ? [] : [{ ...node, value }]);
  return [[...children.slice(0, at), ...piece(node.value.slice(0, end))], [...piece(node.value.slice(end + 1)), ...children.slice(at + 1)]];
}
