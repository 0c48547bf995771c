import type { Steps } from '../../../model/steps';
import { CrowdPainter } from '../../../scene/crowd/crowd-painter';
import type { CrowdTies, CrowdView, Standouts } from '../../../scene/crowd/crowd-scene';
import { crowdSceneOf } from '../../../scene/crowd/crowd-scene';
import { HeadCount } from '../../../scene/crowd/head-count';
import { MANY_TIES } from '../../../scene/line-look';
import type { SceneEdge } from '../../../scene/scene-edge';
import { CssColours } from './css-colours';
import type { NodeLook } from './paint-nodes';
import type { Palette } from './palette';
import type { Picture } from './picture';

/** Told between two steps where there is nothing to do before an answer comes from elsewhere. */
export const WAITING = 'waiting';
export type Pause = typeof WAITING | void;

/** Draws what is many in a picture, and gives it to the canvas in one piece. */
export interface Crowd {
  /** Whether a picture on a canvas of that size has to wait for what is drawn elsewhere. */
  waits(picture: Picture, canvas: CanvasSize): boolean;
  /** @param looks those of the picture's scene @returns what is left to draw, or null where there are few: nothing is drawn then */
  paintInSteps(context: CanvasRenderingContext2D, picture: Picture, looks: readonly NodeLook[], ties: readonly SceneEdge[]): Generator<Pause, Standouts | null>;
}

/** In the canvas's own pixels. */
export interface CanvasSize {
  width: number;
  height: number;
}

/** The crowd drawn on the thread of the page. */
export class PageCrowd implements Crowd {
  private readonly count = new HeadCount();
  private readonly colours: CssColours;
  private painter: CrowdPainter | undefined;
  private looks: readonly NodeLook[] | undefined;
  private palette: Palette | undefined;

  constructor(makeCanvas: () => HTMLCanvasElement) {
    this.colours = new CssColours(makeCanvas);
  }

  waits(): false {
    return false;
  }

  /** Pauses between pieces that take a millisecond or two. A picture that is begun meanwhile ends this one. */
  *paintInSteps(context: CanvasRenderingContext2D, picture: Picture, looks: readonly NodeLook[], ties: readonly SceneEdge[]): Steps<Standouts | null> {
    const view = viewOf(picture, context.canvas, ties);
    if (!this.count.isMany(picture.positions, picture.scene.lines, view)) return null;
    const painter = (this.painter ??= new CrowdPainter());
    this.takeUp(painter, picture, looks);
    painter.positions = picture.positions;
    const pixels = yield* painter.paintInSteps(view);
    if (!pixels) return null;
    context.putImageData(new ImageData(pixels.data, pixels.width, pixels.height), 0, 0);
    yield;
    return pixels.standouts;
  }

  private takeUp(painter: CrowdPainter, { scene, palette }: Picture, looks: readonly NodeLook[]): void {
    if (looks === this.looks && palette === this.palette) return;
    if (looks !== this.looks) painter.scene = crowdSceneOf(scene, looks);
    painter.colours = this.colours.of(palette, looks);
    [this.looks, this.palette] = [looks, palette];
  }
}

/** What a frame of a crowd is drawn from, besides its scene. */
export function viewOf({ camera, size, mostLines, moving, light, fade }: Picture, { width, height }: CanvasSize, ties: readonly SceneEdge[]): CrowdView {
  return { camera, size, width, height, mostLines, moving, light, fade, ties: ties.length > MANY_TIES ? tableOf(ties) : null };
}

function tableOf(ties: readonly SceneEdge[]): CrowdTies {
  return {
    sources: Int32Array.from(ties, ({ source }) => source),
    targets: Int32Array.from(ties, ({ target }) => target),
    written: Uint8Array.from(ties, ({ written }) => (written ? 1 : 0)),
  };
}
