import type { MarkdownSectionInformation } from 'obsidian';
import { addTo } from '../../../model/lists';
import type { AppHost } from '../app-host';
import { Component } from '../base/component';
import { closestTo } from '../dom/closest';
import { readMarkdown, sourceOf } from '../metadata/markdown-tree';
import { drawEmbed, type EmbeddedPart } from './embed';
import type { PostProcessorContext } from './markdown-registry';
import { BlockRenderer } from './render-blocks';
import { renderContext, type RenderContext } from './render-context';
import { drawInline } from './render-inline';

/** The source lines of each drawn section. */
const sectionInfos = new WeakMap<Element, MarkdownSectionInformation>();

/** A block of a note on the page, kept as long as its source stays the same. */
interface Section {
  key: string;
  el: HTMLElement;
  component: Component;
}

export interface DocumentOptions {
  app: AppHost;
  sourcePath: string;
  component: Component;
  /** The line (from 0) of the file that the text begins at. */
  firstLine: number;
  embeddedIn: readonly string[];
}

/** A note, or a part of one, drawn section by section. Drawing it again redraws only the sections that changed. */
export class MarkdownDocument {
  private sections: Section[] = [];

  constructor(private readonly el: HTMLElement, private readonly options: DocumentOptions) {
    el.addEventListener('click', (event) => this.onClick(event));
  }

  /** @param fileText the whole file, where `text` is a part of it */
  async draw(text: string, fileText = text): Promise<void> {
    const tree = readMarkdown(text);
    const { app, sourcePath, component, embeddedIn } = this.options;
    const context = renderContext({ app, tree, sourcePath, component, embeddedIn, drawEmbed: drawEmbedded });
    const kept = new Map<string, Section[]>();
    for (const section of this.sections) addTo(kept, section.key, section);
    const fresh: Section[] = [];
    this.sections = this.plan(context).map(({ key, line, lineEnd, tag, draw }) => {
      const known = kept.get(key)?.shift();
      const section = known ?? this.make(key, tag);
      sectionInfos.set(section.el, { text: fileText, lineStart: line, lineEnd });
      if (!known) {
        draw(section.el, { ...context, component: section.component });
        fresh.push(section);
      }
      return section;
    });
    for (const section of [...kept.values()].flat()) component.removeChild(section.component);
    this.el.setChildrenInPlace(this.sections.map((section) => section.el));
    await this.finish(fresh, context);
  }

  /** The sections that the text has now, each with how to draw it. */
  private plan(context: RenderContext): Array<{ key: string; line: number; lineEnd: number; tag: string; draw: (el: HTMLElement, context: RenderContext) => void }> {
    const { tree } = context;
    const elsewhere = [...context.definitions.values()].map((node) => sourceOf(tree, node)).join('\n') + context.footnoteOrder.join();
    const blocks = tree.root.children
      .filter((node) => node.type !== 'definition' && node.type !== 'footnoteDefinition' && node.type !== 'yaml')
      .map((node) => {
        const first = (node.position?.start.line ?? 1) - 1;
        return {
          key: `${node.type}\n${sourceOf(tree, node)}\n${elsewhere}`,
          line: first + this.options.firstLine,
          lineEnd: (node.position?.end.line ?? 1) - 1 + this.options.firstLine,
          tag: tagOf(node),
          draw: (el: HTMLElement, own: RenderContext) => new BlockRenderer(own, first).draw(el, node),
        };
      });
    if (context.footnoteOrder.length === 0) return blocks;
    const notes = [...context.footnotes.values()].map((node) => sourceOf(tree, node)).join('\n');
    const end = blocks.at(-1)?.lineEnd ?? 0;
    return [...blocks, { key: `footnotes\n${notes}\n${elsewhere}`, line: end, lineEnd: end, tag: 'section', draw: drawFootnotes }];
  }

  private make(key: string, tag: string): Section {
    return { key, el: createDiv(`el-${tag}`), component: this.options.component.addChild(new Component()) };
  }

  /** A section that a later drawing kept is not fresh there, so that it is finished here all the same. */
  private async finish(fresh: Section[], context: RenderContext): Promise<void> {
    const { app, sourcePath } = this.options;
    for (const section of fresh) {
      if (!this.sections.includes(section)) continue;
      await app.markdownRegistry.process(section.el, postProcessorContext(app, sourcePath, section.component));
    }
    await Promise.all(context.pending);
  }

  /** A click on a task's box writes the file; the page follows. What a post processor took care of is left alone. */
  private onClick(event: MouseEvent): void {
    const box = closestTo(event, '.task-list-item-checkbox');
    if (!box || event.defaultPrevented) return;
    const section = this.sections.find(({ el }) => el.contains(box));
    const info = section && sectionInfos.get(section.el);
    if (!info || box.closest('.markdown-embed-content') !== this.el.closest('.markdown-embed-content')) return;
    void toggleTask(this.options.app, this.options.sourcePath, info.lineStart + Number(box.getAttribute('data-line')));
  }
}

/** The sections drawn in a document's element, each with the lines (from 0) it was drawn from. */
export function sectionLines(el: HTMLElement): Array<{ el: HTMLElement; lineStart: number; lineEnd: number }> {
  return [...el.querySelectorAll<HTMLElement>(':scope > div')].flatMap((section) => {
    const info = sectionInfos.get(section);
    return info ? [{ el: section, lineStart: info.lineStart, lineEnd: info.lineEnd }] : [];
  });
}

export function postProcessorContext(app: AppHost, sourcePath: string, component: Component): PostProcessorContext {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: (el) => {
      for (let at: Element | null = el; at; at = at.parentElement) {
        const info = sectionInfos.get(at);
        if (info) return info;
      }
      return null;
    },
  };
}

/** Draws embeds in whatever draws them: the part of the note as a document of its own. */
export function drawEmbedded(parent: HTMLElement, link: string, alt: string, context: RenderContext): void {
  drawEmbed(parent, link, alt, context, async (el: HTMLElement, part: EmbeddedPart, own: RenderContext) => {
    const view = el.createDiv({ cls: 'markdown-preview-view markdown-rendered', attr: { 'data-source-path': part.file.path } });
    const { app, component, embeddedIn } = own;
    const options = { app, component, embeddedIn, sourcePath: part.file.path, firstLine: part.firstLine };
    await new MarkdownDocument(view, options).draw(part.text, await app.vault.cachedRead(part.file));
  });
}

function drawFootnotes(el: HTMLElement, context: RenderContext): void {
  const list = el.createEl('section', 'footnotes').createEl('ol');
  for (const id of context.footnoteOrder) {
    const item = list.createEl('li', { attr: { id: `fn-${id}`, 'data-footnote-id': `fn-${id}` } });
    for (const child of context.footnotes.get(id)?.children ?? []) {
      if (child.type === 'paragraph') drawInline(item.createEl('p'), child.children, context);
      else new BlockRenderer(context).draw(item, child);
    }
    item.createEl('a', { cls: 'footnote-backref footnote-link', text: '↩︎', href: `#fnref-${id}`, attr: { 'aria-label': 'Back to the text' } });
  }
}

async function toggleTask(app: AppHost, path: string, line: number): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  await app.vault.process(file, (text) => {
    const lines = text.split('\n');
    const changed = lines[line]?.replace(/^([\s>]*(?:[-*+]|\d+[.)])\s+\[)(.)(\])/u, (_whole, before: string, mark: string, after: string) =>
      before + (mark === ' ' ? 'x' : ' ') + after);
    if (changed !== undefined) lines[line] = changed;
    return lines.join('\n');
  });
}

function tagOf(node: { type: string; depth?: number; ordered?: boolean | null }): string {
  if (node.type === 'heading') return `h${node.depth ?? 1}`;
  if (node.type === 'list') return node.ordered ? 'ol' : 'ul';
  return { paragraph: 'p', blockquote: 'blockquote', code: 'pre', table: 'table', thematicBreak: 'hr' }[node.type] ?? 'div';
}
