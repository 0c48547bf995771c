import type { GraphWords } from '../../app/words/graph';
import type { LoadProgress } from '../../app/session';
import type { AtlasGraph } from '../../model/graph';
import type { NamedLens } from '../../scene/built-in-lenses';
import type { LensPlaces } from '../../scene/lens-places';
import type { NodeFacts } from '../../scene/node-facts';
import type { Scene, SceneNode } from '../../scene/scene';
import type { SceneEdge } from '../../scene/scene-edge';

/** A node as it is drawn. */
export type GraphNode = SceneNode;

/** A line as it is drawn, with what stands at its ends. */
export interface GraphTie {
  edge: SceneEdge;
  source: GraphNode;
  target: GraphNode;
}

/** What the graph view asks of the program it stands in. */
export interface GraphHost {
  words: GraphWords;
  graph: AtlasGraph;
  /** Another number whenever the graph is another, also before anybody is told. */
  revision(): number;
  /** How far the vault has been read; null once all of it is. */
  loading(): LoadProgress | null;
  /** What is known of notes beyond the graph: always as it now is. */
  facts: NodeFacts;
  /** Ids of the nodes of which something else may be known now than when this was last asked. */
  changedFacts(): ReadonlySet<string>;
  /** What the vault's assessments are of. */
  subjects(): readonly string[];
  /** The node of the note that the person last looked at. */
  activeNode(): string | null;
  /** The lenses that a person has named. */
  lenses(): readonly NamedLens[];
  places: PlaceStore;
  setIcon(el: HTMLElement, icon: string): void;
  intents: GraphIntents;
}

/** Where nodes stood under a lens the last time. */
export interface PlaceStore {
  read(key: string): LensPlaces;
  write(key: string, places: LensPlaces): void;
  /** Calls back once it has not been asked for some seconds: a picture that follows an edit is not written with each. */
  soon(keep: () => void): void;
}

/** A place in the window, in pixels. */
export interface WindowPlace {
  x: number;
  y: number;
}

/** What a person wants, said by the view and done by the host. */
export interface GraphIntents {
  /** The event tells by its keys and buttons where to open. */
  open(node: GraphNode, event: MouseEvent | KeyboardEvent): void;
  /** A second click came: what the first one was about to open in the graph's own place stays closed. */
  stay(): void;
  /** Opens a note at the line at which a tie is written. */
  openTie(tie: GraphTie): void;
  /** The pointer rests on a node; `anchor` stands where the node is drawn. */
  preview(node: GraphNode, event: MouseEvent, anchor: HTMLElement): void;
  /** What may be done with some nodes: one, or all that are picked out. */
  menu(nodes: readonly GraphNode[], place: WindowPlace): void;
  tieMenu(tie: GraphTie, place: WindowPlace): void;
  lensMenu(place: WindowPlace): void;
  exportMenu(place: WindowPlace): void;
  /** Answers a checklist item by a number key: open, under way, met, not applicable, or a step of its scale. */
  answer(node: GraphNode, state: 0 | 1 | 2 | 3): void;
  /** The text of a link to some nodes, to be dropped into a note; null where there is none. */
  linkText(nodes: readonly GraphNode[]): string | null;
  /** Looks for names of notes that are written but not linked. */
  findMentions(): void;
  /** Something changed that should survive a restart. */
  remember(): void;
}

/** What of a picture is needed to write it to a file. */
export interface ShownPicture {
  scene: Scene;
  /** x and y of each node, in world units. */
  positions: Float32Array;
}
