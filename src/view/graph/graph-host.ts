import type { GraphWords } from '../../app/words/graph';
import type { LoadProgress } from '../../app/session';
import type { AtlasGraph, AtlasNode } from '../../model/graph';
import type { SceneNode } from '../../scene/scene';

/** A node as it is drawn. */
export type GraphNode = SceneNode;

/** What the graph view asks of the program it stands in. */
export interface GraphHost {
  words: GraphWords;
  graph: AtlasGraph;
  /** How far the vault has been read; null once all of it is. */
  loading(): LoadProgress | null;
  /** 0 to 100, or undefined where a node has no progress to show. */
  progress(node: AtlasNode): number | undefined;
  /** The node of the note that the person last looked at. */
  activeNode(): string | null;
  setIcon(el: HTMLElement, icon: string): void;
  intents: GraphIntents;
}

/** What a person wants, said by the view and done by the host. */
export interface GraphIntents {
  /** The event tells by its keys and buttons where to open. */
  open(node: GraphNode, event: MouseEvent | KeyboardEvent): void;
  /** The pointer rests on a node; `anchor` stands where the node is drawn. */
  preview(node: GraphNode, event: MouseEvent, anchor: HTMLElement): void;
  /** At a place in the window, in pixels. */
  menu(node: GraphNode, place: { x: number; y: number }, anchor: HTMLElement): void;
  /** Something changed that should survive a restart. */
  remember(): void;
}
