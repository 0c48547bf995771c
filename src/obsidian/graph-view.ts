import { type Menu, TFile, type WorkspaceLeaf } from 'obsidian';
import { GRAPH_WORDS } from '../app/words/graph';
import { isNotePath } from '../model/path';
import { isLocal, stateAround } from '../view/graph/graph-state';
import { registerGraphBases } from './graph-bases';
import { registerGraphBlock } from './graph-block';
import { GraphItemView } from './graph-item-view';
import { GraphMentions } from './graph-mentions';
import { GRAPH_VIEW } from './graph-pane';
import type { AtlasHost } from './host';

/** Brings the graph into the app: the view, the block in notes, the layout of a base, two commands, a ribbon icon, an entry in every note's menu. */
export function registerGraphView(host: AtlasHost): void {
  const { plugin } = host;
  const { workspace } = plugin.app;
  const mentions = new GraphMentions(host);
  plugin.registerView(GRAPH_VIEW, (leaf) => new GraphItemView(leaf, host, mentions));
  registerGraphBlock(host, mentions);
  registerGraphBases(host, mentions);
  plugin.registerHoverLinkSource(GRAPH_VIEW, { display: GRAPH_WORDS.view, defaultMod: true });
  plugin.addRibbonIcon('waypoints', GRAPH_WORDS.ribbon, () => void openGraph(host));
  plugin.addCommand({ id: 'open-graph', name: GRAPH_WORDS.open, icon: 'waypoints', callback: () => void openGraph(host) });
  plugin.addCommand({
    id: 'open-graph-around-note',
    name: GRAPH_WORDS.openAround,
    icon: 'waypoints',
    checkCallback: (checking) => {
      const path = workspace.getActiveFile()?.path;
      if (path === undefined || !isNotePath(path)) return false;
      if (!checking) void openGraphAround(host, path);
      return true;
    },
  });
  plugin.registerEvent(workspace.on('file-menu', (menu, file, source) => {
    if (file instanceof TFile && isNotePath(file.path) && source !== GRAPH_VIEW) addToMenu(menu, host, file.path);
  }));
}

function addToMenu(menu: Menu, host: AtlasHost, path: string): void {
  menu.addItem((item) => item.setTitle(GRAPH_WORDS.openAround).setIcon('waypoints').setSection('view').onClick(() => void openGraphAround(host, path)));
}

/** Shows the graph that is open already, or opens one. */
async function openGraph(host: AtlasHost): Promise<void> {
  const { workspace } = host.plugin.app;
  const open = leafWith(host, false);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: GRAPH_VIEW, active: true });
  await workspace.revealLeaf(leaf);
}

async function openGraphAround(host: AtlasHost, path: string): Promise<void> {
  const { workspace } = host.plugin.app;
  const open = leafWith(host, true);
  const leaf = open ?? workspace.getLeaf('split', 'vertical');
  await leaf.setViewState({ type: GRAPH_VIEW, active: true, state: stateAround(open?.getViewState().state, path) });
  await workspace.revealLeaf(leaf);
}

/** Asks the state instead of the view: a view in the background may not have been made yet. */
function leafWith({ plugin }: AtlasHost, local: boolean): WorkspaceLeaf | undefined {
  return plugin.app.workspace.getLeavesOfType(GRAPH_VIEW).find((leaf) => isLocal(leaf.getViewState().state) === local);
}
