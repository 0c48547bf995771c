import type { App } from '../api/app';
import { withMod, type Command } from '../api/plugins/commands';
import { CommandPalette } from './command-palette';
import { createNote } from './file-actions';
import { QuickSwitcher } from './quick-switcher';
import { SEARCH, SearchView } from './search-view';
import type { Theme } from './theme';
import { WORDS } from './words';

/** The commands of the host itself, under the ids that Obsidian gives them. */
export function addHostCommands(app: App, theme: Theme): void {
  const recent: string[] = [];
  const { workspace, setting } = app;
  const commands: Command[] = [
    { id: 'command-palette:open', name: WORDS.palette, hotkeys: withMod('p'), callback: () => new CommandPalette(app, recent).open() },
    { id: 'switcher:open', name: WORDS.switcher, hotkeys: withMod('o'), callback: () => new QuickSwitcher(app).open() },
    { id: 'app:open-settings', name: WORDS.openSettings, hotkeys: withMod(','), callback: () => setting.open() },
    { id: 'global-search:open', name: WORDS.searchField, hotkeys: withMod('f', 'Shift'), callback: () => openSearch(app) },
    { id: 'file-explorer:new-file', name: WORDS.newNote, hotkeys: withMod('n', 'Alt'), callback: () => createNote(app, app.fileManager.getNewFileParent('')) },
    { id: 'app:toggle-left-sidebar', name: WORDS.toggleLeft, callback: () => workspace.leftSplit.toggle() },
    { id: 'app:toggle-right-sidebar', name: WORDS.toggleRight, callback: () => workspace.rightSplit.toggle() },
    { id: 'theme:toggle-light-dark', name: WORDS.toggleTheme, callback: () => theme.choose(theme.isDark ? 'light' : 'dark') },
    { id: 'app:delete-file', name: WORDS.deleteCurrent, checkCallback: (checking) => deleteCurrent(app, checking) },
  ];
  for (const command of commands) app.commands.addCommand(command);
}

function deleteCurrent(app: App, checking: boolean): boolean {
  const file = app.workspace.getActiveFile();
  if (file && !checking) void app.fileManager.promptForDeletion(file);
  return file !== null;
}

async function openSearch(app: App): Promise<void> {
  const leaf = await app.workspace.ensureSideLeaf(SEARCH, 'left');
  if (leaf.view instanceof SearchView) leaf.view.focusField();
}
