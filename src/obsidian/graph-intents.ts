import { Keymap, Menu, Notice, TFile, type ItemView, type PaneType } from 'obsidian';
import { GRAPH_WORDS } from '../app/words/graph';
import type { AtlasGraph } from '../model/graph';
import type { GraphIntents, GraphNode } from '../view/graph/graph-host';
import { GRAPH_VIEW, type GraphPane } from './graph-pane';

/** Does in the app what a person wants of the graph. */
export function graphIntents(view: GraphPane, graph: AtlasGraph): GraphIntents {
  return {
    open: (node, event) => void openNode(view, graph, node, Keymap.isModEvent(event)),
    preview: (node, event, targetEl) => {
      const link = linkTo(graph, node);
      if (!link || node.kind === 'unresolved') return;
      const { app } = view;
      app.workspace.trigger('hover-link', { event, source: GRAPH_VIEW, hoverParent: view, targetEl, linktext: link.text, sourcePath: link.from });
    },
    menu: (node, place) => showMenu(view, graph, node, place),
    remember: () => view.app.workspace.requestSaveLayout(),
  };
}

interface NodeLink {
  text: string;
  /** The note from which the link is to be understood. */
  from: string;
  /** From 1, where the node has a line of its own in the note. */
  line?: number;
}

/** How to get to a node within the vault; undefined for nodes outside. */
function linkTo(graph: AtlasGraph, node: GraphNode): NodeLink | undefined {
  if (node.kind === 'reference') return undefined;
  if (node.kind === 'unresolved') return { text: node.id.replace(/^\?/, ''), from: graph.incoming(node.id)[0]?.path ?? '' };
  if (node.path === undefined) return undefined;
  return { text: node.path, from: '', line: lineOf(graph, node) };
}

/** Events and items stand somewhere in their note: where the note ties them to something. */
function lineOf(graph: AtlasGraph, { id, kind, path }: GraphNode): number | undefined {
  if (kind !== 'event' && kind !== 'item') return undefined;
  return [...graph.outgoing(id), ...graph.incoming(id)].find((edge) => edge.path === path)?.line;
}

async function openNode({ app, contentEl }: ItemView, graph: AtlasGraph, node: GraphNode, pane: PaneType | boolean): Promise<void> {
  if (node.kind === 'reference') {
    openPage(contentEl.win, node.url ?? node.id);
    return;
  }
  const link = linkTo(graph, node);
  if (!link) return;
  const eState = link.line === undefined ? undefined : { line: link.line - 1 };
  await app.workspace.openLinkText(link.text, link.from, pane, { active: true, eState });
}

/** Only pages of the web: an address in a note may say anything. */
function openPage(win: Window, address: string): void {
  if (/^https?:\/\//i.test(address)) win.open(address, '_blank', 'noopener');
  else new Notice(GRAPH_WORDS.badAddress(address));
}

function showMenu(view: GraphPane, graph: AtlasGraph, node: GraphNode, place: { x: number; y: number }): void {
  const menu = new Menu();
  const open = (pane: PaneType | false): void => void openNode(view, graph, node, pane);
  const entry = (section: string, icon: string, title: string, act: () => void): Menu =>
    menu.addItem((item) => item.setSection(section).setIcon(icon).setTitle(title).onClick(act));
  if (node.kind === 'reference') {
    entry('open', 'external-link', GRAPH_WORDS.openPage, () => open(false));
    entry('open', 'copy', GRAPH_WORDS.copyAddress, () => void view.contentEl.win.navigator.clipboard.writeText(node.url ?? node.id));
  } else {
    entry('open', 'file', node.kind === 'unresolved' ? GRAPH_WORDS.create : GRAPH_WORDS.openNode, () => open(false));
    entry('open', 'file-plus', GRAPH_WORDS.openInTab, () => open('tab'));
    entry('open', 'separator-vertical', GRAPH_WORDS.openToTheRight, () => open('split'));
  }
  entry('view', 'waypoints', GRAPH_WORDS.around, () => view.showAround(node.id));
  entry('view', 'eye-off', GRAPH_WORDS.hideType(node.type), () => view.hideType(node.type));
  addFileEntries(view, menu, node);
  menu.showAtPosition(place, view.contentEl.doc);
}

/** What the app and other plugins offer for the note itself. */
function addFileEntries({ app, leaf }: GraphPane, menu: Menu, { kind, path }: GraphNode): void {
  const file = path === undefined || (kind !== 'note' && kind !== 'file') ? null : app.vault.getAbstractFileByPath(path);
  if (file instanceof TFile) app.workspace.trigger('file-menu', menu, file, GRAPH_VIEW, leaf);
}
