import type { Bounds, Point } from '../../../scene/camera';
import type { SceneNode } from '../../../scene/scene';
import type { SceneEdge } from '../../../scene/scene-edge';

/** What the canvas tells whoever put it there. */
export interface CanvasEvents {
  /** A frame is about to be drawn: the last moment to show another scene. Never called while the canvas is hidden. */
  prepare(): void;
  resized(): void;
  /** A node was clicked, or a place beside all of them. */
  click(node: SceneNode | null, event: MouseEvent): void;
  doubleClick(node: SceneNode): void;
  /** The pointer rests on a node, or on none any more. */
  preview(node: SceneNode, event: MouseEvent): void;
  /** Asked for on a node, on a line, or on the ground. */
  menu(on: { node?: SceneNode; edge?: SceneEdge }, place: Point): void;
  /** Nodes were put into a box. */
  boxed(nodes: readonly SceneNode[]): void;
  /** A node was dragged and let go: it shall stay there. */
  placed(node: SceneNode): void;
  carry(node: SceneNode, event: DragEvent): void;
  /** The layout began to move, or came to rest. `unseen` once there has long been nothing of it to see. */
  busy(arranging: boolean, unseen: boolean): void;
  /** The layout has to be worked out on the page. */
  noWorker(reason: string): void;
  /** Pictures of many nodes have to be drawn on the page. */
  noPainter(reason: string): void;
  /** The camera was moved by a person. */
  moved(): void;
  /** All nodes have come to rest. */
  rested(): void;
  /** The window went out of sight, perhaps for good. */
  hidden(): void;
  /** The part of the canvas that nothing covers, in CSS pixels. */
  clear(): Bounds;
}
