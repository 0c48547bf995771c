import type { AppHost, LeafHost } from '../api/app-host';
import { Menu } from '../api/ui/menu';
import { Notice } from '../api/ui/notice';
import { TFile, TFolder, type TAbstractFile } from '../api/vault/files';
import { createNote } from './file-actions';
import { WORDS } from './words';

/** What only the explorer can do, because it draws the rows. */
export interface ExplorerActions {
  rename(): void;
  addFolder(parent: TFolder): void;
}

/** The explorer's menu of a file or folder: ways to open it, what plugins add through `file-menu`, and last what changes it. */
export function fileMenu(app: AppHost, file: TAbstractFile, leaf: LeafHost, actions: ExplorerActions): Menu {
  const menu = new Menu();
  if (file instanceof TFolder) addFolderItems(menu, app, file, actions);
  else if (file instanceof TFile) addOpenItems(menu, app, file);
  app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', leaf);
  if (!(file instanceof TFolder) || !file.isRoot()) addChangeItems(menu, app, file, actions);
  return menu;
}

function addChangeItems(menu: Menu, app: AppHost, file: TAbstractFile, actions: ExplorerActions): void {
  menu.addItem((item) => item.setSection('info').setTitle(WORDS.copyPath).setIcon('copy').onClick(() => void copyPath(file)));
  menu.addItem((item) => item.setSection('danger').setTitle(WORDS.rename).setIcon('pencil').onClick(() => actions.rename()));
  menu.addItem((item) => item.setSection('danger').setTitle(WORDS.remove).setIcon('trash-2').setWarning(true).onClick(() => app.fileManager.promptForDeletion(file)));
}

function addFolderItems(menu: Menu, app: AppHost, folder: TFolder, actions: ExplorerActions): void {
  menu.addItem((item) => item.setSection('new').setTitle(WORDS.newNote).setIcon('square-pen').onClick(() => void createNote(app, folder)));
  menu.addItem((item) => item.setSection('new').setTitle(WORDS.newFolder).setIcon('folder-plus').onClick(() => actions.addFolder(folder)));
}

function addOpenItems(menu: Menu, app: AppHost, file: TFile): void {
  menu.addItem((item) => item.setSection('open').setTitle(WORDS.openInTab).setIcon('file-plus').onClick(() => void app.workspace.getLeaf('tab').openFile(file)));
  menu.addItem((item) => item.setSection('open').setTitle(WORDS.openToTheRight).setIcon('columns-2').onClick(() => void app.workspace.getLeaf('split').openFile(file)));
}

async function copyPath(file: TAbstractFile): Promise<void> {
  await window.navigator.clipboard.writeText(file.path);
  new Notice(file.path);
}
