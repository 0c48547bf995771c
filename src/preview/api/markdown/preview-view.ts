import type { AppHost } from '../app-host';
import { Component } from '../base/component';
import { getFrontMatterInfo } from '../base/front-matter';
import { getLinkpath } from '../base/link-text';
import type { HoverParent } from '../ui/hover-popover';
import type { TFile } from '../vault/files';
import { listenToLinks, sourceOfLink } from './link-events';
import { MarkdownDocument, sectionLines } from './markdown-document';
import { MarkdownRenderer } from './markdown-renderer';
import { drawProperties } from './properties';

/** What holds the reading view. */
export interface PreviewOwner {
  readonly app: AppHost;
  readonly file: TFile | null;
  /** The note's present text, saved or not. */
  getViewData(): string;
}

/** What is drawn of a file. */
interface Drawn {
  path: string;
  view: MarkdownDocument;
  component: Component;
  el: HTMLElement;
}

/** The reading view of one note. */
export class MarkdownPreviewView extends MarkdownRenderer {
  app: AppHost;
  readonly previewEl: HTMLElement;
  readonly #headerEl: HTMLElement;
  readonly #sizerEl: HTMLElement;
  #document: Drawn | null = null;
  #drawn: Promise<void> = Promise.resolve();

  constructor(parent: HTMLElement, private readonly owner: PreviewOwner, hoverParent: HoverParent) {
    super(parent.createDiv('markdown-reading-view'));
    this.app = owner.app;
    this.previewEl = this.containerEl.createDiv({ cls: 'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings show-properties', attr: { tabindex: -1 } });
    this.#sizerEl = this.previewEl.createDiv('markdown-preview-sizer markdown-preview-section');
    this.#headerEl = this.#sizerEl.createDiv('mod-header mod-ui');
    listenToLinks(this.previewEl, { app: this.app, sourcePath: () => owner.file?.path ?? '', hoverParent, source: 'preview' });
  }

  get file(): TFile | null {
    return this.owner.file;
  }

  override onload(): unknown {
    // Links come to life, or lose their note, while the view is open.
    this.registerEvent(this.app.metadataCache.on('resolved', () => this.#markLinks()));
    return undefined;
  }

  get(): string {
    return this.owner.getViewData();
  }

  /** Draws the text; sections that did not change stay as they are unless `clear`. */
  set(text: string, clear: boolean): void {
    const path = this.file?.path ?? '';
    if (clear || this.#document?.path !== path) this.clear();
    this.#document ??= this.#begin(path);
    this.#drawHeader(text, path);
    const { contentStart } = getFrontMatterInfo(text);
    // Front matter is part of the text read, so that lines and offsets stay those of the file.
    this.#drawn = this.#document.view.draw(text);
    this.previewEl.toggleClass('is-empty', text.slice(contentStart).trim() === '');
  }

  /** Resolves when post processors and embeds are done with the present text. */
  whenDrawn(): Promise<void> {
    return this.#drawn;
  }

  clear(): void {
    if (!this.#document) return;
    this.removeChild(this.#document.component);
    this.#document.el.remove();
    this.#document = null;
  }

  rerender(full = false): void {
    this.set(this.get(), full);
  }

  /** The line (from 0, with a fraction) at the top of the view. */
  getScroll(): number {
    const top = this.previewEl.getBoundingClientRect().top;
    for (const { el, lineStart, lineEnd } of this.#document ? sectionLines(this.#document.el) : []) {
      const box = el.getBoundingClientRect();
      if (box.bottom > top && box.height > 0) return lineStart + Math.max(0, (top - box.top) / box.height) * (lineEnd - lineStart + 1);
    }
    return 0;
  }

  applyScroll(line: number): void {
    const section = this.#sectionAt(Math.floor(line));
    if (!section) return;
    const within = (line - section.lineStart) / (section.lineEnd - section.lineStart + 1);
    const box = section.el.getBoundingClientRect();
    this.previewEl.scrollTop += box.top - this.previewEl.getBoundingClientRect().top + Math.max(0, within) * box.height;
  }

  /** Brings the block of a line into view and lets it flash. */
  async reveal(line: number): Promise<void> {
    await this.#drawn;
    const section = this.#sectionAt(line);
    if (!section) return;
    const item = section.el.querySelector<HTMLElement>(`[data-line="${line - section.lineStart}"]`);
    const el = item ?? section.el;
    el.scrollIntoView({ block: 'start' });
    el.addClass('is-flashing');
    window.setTimeout(() => el.removeClass('is-flashing'), 1500);
  }

  #sectionAt(line: number): { el: HTMLElement; lineStart: number; lineEnd: number } | undefined {
    const sections = this.#document ? sectionLines(this.#document.el) : [];
    return sections.find((section) => section.lineEnd >= line) ?? sections.at(-1);
  }

  #begin(path: string): Drawn {
    const component = this.addChild(new Component());
    const el = this.#sizerEl.createDiv('markdown-preview-document');
    const view = new MarkdownDocument(el, { app: this.app, sourcePath: path, component, firstLine: 0, embeddedIn: [path] });
    return { path, view, component, el };
  }

  #drawHeader(text: string, path: string): void {
    this.#headerEl.empty();
    this.#headerEl.createDiv({ cls: 'inline-title', text: this.file?.basename ?? '', attr: { role: 'heading', 'aria-level': 1 } });
    drawProperties(this.#headerEl, text, this.app, path);
  }

  #markLinks(): void {
    for (const link of this.previewEl.querySelectorAll<HTMLElement>('a.internal-link[data-href]')) {
      const source = sourceOfLink(link, this.file?.path ?? '');
      const target = this.app.metadataCache.getFirstLinkpathDest(getLinkpath(link.dataset['href'] ?? ''), source);
      link.toggleClass('is-unresolved', target === null);
    }
  }
}
