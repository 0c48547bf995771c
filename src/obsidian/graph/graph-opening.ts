import { Keymap, MarkdownView, Notice, type PaneType, type WorkspaceLeaf } from 'obsidian';
import { GRAPH_WORDS } from '../../app/words/graph';
import { firstToName } from '../../graph/query';
import type { AtlasGraph } from '../../model/graph';
import type { GraphNode } from '../../view/graph/graph-host';
import { noticeFailure } from '../failure-notice';
import type { GraphPane } from './graph-pane';

/** A note that takes the graph's place waits this long for a second click, in milliseconds. */
const SECOND_CLICK = 250;

export interface NodeLink {
  text: string;
  /** The note from which the link is to be understood. */
  from: string;
  /** From 1, where the node has a line of its own in the note. */
  line?: number;
}

/** How to get to a node within the vault; undefined for nodes outside. */
export function linkTo(graph: AtlasGraph, node: GraphNode): NodeLink | undefined {
  if (node.kind === 'reference') return undefined;
  if (node.kind === 'unresolved') return { text: node.id.replace(/^\?/, ''), from: firstToName(graph, node.id) ?? '' };
  if (node.path === undefined) return undefined;
  return { text: node.path, from: '', line: lineOf(graph, node) };
}

/** Events and items stand somewhere in their note: where the note ties them to something. */
function lineOf(graph: AtlasGraph, { id, kind, path }: GraphNode): number | undefined {
  if (kind !== 'event' && kind !== 'item') return undefined;
  return [...graph.outgoing(id), ...graph.incoming(id)].find((edge) => edge.path === path)?.line;
}

/** Opens what nodes stand for: at once where the graph stays in sight, else when no second click comes. */
export class GraphOpening {
  private waiting: { timer: number; win: Window } | undefined;

  constructor(private readonly pane: GraphPane) {}

  /** What a click or Enter asks for; the event's keys and button say where. */
  byEvent(node: GraphNode, event: MouseEvent | KeyboardEvent): void {
    this.stay();
    const wanted = Keymap.isModEvent(event);
    if (wanted || event.type === 'keydown' || !this.takesPlace(node)) {
      this.open(node, wanted);
      return;
    }
    const { win } = this.pane.el;
    this.waiting = { win, timer: win.setTimeout(() => this.open(node, false), SECOND_CLICK) };
  }

  /** What was about to open stays closed. */
  stay(): void {
    this.waiting?.win.clearTimeout(this.waiting.timer);
    this.waiting = undefined;
  }

  open(node: GraphNode, where: PaneType | boolean): void {
    this.stay();
    if (node.kind === 'reference') openPage(this.pane.el.win, node.url ?? node.id);
    else void noticeFailure(this.openLink(linkTo(this.pane.host.session.atlas.graph, node), where));
  }

  /** Opens a note at a line, from 1. */
  openPlace(path: string, line: number): void {
    void noticeFailure(this.openLink({ text: path, from: '', line }, false));
  }

  private async openLink(link: NodeLink | undefined, where: PaneType | boolean): Promise<void> {
    if (!link) return;
    const { workspace } = this.pane.app;
    const eState = link.line === undefined ? undefined : { line: link.line - 1 };
    const beside = where === false ? this.leafBeside() : undefined;
    if (beside) workspace.setActiveLeaf(beside);
    await workspace.openLinkText(link.text, link.from, where, { active: true, eState });
  }

  private takesPlace(node: GraphNode): boolean {
    return node.kind !== 'reference' && this.pane.leaf !== null && this.leafBeside() === undefined;
  }

  /** A pane with a note that can be seen beside the graph: the graph stays in sight when notes open there. */
  private leafBeside(): WorkspaceLeaf | undefined {
    const { pane: { app: { workspace }, leaf, el } } = this;
    const isBeside = ({ view }: WorkspaceLeaf): boolean => view instanceof MarkdownView && view.containerEl.isShown() && view.containerEl.doc === el.doc;
    const recent = workspace.getMostRecentLeaf();
    const notes = workspace.getLeavesOfType('markdown').filter((other) => other !== leaf && other.parent !== leaf?.parent && isBeside(other));
    return notes.find((other) => other === recent) ?? notes[0];
  }
}

/** Only pages of the web: an address in a note may say anything. */
function openPage(win: Window, address: string): void {
  if (/^https?:\/\//i.test(address)) win.open(address, '_blank', 'noopener');
  else new Notice(GRAPH_WORDS.badAddress(address));
}
