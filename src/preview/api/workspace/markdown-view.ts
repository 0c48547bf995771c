import { openSearchPanel } from '@codemirror/search';
import { isolateHistory } from '@codemirror/commands';
import type { ViewUpdate } from '@codemirror/view';
import type { LeafHost, State } from '../app-host';
import type { Component } from '../base/component';
import { debounce } from '../base/debounce';
import { isRecord } from '../base/is-record';
import { setIcon } from '../dom/icons';
import { setTooltip } from '../dom/tooltip';
import { Editor } from '../editor/editor';
import { listenToEditor } from '../editor/editor-events';
import { EditorSetup } from '../editor/editor-setup';
import { MarkdownPreviewView } from '../markdown/preview-view';
import { resolveSubpath } from '../metadata/queries';
import type { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { TextFileView } from './text-file-view';

export type MarkdownMode = 'source' | 'preview';

/** A note: read, or edited in live preview or as source. The editor holds the text in every mode. */
export class MarkdownView extends TextFileView {
  override icon = 'lucide-file-text';
  override editor: Editor;
  previewMode: MarkdownPreviewView;
  hoverPopover: Component | null = null;
  #mode: MarkdownMode;
  #source: boolean;
  #setup: EditorSetup;
  #sourceEl: HTMLElement;
  #modeButton: HTMLElement;
  #isSetting = false;
  #quickPreview = debounce(() => this.file && this.app.workspace.trigger('quick-preview', this.file, this.getViewData()), 50);

  constructor(leaf: LeafHost) {
    super(leaf);
    this.#mode = this.app.vault.getConfig('defaultViewMode') === 'source' ? 'source' : 'preview';
    this.#source = this.app.vault.getConfig('livePreview') === false;
    this.#sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width');
    this.#setup = new EditorSetup({
      parent: this.#sourceEl,
      host: this,
      extensions: () => [...this.app.editorRegistry.extensions],
      onUpdate: (update) => this.#onUpdate(update),
    });
    this.editor = new Editor(this.#setup.view);
    listenToEditor(this.#setup.view, this);
    this.previewMode = this.addChild(new MarkdownPreviewView(this.contentEl, this, this));
    this.register(() => this.#quickPreview.cancel());
    this.#modeButton = this.addAction('lucide-pencil', '', () => void this.toggleMode());
    this.#showMode();
  }

  get currentMode(): MarkdownPreviewView | Editor {
    return this.#mode === 'preview' ? this.previewMode : this.editor;
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): MarkdownMode {
    return this.#mode;
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  setViewData(data: string, clear: boolean): void {
    this.#isSetting = true;
    if (clear) this.#setup.reset(data);
    else this.#change(data);
    this.#isSetting = false;
    if (this.#mode === 'preview') this.previewMode.set(data, clear);
    this.#quickPreview();
  }

  clear(): void {
    this.#isSetting = true;
    this.#setup.reset('');
    this.#isSetting = false;
    this.previewMode.clear();
  }

  override onload(): unknown {
    super.onload();
    this.registerEvent(this.app.editorRegistry.on('changed', () => this.#setup.reconfigure()));
    this.register(this.containerEl.onWindowMigrated((win) => this.#setup.view.setRoot(win.document)));
    this.register(() => this.#setup.view.destroy());
    return undefined;
  }

  override getState(): State {
    return { ...super.getState(), mode: this.#mode, source: this.#source };
  }

  override async setState(state: unknown, result: { history: boolean }): Promise<void> {
    if (isRecord(state)) {
      if (state.mode === 'source' || state.mode === 'preview') this.#mode = state.mode;
      if (typeof state.source === 'boolean') this.#source = state.source;
    }
    await super.setState(state, result);
    this.#showMode();
  }

  override getEphemeralState(): State {
    const scroll = this.#mode === 'preview' ? this.previewMode.getScroll() : this.editor.offsetToPos(this.#setup.view.viewport.from).line;
    return { scroll, cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') } };
  }

  override setEphemeralState(state: unknown): void {
    if (!isRecord(state)) return;
    const { subpath, line, scroll, focus } = state;
    if (typeof subpath === 'string') this.#revealSubpath(subpath);
    else if (typeof line === 'number') this.#reveal(line);
    else if (typeof scroll === 'number' && this.#mode === 'preview') void this.previewMode.whenDrawn().then(() => this.previewMode.applyScroll(scroll));
    else if (typeof scroll === 'number') this.#scrollEditor(scroll);
    if (focus === true) this.#focus();
  }

  override onResize(): void {
    this.#setup.view.requestMeasure();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    menu.addItem((item) => item.setSection('pane').setTitle('Reading view').setIcon('lucide-book-open').setChecked(this.#mode === 'preview').onClick(() => void this.toggleMode()));
    menu.addItem((item) => item.setSection('pane').setTitle('Source mode').setIcon('lucide-code').setChecked(this.#source).onClick(() => this.toggleSource()));
    if (this.file) this.app.workspace.trigger('file-menu', menu, this.file, source === 'tab-header' ? 'tab-header' : 'more-options', this.leaf);
  }

  override async onRename(file: TFile): Promise<void> {
    await super.onRename(file);
    if (this.#mode === 'preview') this.previewMode.set(this.getViewData(), true);
  }

  /** Between reading and editing. */
  async toggleMode(): Promise<void> {
    const line = this.#mode === 'preview' ? this.previewMode.getScroll() : this.editor.getCursor().line;
    await this.setState({ ...this.getState(), mode: this.#mode === 'preview' ? 'source' : 'preview' }, { history: false });
    if (this.#mode === 'preview') void this.previewMode.whenDrawn().then(() => this.previewMode.applyScroll(line));
    else this.#scrollEditor(line);
    this.#focus();
    this.app.workspace.trigger('layout-change');
  }

  /** Between live preview and the plain source. */
  toggleSource(): void {
    void this.setState({ ...this.getState(), mode: 'source', source: !this.#source }, { history: false });
    this.app.workspace.trigger('layout-change');
  }

  showSearch(_replace = false): void {
    if (this.#mode === 'preview') void this.toggleMode();
    openSearchPanel(this.#setup.view);
  }

  #showMode(): void {
    const isPreview = this.#mode === 'preview';
    this.containerEl.setAttribute('data-mode', this.#mode);
    this.#sourceEl.toggle(!isPreview);
    this.previewMode.containerEl.toggle(isPreview);
    this.#sourceEl.toggleClass('is-live-preview', !this.#source);
    this.#setup.setLive(!this.#source);
    if (isPreview) this.previewMode.set(this.getViewData(), false);
    setIcon(this.#modeButton, isPreview ? 'lucide-book-open' : 'lucide-pencil');
    setTooltip(this.#modeButton, isPreview ? 'Current view: reading. Click to edit' : 'Current view: editing. Click to read');
  }

  /** Changes only what differs, so that cursors and folds stay where they were. */
  #change(data: string): void {
    const before = this.getViewData();
    let start = 0;
    while (start < before.length && start < data.length && before[start] === data[start]) start += 1;
    let end = 0;
    const most = Math.min(before.length, data.length) - start;
    while (end < most && before[before.length - 1 - end] === data[data.length - 1 - end]) end += 1;
    const insert = data.slice(start, data.length - end);
    this.#setup.view.dispatch({ changes: { from: start, to: before.length - end, insert }, annotations: isolateHistory.of('full'), userEvent: 'set' });
  }

  #onUpdate(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet) this.#suggest(update);
    if (!update.docChanged || this.#isSetting) return;
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
    if (this.#mode === 'preview') this.previewMode.set(this.getViewData(), false);
    this.#quickPreview();
  }

  #suggest(update: ViewUpdate): void {
    const isTyping = update.docChanged && update.transactions.some((transaction) => transaction.isUserEvent('input') || transaction.isUserEvent('delete'));
    this.app.editorRegistry.triggerSuggests(this.editor, this.file, isTyping);
  }

  #revealSubpath(subpath: string): void {
    const cache = this.file && this.app.metadataCache.getFileCache(this.file);
    const found = cache && resolveSubpath(cache, subpath);
    if (found) this.#reveal(found.start.line);
  }

  #reveal(line: number): void {
    if (this.#mode === 'preview') {
      void this.previewMode.reveal(line);
      return;
    }
    this.editor.setCursor({ line, ch: 0 });
    this.#scrollEditor(line);
  }

  #scrollEditor(line: number): void {
    const place = { line: Math.min(Math.floor(line), this.editor.lastLine()), ch: 0 };
    this.editor.scrollIntoView({ from: place, to: place }, true);
  }

  #focus(): void {
    if (this.#mode === 'preview') this.previewMode.previewEl.focus({ preventScroll: true });
    else this.editor.focus();
  }
}
