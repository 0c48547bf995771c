import type { Steps } from '../../model/steps';
import { screenRadius } from '../camera';
import { LINE_KINDS } from '../edge-table';
import { dimness, type Light } from '../highlight';
import { lineAlpha, lineWidth, MANY_TIES_WIDTH, PLAIN_ALPHA, thinned, TIES_ALPHA } from '../line-look';
import { leastRadius } from '../node-size';
import { sharpnessOf, type CrowdColours, type CrowdScene, type CrowdTies, type CrowdView, type Standouts } from './crowd-scene';
import { LineChoice, lineRoom } from './line-choice';
import { LineRaster } from './line-raster';
import { PixelSheet } from './pixel-sheet';
import { ScreenPlaces } from './screen-places';
import { LARGEST_SPRITE, SpriteBook } from './sprite-book';

/** So many nodes are drawn while they move; all of them when they rest. */
const MOST_MOVING = 15_000;
/** So many lines, and so many nodes, are drawn at one go: for about a millisecond. */
const LINES = 1000;
const STAMPS = 3000;
/** Signs whose middle is outside may still be seen, in pixels of CSS. */
const REACH = 24;
/** Smaller signs, in pixels of CSS, have no ring. */
const SMALLEST_RING = 4;

/** A picture of many nodes and lines, mixed into pixels of our own. */
export interface CrowdPixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel. Used again for the next picture. */
  data: Uint8ClampedArray<ArrayBuffer>;
  standouts: Standouts;
}

/**
 * Draws a picture of many nodes and lines into pixels of our own, all but what is large. Without a graphics card the browser would take several
 * frames for as much. The look is the same as a browser's. Needs no page: it may run in a worker.
 */
export class CrowdPainter {
  /** x and y of each node, in world units. */
  positions: Float32Array = new Float32Array(0);
  scene: CrowdScene | undefined;
  colours: CrowdColours | undefined;
  private readonly places = new ScreenPlaces();
  private readonly choice = new LineChoice();
  private readonly sprites = new SpriteBook();
  private sheets: Sheets | undefined;

  /** Pauses between pieces that take a millisecond or two. A picture that is begun meanwhile ends this one. @returns null before there is anything to draw */
  *paintInSteps(view: CrowdView): Steps<CrowdPixels | null> {
    const { scene, colours, places } = this;
    if (!scene || !colours) return null;
    places.update(this.positions, view);
    this.choice.choose(scene.lines, places, lineRoom(view));
    this.sprites.open(scene.signs, colours, sharpnessOf(view));
    const sheets = this.sheetsFor(view);
    yield;
    yield* this.drawLines(sheets, view, { scene, colours });
    if (view.ties) this.drawTies(sheets, view.ties, { colour: colours.lit, ratio: sharpnessOf(view) });
    const standouts = yield* this.stampNodes(sheets.sheet, view, scene);
    return { width: view.width, height: view.height, data: sheets.data, standouts };
  }

  private sheetsFor({ width, height }: CrowdView): Sheets {
    if (this.sheets?.sheet.width !== width || this.sheets.sheet.height !== height) this.sheets = new Sheets(width, height);
    return this.sheets;
  }

  private *drawLines(sheets: Sheets, view: CrowdView, { scene, colours }: { scene: CrowdScene; colours: CrowdColours }): Steps<void> {
    const { sheet, plain, strong } = sheets;
    plain.clear();
    strong.clear();
    let named = false;
    for (let from = 0; from < this.choice.count; from += LINES) {
      named = this.drawSome(sheets, view, { lines: scene.lines, from }) || named;
      yield;
    }
    sheet.begin(plain.coverage, colours.line);
    yield;
    if (named) sheet.tone(strong.coverage, colours.relation);
  }

  /** @returns whether a named relation was among them */
  private drawSome({ plain, strong }: Sheets, view: CrowdView, { lines: { sources, targets, kinds }, from }: { lines: CrowdScene['lines']; from: number }): boolean {
    const { places, count } = this.choice;
    const { x, y } = this.places;
    const { light } = view;
    const { full, faint, breadth } = this.inkOf(view);
    let named = false;
    for (let i = from, end = Math.min(count, from + LINES); i < end; i++) {
      const place = places[i] ?? 0;
      const source = sources[place] ?? 0;
      const target = targets[place] ?? 0;
      const kind = LINE_KINDS[kinds[place] ?? 0];
      const alpha = isLit(light, source) && isLit(light, target) ? full : faint;
      named ||= kind !== 'plain';
      const raster = kind === 'plain' ? plain : strong;
      raster.take(kind === 'plain' ? alpha * PLAIN_ALPHA : alpha, breadth);
      if (kind === 'unwritten') raster.dashes(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
      else raster.line(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
    }
    return named;
  }

  /** How opaque lines are, in the light and out of it, and how broad in pixels of the canvas. */
  private inkOf(view: CrowdView): { full: number; faint: number; breadth: number } {
    const { count, length } = this.choice;
    const breadth = lineWidth(view.camera) * sharpnessOf(view);
    const alone = lineAlpha(view.camera, count);
    const full = alone * thinned(length * breadth * alone * PLAIN_ALPHA, this.places.area);
    return { full, faint: full * dimness(view.fade), breadth };
  }

  /** The lines of a hub: more than a browser draws in a frame. */
  private drawTies({ sheet, strong }: Sheets, { sources, targets, written }: CrowdTies, { colour, ratio }: { colour: number; ratio: number }): void {
    const { x, y } = this.places;
    strong.clear();
    strong.take(TIES_ALPHA.many, MANY_TIES_WIDTH * ratio);
    for (let tie = 0; tie < sources.length; tie++) {
      const source = sources[tie] ?? 0;
      const target = targets[tie] ?? 0;
      if (written[tie] === 1) strong.line(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
      else strong.dashes(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
    }
    sheet.tone(strong.coverage, colour);
  }

  /** The least important first, so that the others lie over it. */
  private *stampNodes(sheet: PixelSheet, view: CrowdView, scene: CrowdScene): Steps<Standouts> {
    const { light, fade } = view;
    const standouts: Standouts = { large: [], ringed: [] };
    const faded = light !== null && fade > 0;
    if (faded) yield* this.stampPart(sheet, view, { scene, strength: Math.round(dimness(fade) * 256), standouts, wanted: (node) => !isLit(light, node) });
    yield* this.stampPart(sheet, view, { scene, strength: 256, standouts, wanted: (node) => !faded || isLit(light, node) });
    return standouts;
  }

  private *stampPart(sheet: PixelSheet, view: CrowdView, part: Part): Steps<void> {
    const count = Math.min(part.scene.order.length, view.moving ? MOST_MOVING : Infinity);
    for (let end = count; end > 0; end -= STAMPS) {
      this.stampSome(sheet, view, part, end);
      yield;
    }
  }

  /** Those up to a rank of importance. */
  private stampSome(sheet: PixelSheet, view: CrowdView, { scene, strength, standouts, wanted }: Part, end: number): void {
    const { order, radii, signOf, ringed } = scene;
    const { x, y } = this.places;
    const ratio = sharpnessOf(view);
    const reach = REACH * ratio;
    const least = leastRadius(radii.length);
    for (let rank = end - 1, last = Math.max(0, end - STAMPS); rank >= last; rank--) {
      const node = order[rank] ?? 0;
      const across = x[node] ?? 0;
      const down = y[node] ?? 0;
      if (across < -reach || down < -reach || across > sheet.width + reach || down > sheet.height + reach || !wanted(node)) continue;
      const radius = Math.max(least, screenRadius(radii[node] ?? 1, view.camera.scale)) * ratio;
      if (radius > LARGEST_SPRITE) standouts.large.push(node);
      else sheet.stamp(this.sprites.of(signOf[node] ?? 0, radius), Math.floor(across), Math.floor(down), strength);
      if (radius >= SMALLEST_RING * ratio && radius <= LARGEST_SPRITE && ringed[node] === 1) standouts.ringed.push(node);
    }
  }
}

function isLit(light: Light | null, node: number): boolean {
  return light === null || light[node] === 1;
}

interface Part {
  scene: CrowdScene;
  /** 0 to 256. */
  strength: number;
  standouts: Standouts;
  wanted: (node: number) => boolean;
}

/** What is drawn into, of the size of a canvas. */
class Sheets {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly sheet: PixelSheet;
  readonly plain: LineRaster;
  readonly strong: LineRaster;

  constructor(width: number, height: number) {
    this.data = new Uint8ClampedArray(width * height * 4);
    this.sheet = new PixelSheet(width, height, new Uint32Array(this.data.buffer));
    this.plain = new LineRaster(width, height);
    this.strong = new LineRaster(width, height);
  }
}
