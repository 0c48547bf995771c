import type { AppHost, LeafHost } from '../app-host';
import { withMod, type Hotkey } from '../plugins/commands';
import { MarkdownView } from './markdown-view';
import { splitLeaf } from './split-leaf';

/** The commands of notes and tabs, under the ids that Obsidian gives them. */
export function addOwnCommands(app: AppHost): void {
  const { commands } = app;
  const onLeaf = (id: string, name: string, act: (leaf: LeafHost) => unknown, hotkeys: Hotkey[] = [], applies: (leaf: LeafHost) => boolean = () => true): void => {
    commands.addCommand({
      id, name, hotkeys, checkCallback: (checking) => {
        const leaf = app.workspace.activeLeaf;
        if (!leaf || !applies(leaf)) return false;
        if (!checking) act(leaf);
        return true;
      },
    });
  };
  const onNote = (id: string, name: string, act: (view: MarkdownView) => unknown, hotkeys: Hotkey[] = []): void => {
    onLeaf(id, name, (leaf) => { if (leaf.view instanceof MarkdownView) act(leaf.view); }, hotkeys, (leaf) => leaf.view instanceof MarkdownView);
  };
  onNote('markdown:toggle-preview', 'Toggle reading view', (view) => view.toggleMode(), withMod('e'));
  onNote('editor:toggle-source', 'Toggle Live Preview/Source mode', (view) => view.toggleSource());
  onNote('editor:save-file', 'Save current file', (view) => view.save(), withMod('s'));
  onNote('editor:open-search', 'Search current file', (view) => view.showSearch(), withMod('f'));
  onLeaf('workspace:split-vertical', 'Split right', (leaf) => splitLeaf(app, leaf, 'vertical'));
  onLeaf('workspace:split-horizontal', 'Split down', (leaf) => splitLeaf(app, leaf, 'horizontal'));
  onLeaf('workspace:close', 'Close current tab', (leaf) => leaf.detach());
  onLeaf('workspace:toggle-pin', 'Toggle pin', (leaf) => leaf.setPinned(!leaf.pinned));
  onLeaf('app:go-back', 'Navigate back', (leaf) => leaf.goBack(), withMod('ArrowLeft', 'Alt'), (leaf) => leaf.canGo(-1));
  onLeaf('app:go-forward', 'Navigate forward', (leaf) => leaf.goForward(), withMod('ArrowRight', 'Alt'), (leaf) => leaf.canGo(1));
  commands.addCommand({ id: 'workspace:new-tab', name: 'New tab', callback: () => app.workspace.setActiveLeaf(app.workspace.getLeaf('tab'), { focus: true }) });
}
