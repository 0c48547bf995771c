import type { Size } from '../../../scene/camera';
import { isElement } from '../../event-element';
import { nameBy } from '../../name-by';

/** The window of a page, with its own classes. */
type BrowserWindow = NonNullable<Document['defaultView']>;

interface StageEvents {
  /** Draws a frame; `now` in milliseconds, as the stage counts them. Only called while the canvas can be seen. */
  frame(now: number): void;
  /** The canvas has another size, or stands in another window. */
  changed(): void;
  /** There are other colours now: the system's, or those of a style sheet that has come. */
  recoloured(): void;
  /** The window went out of sight, perhaps for good. */
  hidden(): void;
}

/** Settings of the system that change what a theme's colours come to. */
const COLOUR_QUERIES = ['(forced-colors: active)', '(prefers-contrast: more)', '(prefers-color-scheme: dark)'];

const LESS_MOTION = '(prefers-reduced-motion: reduce)';

/** More pixels than this for one of CSS cost time and show nothing. */
const SHARPEST = 2;

/**
 * The canvas as a thing on a page: keeps its pixels in step with its size, and asks for frames only while it can be seen.
 * May be carried to another window; `enter` it again there.
 */
export class Stage {
  readonly canvas: HTMLCanvasElement;
  size: Size = { width: 0, height: 0 };
  private window: BrowserWindow;
  /** Always as the system now is: to be asked in each frame. */
  private motion: MediaQueryList;
  private waiting: number | null = null;
  private timer: number | null = null;
  private wanted = false;
  private seen = false;
  private misfit = true;
  private leaveWindow: () => void = () => undefined;

  constructor(parent: HTMLElement, private readonly events: StageEvents) {
    this.canvas = parent.createEl('canvas', { cls: 'ospo-graph-canvas' });
    this.window = windowOf(this.canvas);
    this.motion = this.window.matchMedia(LESS_MOTION);
    this.enter();
  }

  /** Names the canvas by another element, not by a label: the app shows labels under the pointer. */
  name(by: Element, { role, keys }: { role: string; keys: string }): void {
    this.canvas.tabIndex = 0;
    nameBy(this.canvas, by);
    this.canvas.setAttrs({ 'role': 'application', 'aria-roledescription': role, 'aria-description': keys });
  }

  /** Undefined where the browser has none to give. */
  get context(): CanvasRenderingContext2D | undefined {
    return this.canvas.getContext('2d') ?? undefined;
  }

  get reducedMotion(): boolean {
    return this.motion.matches;
  }

  /** In milliseconds that go on from window to window: each window counts its own from its beginning, and what has begun in one may end in another. */
  now(): number {
    const { performance } = this.window;
    return performance.timeOrigin + performance.now();
  }

  /** Takes up observers and frames of the window in which the canvas now stands. */
  enter(): void {
    this.leave();
    const page = (this.window = windowOf(this.canvas));
    this.motion = page.matchMedia(LESS_MOTION);
    // Tells of the size at once, and then of every change. Answered in the next frame: a canvas is empty once it has another size.
    const resized = new page.ResizeObserver(() => {
      this.misfit = true;
      this.request();
    });
    const shown = new page.IntersectionObserver((entries) => this.show(entries.some(({ isIntersecting }) => isIntersecting)));
    resized.observe(this.canvas);
    shown.observe(this.canvas);
    const recoloured = (): void => this.events.recoloured();
    const queries = COLOUR_QUERIES.map((query) => page.matchMedia(query));
    for (const query of queries) query.addEventListener('change', recoloured);
    // A new window is there before its style sheets are: read then, all colours are black.
    const loaded = ({ target }: Event): void => {
      if (isElement(target) && target.tagName === 'LINK') recoloured();
    };
    page.document.addEventListener('load', loaded, true);
    const turned = (): void => {
      if (page.document.hidden) this.events.hidden();
    };
    page.document.addEventListener('visibilitychange', turned);
    this.leaveWindow = () => {
      resized.disconnect();
      shown.disconnect();
      for (const query of queries) query.removeEventListener('change', recoloured);
      page.document.removeEventListener('load', loaded, true);
      page.document.removeEventListener('visibilitychange', turned);
      if (this.waiting !== null) page.cancelAnimationFrame(this.waiting);
      if (this.timer !== null) page.clearTimeout(this.timer);
      this.waiting = this.timer = null;
    };
  }

  /** Stops all work. Harmless when called again. */
  leave(): void {
    this.leaveWindow();
    this.leaveWindow = () => undefined;
    this.seen = false;
  }

  /**
   * Asks for a frame: one, however often it is asked; none while the canvas is hidden, but as soon as it is seen again.
   * @param delay in milliseconds: for what there is nothing to be seen of before
   */
  request(delay = 0): void {
    if (delay > 0) return this.requestLater(delay);
    this.wanted = true;
    if (this.waiting !== null || !this.seen) return;
    const { performance } = this.window;
    this.waiting = this.window.requestAnimationFrame((now) => {
      this.waiting = null;
      // Hidden since it was asked for: drawn when it is seen again.
      if (!this.seen) return;
      this.wanted = false;
      if (this.misfit) this.measure();
      this.events.frame(performance.timeOrigin + now);
    });
  }

  private requestLater(delay: number): void {
    this.timer ??= this.window.setTimeout(() => {
      this.timer = null;
      this.request();
    }, delay);
  }

  private show(seen: boolean): void {
    this.seen = seen;
    if (seen && this.wanted) this.request();
  }

  private measure(): void {
    this.misfit = false;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || height === 0) return;
    const ratio = Math.min(SHARPEST, this.window.devicePixelRatio || 1);
    this.size = { width, height };
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.events.changed();
  }
}

function windowOf(el: HTMLElement): BrowserWindow {
  const view = el.ownerDocument.defaultView;
  if (!view) throw new Error('The graph can only be drawn in a document that is shown.');
  return view;
}
