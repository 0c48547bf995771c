import { toWorld } from '../../../scene/camera';
import type { SceneNode } from '../../../scene/scene';
import type { Anchor } from './anchor';
import type { Attention } from './attention';
import type { BoxFrame } from './box-frame';
import type { CameraMan } from './camera-man';
import type { CanvasEvents } from './canvas-events';
import type { GestureEvents } from './gestures';
import type { Drawn, HitTest } from './hit-test';
import type { LayoutRunner } from './layout-runner';
import type { Stage } from './stage';

/** What gestures work on. */
interface CanvasParts {
  stage: Stage;
  anchor: Anchor;
  box: BoxFrame;
  hits: HitTest;
  layout: LayoutRunner;
  cameraMan: CameraMan;
  attention: Attention;
  events: CanvasEvents;
  /** Undefined while there is nothing to be seen. */
  drawn(): Drawn | undefined;
  relight(): void;
  moveAnchor(node: number): void;
  /** Moves the camera, and tells of it. */
  moved(move: () => void): void;
}

/** As far from a node as this, in pixels, is still on it. */
const SLACK = { touch: 14, mouse: 4 };

/** What gestures come to on the canvas. */
export function gestureEvents(parts: CanvasParts): GestureEvents {
  const { stage, box, hits, layout, cameraMan, events } = parts;
  const nodeOf = (node: number | null): SceneNode | undefined => (node === null ? undefined : parts.drawn()?.scene.nodes[node]);
  const withNode = (node: number | null, use: (node: SceneNode) => void): void => {
    const hit = nodeOf(node);
    if (hit) use(hit);
  };
  return {
    nodeAt: (place, touch) => {
      const drawn = parts.drawn();
      return drawn ? hits.node(drawn, place, touch ? SLACK.touch : SLACK.mouse) : null;
    },
    point: (node, event) => point(parts, node, () => withNode(node, (hit) => events.preview(hit, event))),
    click: (node, event) => events.click(nodeOf(node) ?? null, event),
    doubleClick: (node) => withNode(node, (hit) => events.doubleClick(hit)),
    menu: (node, place) => {
      const drawn = node === null ? parts.drawn() : undefined;
      const edge = drawn ? hits.edge(drawn, place) : null;
      events.menu({ node: nodeOf(node), edge: edge === null ? undefined : drawn?.scene.edges[edge] }, place);
    },
    pan: (dx, dy) => parts.moved(() => cameraMan.pan(dx, dy)),
    zoom: (factor, at) => parts.moved(() => cameraMan.zoom(factor, at)),
    drag: (node, place) => {
      // What was dragged stays where it was put, until it is told otherwise.
      if (place) layout.pin(node, toWorld(cameraMan.camera, place));
      else layout.release(node, true);
      cameraMan.following = false;
      if (!place) withNode(node, (hit) => events.placed(hit));
      stage.request();
    },
    box: (from, to, done) => {
      box.show(done ? null : { from, to });
      const drawn = parts.drawn();
      if (drawn && done) events.boxed(hits.inBox(drawn, from, to).flatMap((node) => drawn.scene.nodes[node] ?? []));
    },
    carry: (node, event) => withNode(node, (hit) => events.carry(hit, event)),
  };
}

function point(parts: CanvasParts, node: number | null, preview: () => void): void {
  const { anchor, attention, stage } = parts;
  if (node === attention.pointed) return;
  anchor.leave();
  attention.pointed = node;
  stage.canvas.toggleClass('is-on-node', node !== null);
  parts.relight();
  if (node === null) return;
  parts.moveAnchor(node);
  preview();
  anchor.enter();
}
