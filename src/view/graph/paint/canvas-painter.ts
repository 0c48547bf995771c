import { MOST_LINES } from '../../../scene/line-look';
import type { Scene } from '../../../scene/scene';
import type { Attention } from '../canvas/attention';
import { LastFrame } from './last-frame';
import { paintInSteps } from './paint';
import { looksOf, type NodeLook } from './paint-nodes';
import { PaletteProbe, type Palette } from './palette';
import type { Picture } from './picture';
import { PlaceSnapshot } from './place-snapshot';
import { pngOf } from './png';
import { TextWidths } from './text-widths';
import { WorkerCrowd, type CrowdEvents } from './worker-crowd';

/** So many lines are drawn while their nodes move; the others wait until they rest. */
const MOST_MOVING = 3000;

/** A scene as it stands on the canvas now. */
interface CanvasView extends Pick<Picture, 'scene' | 'positions' | 'guides' | 'camera' | 'size' | 'clear' | 'moving'> {
  /** Whether positions may have changed since the last frame. */
  changing: boolean;
}

/** Paints a scene in the theme's colours, and keeps between frames what painting takes: the last frame, the widths of texts, and who draws crowds. */
export class CanvasPainter {
  private readonly probe: PaletteProbe;
  private palette: Palette;
  private looks: NodeLook[] = [];
  private readonly widths = new TextWidths();
  private readonly crowd: WorkerCrowd;
  private readonly snapshot = new PlaceSnapshot();
  private readonly last = new LastFrame(() => createEl('canvas'));

  constructor(parent: HTMLElement, events: CrowdEvents) {
    this.probe = new PaletteProbe(parent);
    this.palette = this.probe.read();
    this.crowd = new WorkerCrowd(() => createEl('canvas'), events);
  }

  /** Whether a picture is half painted: its nodes are not to go on until it is done. */
  get busy(): boolean {
    return this.last.busy;
  }

  /** Takes up another scene, for the frames to come. */
  prepare(scene: Scene): void {
    this.looks = looksOf(scene);
    this.crowd.prepare(scene);
  }

  /** Paints a frame. @returns whether only the last one was moved, so that another has to follow */
  paint(context: CanvasRenderingContext2D, { changing, ...view }: CanvasView, attention: Attention, now: () => number): boolean {
    const { found, selected, pointed, focused, lighting: { light, fade } } = attention;
    const picture: Picture = {
      ...view, palette: this.palette, light, fade, pointed, focused, found, selected,
      positions: this.snapshot.of(view.positions, { moving: changing, held: this.last.busy }),
      mostLines: view.moving ? MOST_MOVING : MOST_LINES,
    };
    const brushes = { looks: this.looks, widths: this.widths, crowd: this.crowd };
    return this.last.show(context, picture, now, { begin: (on) => paintInSteps(on, picture, brushes), waits: this.crowd.waits(picture, context.canvas) });
  }

  /** Nothing is to be seen for now. @returns that there is no more to paint */
  drop(): false {
    return this.last.drop();
  }

  /** Reads the theme's colours anew, and measures texts again: its fonts may be others too. */
  restyle(): void {
    this.palette = this.probe.read();
    this.widths.forget();
  }

  /** The picture with nothing lit and nothing faded, on the theme's ground. Null where the browser cannot make one. */
  toPng(shown: Pick<Picture, 'scene' | 'positions' | 'guides'>): Promise<Blob | null> {
    return pngOf({ ...shown, palette: this.palette }, this.looks);
  }

  /** Ends the worker. Harmless when called again. */
  dispose(): void {
    this.crowd.dispose();
  }
}
