import { type Menu, TFile, type Workspace, type WorkspaceLeaf } from 'obsidian';
import { COMMAND_NAMES, FRONT_WORDS } from '../../app/words/front';
import { isNotePath } from '../../model/path';
import { isLocal, stateAround } from '../../view/graph/graph-state';
import { GRAPH_BASES, GRAPH_VIEW } from '../front/front-names';
import { FrontView } from '../front/front-view';
import { GraphMentions } from './graph-mentions';
import type { AtlasHost } from '../host';

/** Brings the graph into the app: the view, the block in notes, the layout of a base, two commands, an entry in every note's menu. */
export function registerGraphView(host: AtlasHost): void {
  const { plugin, features } = host;
  const { workspace } = plugin.app;
  const mentions = new GraphMentions(host);
  giveSurfaces(host, mentions);
  plugin.registerHoverLinkSource(GRAPH_VIEW, { display: FRONT_WORDS.graph, defaultMod: true });
  features.commands.set('open-graph', { callback: () => void openGraph(host) });
  features.commands.set('open-graph-around-note', { onNote: ({ path }) => void openGraphAround(host, path) });
  plugin.registerEvent(workspace.on('file-menu', (menu, file, source) => {
    if (file instanceof TFile && isNotePath(file.path) && source !== GRAPH_VIEW) addToMenu(menu, host, file.path);
  }));
}

/** Wherever a graph can be seen. What draws it is loaded with the first of them. */
function giveSurfaces(host: AtlasHost, mentions: GraphMentions): void {
  const { features } = host;
  features.views.set(GRAPH_VIEW, async (view) => {
    const { GraphBody } = await import('./graph-body');
    return new GraphBody(view, host, mentions);
  });
  features.blocks.set('ospo-graph', async (place) => {
    const { GraphBlock } = await import('./graph-block');
    return new GraphBlock(host, mentions, place);
  });
  features.bases.set(GRAPH_BASES, async (place) => {
    const { GraphBases } = await import('./graph-bases');
    return new GraphBases(host, mentions, place);
  });
}

function addToMenu(menu: Menu, host: AtlasHost, path: string): void {
  menu.addItem((item) => item.setTitle(COMMAND_NAMES['open-graph-around-note']).setIcon('waypoints').setSection('view').onClick(() => void openGraphAround(host, path)));
}

/** Shows the graph that is open already, or opens one. */
async function openGraph(host: AtlasHost): Promise<void> {
  const { workspace } = host.plugin.app;
  const open = leafWith(host, false);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: GRAPH_VIEW, active: true });
  await show(workspace, leaf);
}

async function openGraphAround(host: AtlasHost, path: string): Promise<void> {
  const { workspace } = host.plugin.app;
  const open = leafWith(host, true);
  const leaf = open ?? workspace.getLeaf('split', 'vertical');
  await leaf.setViewState({ type: GRAPH_VIEW, active: true, state: stateAround(open?.getViewState().state, path) });
  await show(workspace, leaf);
}

/** Brings a graph to the front, with the keys: to reveal one that was open already leaves them with the note. */
async function show(workspace: Workspace, leaf: WorkspaceLeaf): Promise<void> {
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
  if (leaf.view instanceof FrontView) leaf.view.takeFocus();
}

/** Asks the state instead of the view: a view in the background may not have been made yet. */
function leafWith({ plugin }: AtlasHost, local: boolean): WorkspaceLeaf | undefined {
  return plugin.app.workspace.getLeavesOfType(GRAPH_VIEW).find((leaf) => isLocal(leaf.getViewState().state) === local);
}
