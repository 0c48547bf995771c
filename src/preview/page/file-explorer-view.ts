import { setIcon } from '../api/dom/icons';
import { Keymap } from '../api/base/keymap';
import { TFile, TFolder, type TAbstractFile } from '../api/vault/files';
import { ItemView } from '../api/workspace/item-view';
import { explorerRows, type ExplorerRow } from './explorer-rows';
import { ExplorerTree } from './explorer-tree';
import { createFolder, createNote, renameFile, shownName } from './file-actions';
import { fileMenu } from './file-menu';
import { iconButton } from './icon-button';
import { drawNameField } from './name-field';
import { WORDS } from './words';

export const FILE_EXPLORER = 'file-explorer';

/** The vault's folders and files as a tree, for pointer, touch and keyboard. */
export class FileExplorerView extends ItemView {
  private readonly unfolded = new Set<string>();
  private rows: ExplorerRow[] = [];
  private tree: HTMLElement = this.contentEl;
  private drawn = new ExplorerTree(this.tree, (row) => this.makeRow(row));
  /** Path of the row that the arrow keys start from. */
  private current = '';
  private renaming: string | undefined;
  /** Path of the row that the next drawing brings into sight. */
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
    this.buildHeader();
    this.tree = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { 'role': 'tree', 'aria-label': WORDS.files } });
    this.drawn = new ExplorerTree(this.tree, (row) => this.makeRow(row));
    for (const name of ['create', 'delete']) this.registerEvent(this.app.vault.on(name, () => this.drawSoon()));
    this.registerEvent(this.app.vault.on('rename', (file: TAbstractFile, oldPath: string) => this.followRename(file.path, oldPath)));
    this.registerEvent(this.app.workspace.on('file-open', (file: TFile | null) => this.showActive(file)));
    this.registerDomEvent(this.tree, 'click', (event: MouseEvent) => this.onClick(event));
    this.registerDomEvent(this.tree, 'auxclick', (event: MouseEvent) => this.onClick(event));
    this.registerDomEvent(this.tree, 'contextmenu', (event: MouseEvent) => this.onContextMenu(event));
    this.registerDomEvent(this.tree, 'focusin', (event: FocusEvent) => this.onFocus(event));
    this.registerDomEvent(this.tree, 'keydown', (event: KeyboardEvent) => this.onKey(event));
    this.registerDomEvent(this.tree, 'mouseover', (event: MouseEvent) => this.onHover(event));
    this.register(() => window.cancelAnimationFrame(this.drawing));
    this.showActive(this.app.workspace.getActiveFile());
    this.draw();
  }

  private buildHeader(): void {
    const header = this.contentEl.createDiv({ cls: 'nav-header' });
    const buttons = header.createDiv({ cls: 'nav-buttons-container' });
    iconButton(buttons, 'square-pen', WORDS.newNote, () => void createNote(this.app, this.currentFolder()));
    iconButton(buttons, 'folder-plus', WORDS.newFolder, () => void this.addFolder(this.currentFolder()));
    iconButton(buttons, 'chevrons-down-up', WORDS.collapseAll, () => {
      this.unfolded.clear();
      this.draw();
    });
  }

  /** Makes a folder and asks for its name. */
  private async addFolder(parent: TFolder): Promise<void> {
    const folder = await createFolder(this.app, parent);
    if (!parent.isRoot()) this.unfolded.add(parent.path);
    this.startRenaming(folder);
  }

  private currentFolder(): TFolder {
    const file = this.app.vault.getAbstractFileByPath(this.current);
    return file instanceof TFolder ? file : file?.parent ?? this.app.vault.getRoot();
  }

  /** Opens the folders above the note that is on show. */
  private showActive(file: TFile | null): void {
    for (let folder = file?.parent; folder && !folder.isRoot(); folder = folder.parent) this.unfolded.add(folder.path);
    if (file) this.current = file.path;
    this.wanted = file?.path;
    this.drawSoon();
  }

  private followRename(path: string, oldPath: string): void {
    if (this.current === oldPath) this.current = path;
    if (this.unfolded.delete(oldPath)) this.unfolded.add(path);
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
    const { scrollTop } = this.contentEl;
    this.rows = explorerRows(this.app.vault.getRoot(), this.unfolded);
    if (!this.rows.some(({ file }) => file.path === this.current)) this.current = this.rows[0]?.file.path ?? '';
    this.drawn.draw(this.rows, this.renaming);
    if (this.rows.length === 0) this.tree.createDiv({ cls: 'pane-empty', text: WORDS.noFiles, attr: { role: 'treeitem' } });
    this.mark();
    this.contentEl.scrollTop = scrollTop;
    if (this.wanted !== undefined) this.drawn.rowElement(this.wanted)?.scrollIntoView({ block: 'nearest' });
    this.wanted = undefined;
    if (hadFocus && this.renaming === undefined) this.drawn.rowElement(this.current)?.focus({ preventScroll: true });
  }

  private mark(): void {
    this.drawn.mark(this.app.workspace.getActiveFile()?.path, this.current);
  }

  private makeRow({ file, depth, isOpen }: ExplorerRow): HTMLElement {
    const row = createDiv({
      cls: ['tree-item-self', 'is-clickable', isOpen === undefined ? 'nav-file-title' : 'nav-folder-title'],
      attr: { 'role': 'treeitem', 'data-path': file.path, 'aria-level': depth + 1, 'aria-selected': false, 'aria-expanded': isOpen ?? null, 'tabindex': -1 },
    });
    row.setCssProps({ '--depth': String(depth) });
    row.toggleClass('is-collapsed', isOpen === false);
    const icon = row.createDiv({ cls: 'tree-item-icon' });
    if (isOpen !== undefined) {
      icon.addClass('collapse-icon');
      setIcon(icon, 'chevron-down');
    }
    if (file.path === this.renaming) drawNameField(row, shownName(file), (name) => this.finishRenaming(file, name));
    else row.createDiv({ cls: 'tree-item-inner', text: shownName(file) });
    if (file instanceof TFile && file.extension !== 'md') row.createDiv({ cls: 'nav-file-tag', text: file.extension });
    return row;
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

  private toggleFolder(folder: TFolder, isOpen = !this.unfolded.has(folder.path)): void {
    if (isOpen) this.unfolded.add(folder.path);
    else this.unfolded.delete(folder.path);
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
    const menu = fileMenu(this.app, file, 'file-explorer-context-menu', this.leaf, {
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
    const index = this.rows.findIndex(({ file }) => file.path === this.current);
    const row = this.rows[index];
    if (!row || event.altKey) return;
    if (!this.handleKey(event, row, index)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the key meant something here */
  private handleKey(event: KeyboardEvent, row: ExplorerRow, index: number): boolean {
    switch (event.key) {
      case 'ArrowDown': return this.moveTo(index + 1);
      case 'ArrowUp': return this.moveTo(index - 1);
      case 'Home': return this.moveTo(0);
      case 'End': return this.moveTo(this.rows.length - 1);
      case 'ArrowRight': return this.goIn(row, index);
      case 'ArrowLeft': return this.goOut(row);
      case 'Enter':
      case ' ':
        this.activate(row.file, event);
        return true;
      case 'F2':
        this.startRenaming(row.file);
        return true;
      case 'Delete':
        void this.app.fileManager.promptForDeletion(row.file);
        return true;
      default: return false;
    }
  }

  private goIn({ file, isOpen }: ExplorerRow, index: number): boolean {
    if (isOpen === false && file instanceof TFolder) this.toggleFolder(file, true);
    else if (isOpen) this.moveTo(index + 1);
    return true;
  }

  private goOut({ file, isOpen }: ExplorerRow): boolean {
    if (isOpen && file instanceof TFolder) this.toggleFolder(file, false);
    else this.moveTo(this.rows.findIndex((row) => row.file === file.parent));
    return true;
  }

  private moveTo(index: number): boolean {
    const next = this.rows[index];
    if (next) this.drawn.rowElement(next.file.path)?.focus();
    return true;
  }
}
