import { Keymap } from '../api/base/keymap';
import { TFile, TFolder, type TAbstractFile } from '../api/vault/files';
import { ItemView } from '../api/workspace/item-view';
import { deedOf, type RowDeed } from './explorer-keys';
import { makeExplorerRow } from './explorer-row';
import { ExplorerRows, type ExplorerRow } from './explorer-rows';
import { ExplorerTree } from './explorer-tree';
import { createFolder, createNote, renameFile } from './file-actions';
import { fileMenu } from './file-menu';
import { iconButton } from '../api/dom/icon-button';
import { WORDS } from './words';

export const FILE_EXPLORER = 'file-explorer';

/** The vault's folders and files as a tree, for pointer, touch and keyboard. */
export class FileExplorerView extends ItemView {
  private readonly rows = new ExplorerRows(this.app.vault.getRoot());
  private readonly header = this.contentEl.createDiv({ cls: 'nav-header' });
  private readonly tree = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { 'role': 'tree', 'aria-label': WORDS.files } });
  private readonly drawn = new ExplorerTree(this.tree, this.contentEl, (row) => this.makeRow(row));
  /** Path of the row that the arrow keys start from. */
  private current = '';
  private renaming: string | undefined;
  /** Path of the row to bring into sight once there is something to see. */
  private wanted: string | undefined;
  private drawing = 0;

  override getViewType(): string {
    return FILE_EXPLORER;
  }

  override getDisplayText(): string {
    return WORDS.files;
  }

  override getIcon(): string {
    return 'folder-closed';
  }

  override async onOpen(): Promise<void> {
    this.addButtons();
    for (const name of ['create', 'delete']) this.registerEvent(this.app.vault.on(name, () => this.filesChanged()));
    this.registerEvent(this.app.vault.on('rename', (file: TAbstractFile, oldPath: string) => this.followRename(file.path, oldPath)));
    this.registerEvent(this.app.workspace.on('file-open', (file: TFile | null) => this.showActive(file)));
    this.registerDomEvent(this.tree, 'click', (event: MouseEvent) => this.onClick(event));
    this.registerDomEvent(this.tree, 'auxclick', (event: MouseEvent) => this.onClick(event));
    this.registerDomEvent(this.tree, 'contextmenu', (event: MouseEvent) => this.onContextMenu(event));
    this.registerDomEvent(this.tree, 'focusin', (event: FocusEvent) => this.onFocus(event));
    this.registerDomEvent(this.tree, 'keydown', (event: KeyboardEvent) => this.onKey(event));
    this.registerDomEvent(this.tree, 'mouseover', (event: MouseEvent) => this.onHover(event));
    this.registerDomEvent(this.contentEl, 'scroll', () => this.drawn.draw());
    this.register(() => window.cancelAnimationFrame(this.drawing));
    this.followSize();
    this.showActive(this.app.workspace.getActiveFile());
    this.draw();
  }

  private makeRow(row: ExplorerRow): HTMLElement {
    const isRenamed = row.file.path === this.renaming;
    return makeExplorerRow(row, isRenamed ? (name) => this.finishRenaming(row.file, name) : undefined);
  }

  /** More rows come into sight when the pane grows, and all of them when its sidebar or tab is brought up. */
  private followSize(): void {
    const sizes = new ResizeObserver(() => {
      this.drawn.draw();
      this.reveal();
    });
    sizes.observe(this.contentEl);
    this.register(() => sizes.disconnect());
  }

  private addButtons(): void {
    const buttons = this.header.createDiv({ cls: 'nav-buttons-container' });
    iconButton(buttons, 'square-pen', WORDS.newNote, () => void createNote(this.app, this.currentFolder()));
    iconButton(buttons, 'folder-plus', WORDS.newFolder, () => void this.addFolder(this.currentFolder()));
    iconButton(buttons, 'chevrons-down-up', WORDS.collapseAll, () => {
      this.rows.closeAll();
      this.draw();
    });
  }

  /** Makes a folder and asks for its name. */
  private async addFolder(parent: TFolder): Promise<void> {
    const folder = await createFolder(this.app, parent);
    this.rows.setOpen(parent, true);
    this.startRenaming(folder);
  }

  private currentFolder(): TFolder {
    const file = this.app.vault.getAbstractFileByPath(this.current);
    return file instanceof TFolder ? file : file?.parent ?? this.app.vault.getRoot();
  }

  /** Opens the folders above the note that is on show. */
  private showActive(file: TFile | null): void {
    if (file) {
      this.rows.openTo(file);
      this.current = file.path;
    }
    this.wanted = file?.path;
    this.drawSoon();
  }

  private followRename(path: string, oldPath: string): void {
    if (this.current === oldPath) this.current = path;
    this.rows.fileRenamed(path, oldPath);
    this.drawSoon();
  }

  private filesChanged(): void {
    this.rows.filesChanged();
    this.drawSoon();
  }

  private drawSoon(): void {
    window.cancelAnimationFrame(this.drawing);
    this.drawing = window.requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    // A name that is being typed is not swept away by what happens elsewhere.
    if (this.renaming !== undefined && this.tree.querySelector('.nav-rename')?.isActiveElement()) return;
    const hadFocus = this.tree.contains(this.tree.doc.activeElement);
    this.drawn.show(this.rows.all, this.renaming);
    if (this.drawn.placeOf(this.current) === -1) this.current = this.rows.all[0]?.file.path ?? '';
    this.mark();
    this.reveal();
    if (hadFocus && this.renaming === undefined) this.drawn.rowElement(this.current)?.focus({ preventScroll: true });
  }

  /** Brings into sight what was opened, once there is a height to scroll in. */
  private reveal(): void {
    if (this.wanted === undefined || !this.drawn.isVisible) return;
    this.drawn.reveal(this.wanted);
    this.wanted = undefined;
  }

  private mark(): void {
    this.drawn.mark(this.app.workspace.getActiveFile()?.path, this.current);
  }

  private startRenaming(file: TAbstractFile): void {
    this.current = file.path;
    this.renaming = file.path;
    this.draw();
  }

  private finishRenaming(file: TAbstractFile, name: string | undefined): void {
    this.renaming = undefined;
    this.draw();
    this.drawn.rowElement(file.path)?.focus();
    if (name !== undefined) void renameFile(this.app, file, name);
  }

  private fileAt(event: Event): TAbstractFile | null {
    const row = event.target instanceof Element ? event.target.closest('[data-path]') : null;
    return this.app.vault.getAbstractFileByPath(row?.getAttribute('data-path') ?? '');
  }

  private onClick(event: MouseEvent): void {
    if (event.button > 1 || (event.target instanceof Element && event.target.matches('input'))) return;
    const file = this.fileAt(event);
    if (file) this.activate(file, event);
  }

  private activate(file: TAbstractFile, event: MouseEvent | KeyboardEvent): void {
    this.current = file.path;
    if (file instanceof TFolder) return this.toggleFolder(file);
    if (file instanceof TFile) void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }

  private toggleFolder(folder: TFolder): void {
    this.rows.setOpen(folder, !this.rows.isOpen(folder));
    this.draw();
  }

  /** However the focus came here: the keys go on from there. */
  private onFocus(event: FocusEvent): void {
    const file = this.fileAt(event);
    if (file) this.setCurrent(file.path);
  }

  private setCurrent(path: string): void {
    this.current = path;
    this.mark();
  }

  private onContextMenu(event: MouseEvent): void {
    const file = this.fileAt(event) ?? this.app.vault.getRoot();
    event.preventDefault();
    const menu = fileMenu(this.app, file, this.leaf, {
      rename: () => this.startRenaming(file),
      addFolder: (parent) => void this.addFolder(parent),
    });
    menu.showAtMouseEvent(event);
  }

  private onHover(event: MouseEvent): void {
    const file = this.fileAt(event);
    if (!(file instanceof TFile) || !(event.target instanceof HTMLElement)) return;
    this.app.workspace.trigger('hover-link', { event, source: FILE_EXPLORER, hoverParent: this, targetEl: event.target, linktext: file.path, sourcePath: '' });
  }

  private onKey(event: KeyboardEvent): void {
    const index = this.drawn.placeOf(this.current);
    const row = this.rows.all[index];
    if (!row || event.altKey) return;
    const deed = deedOf(event.key, { isOpen: row.isOpen, index, parent: this.drawn.placeOf(row.file.parent?.path ?? ''), count: this.rows.all.length });
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    this.act(deed, row.file, event);
  }

  private act(deed: RowDeed, file: TAbstractFile, event: KeyboardEvent): void {
    switch (deed.do) {
      case 'go': return this.moveTo(deed.to);
      case 'fold': return file instanceof TFolder ? this.toggleFolder(file) : undefined;
      case 'activate': return this.activate(file, event);
      case 'rename': return this.startRenaming(file);
      case 'delete': return void this.app.fileManager.promptForDeletion(file);
    }
  }

  private moveTo(index: number): void {
    const next = this.rows.all[index]?.file.path;
    if (next === undefined) return;
    // A row out of sight is drawn where the keys go on from it.
    this.setCurrent(next);
    this.drawn.rowElement(next)?.focus();
  }
}
