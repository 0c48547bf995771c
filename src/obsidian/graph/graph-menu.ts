import { Menu, TFile, type MenuItem } from 'obsidian';
import { GRAPH_WORDS } from '../../app/words/graph';
import type { GraphNode, GraphTie, WindowPlace } from '../../view/graph/graph-host';
import { addAnswers } from './graph-answers';
import type { GraphMentions } from './graph-mentions';
import type { GraphOpening } from './graph-opening';
import { GRAPH_VIEW } from '../front/front-names';
import type { GraphPane } from './graph-pane';

interface MenuContext {
  pane: GraphPane;
  opening: GraphOpening;
  mentions: GraphMentions;
}

/** What may be done with a node, or with all that are picked out. */
export function showNodeMenu(context: MenuContext, nodes: readonly GraphNode[], place: WindowPlace): void {
  const menu = new Menu();
  const [node] = nodes;
  if (!node) return;
  if (nodes.length === 1) addForOne(menu, context, node);
  else addForMany(menu, context, nodes);
  menu.showAtPosition(place, context.pane.el.doc);
}

/** What may be done with a line: go to where it is written, or make a link of what is only a mention yet. */
export function showTieMenu({ pane, opening, mentions }: MenuContext, tie: GraphTie, place: WindowPlace): void {
  const menu = new Menu();
  menu.addItem((item) => item.setSection('open').setIcon('locate').setTitle(GRAPH_WORDS.openTie).onClick(() => opening.openPlace(tie.edge.path, tie.edge.line)));
  mentions.addToMenu(menu, [tie.source.id, tie.target.id]);
  menu.showAtPosition(place, pane.el.doc);
}

type Entry = (section: string, icon: string, title: string, act: () => void) => void;

function entriesOf(menu: Menu): Entry {
  return (section, icon, title, act) => {
    menu.addItem((item: MenuItem) => item.setSection(section).setIcon(icon).setTitle(title).onClick(act));
  };
}

function addForOne(menu: Menu, context: MenuContext, node: GraphNode): void {
  const { pane, mentions } = context;
  const entry = entriesOf(menu);
  addOpening(entry, context, node);
  addAnswers(menu, pane, node);
  const { panel } = pane;
  if (panel) {
    const { deeds } = panel;
    entry('view', 'waypoints', GRAPH_WORDS.around, () => panel.lookAround(node.id));
    if (node.more > 0 || deeds.isExpanded(node)) entry('view', 'unfold-vertical', deeds.isExpanded(node) ? GRAPH_WORDS.unexpand : GRAPH_WORDS.expand, () => deeds.expand(node));
    entry('view', 'fold-vertical', deeds.isCollapsed(node) ? GRAPH_WORDS.uncollapse : GRAPH_WORDS.collapse, () => deeds.collapse(node));
    entry('view', 'pin', deeds.isPinned(node) ? GRAPH_WORDS.unpin : GRAPH_WORDS.pin, () => deeds.pin([node]));
    entry('view', 'eye-off', GRAPH_WORDS.hide, () => deeds.hide([node]));
    entry('view', 'eye-off', GRAPH_WORDS.hideType(node.type), () => deeds.hideType(node.type));
  }
  mentions.addToMenu(menu, [node.id]);
  const [file] = filesOf(pane, [node]);
  if (file) pane.app.workspace.trigger('file-menu', menu, file, GRAPH_VIEW, pane.leaf ?? undefined);
}

function addOpening(entry: Entry, { pane, opening }: MenuContext, node: GraphNode): void {
  if (node.kind === 'reference') {
    entry('open', 'external-link', GRAPH_WORDS.openPage, () => opening.open(node, false));
    entry('open', 'copy', GRAPH_WORDS.copyAddress, () => void pane.el.win.navigator.clipboard.writeText(node.url ?? node.id));
    return;
  }
  entry('open', 'file', node.kind === 'unresolved' ? GRAPH_WORDS.create : GRAPH_WORDS.openNode, () => opening.open(node, false));
  entry('open', 'file-plus', GRAPH_WORDS.openInTab, () => opening.open(node, 'tab'));
  entry('open', 'separator-vertical', GRAPH_WORDS.openToTheRight, () => opening.open(node, 'split'));
}

function addForMany(menu: Menu, { pane }: MenuContext, nodes: readonly GraphNode[]): void {
  const entry = entriesOf(menu);
  const { panel } = pane;
  if (panel) {
    const { deeds } = panel;
    const [from, to] = nodes;
    if (nodes.length === 2 && from && to) entry('view', 'route', GRAPH_WORDS.pathsBetween, () => deeds.paths(from, to));
    const pinned = nodes.every((node) => deeds.isPinned(node));
    entry('view', 'pin', pinned ? GRAPH_WORDS.unpinMany(nodes.length) : GRAPH_WORDS.pinMany(nodes.length), () => deeds.pin(nodes));
    entry('view', 'eye-off', GRAPH_WORDS.hideMany(nodes.length), () => deeds.hide(nodes));
  }
  const files = filesOf(pane, nodes);
  if (files.length > 0) pane.app.workspace.trigger('files-menu', menu, files, GRAPH_VIEW, pane.leaf ?? undefined);
}

function filesOf({ app }: GraphPane, nodes: readonly GraphNode[]): TFile[] {
  return nodes.flatMap(({ kind, path }) => {
    const file = path === undefined || (kind !== 'note' && kind !== 'file') ? null : app.vault.getAbstractFileByPath(path);
    return file instanceof TFile ? [file] : [];
  });
}
