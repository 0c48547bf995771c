import { LINE_KINDS } from '../../scene/edge-table';
import type { SceneEdge } from '../../scene/scene-edge';
import { finished } from '../../scene/steps';
import { LineChoice } from './line-choice';
import { LineRaster } from './line-raster';
import { lineAlpha, lineWidth, MANY_TIES, MANY_TIES_WIDTH, PLAIN_ALPHA, thinned, TIES_ALPHA } from './paint-edges';
import type { Look } from './paint-nodes';
import { dimness, isLit, radiusOf, type Picture } from './picture';
import { PixelSheet } from './pixel-sheet';
import { ScreenPlaces } from './screen-places';
import { LARGEST_SPRITE, SpriteBook } from './sprite-book';

/** Up to so many nodes in view, and lines of such a length together in pixels of CSS, the browser draws each by itself. */
const FEW_NODES = 350;
const LITTLE_LINE = 30_000;
/** For each line that may be drawn, so many pixels of length: long lines leave room for fewer, short ones for twice as many. */
const PIXELS_PER_LINE = 120;
/** So many nodes are drawn while they move; all of them when they rest. */
const MOST_MOVING = 15_000;
/** So many lines, and so many nodes, are drawn at one go: for about a millisecond. */
const LINES = 1000;
const STAMPS = 3000;
/** Signs whose middle is outside may still be seen, in pixels of CSS. */
const REACH = 24;

/** What is left for the browser to draw over a crowd. */
export interface Standouts {
  /** Nodes too large to be stamped. */
  large: number[];
  /** Nodes that show how far they have come. */
  ringed: number[];
}

/**
 * Draws a picture of many nodes and lines into pixels of our own, all but what is large, and gives them to the canvas in one piece. Without a
 * graphics card the browser would take several frames for as much. The look is the same: what a browser draws once is stamped.
 */
export class Crowd {
  private looks: readonly Look[] = [];
  private lookOf = new Uint8Array(0);
  private readonly places = new ScreenPlaces();
  private readonly choice = new LineChoice();
  private readonly sprites: SpriteBook;
  private canvas: Sheets | undefined;

  constructor(makeCanvas: () => HTMLCanvasElement) {
    this.sprites = new SpriteBook(makeCanvas);
  }

  /** @param looks those of the picture's scene @returns what is left to draw, or null where there are few: nothing is drawn then */
  paint(context: CanvasRenderingContext2D, picture: Picture, looks: readonly Look[], ties: readonly SceneEdge[]): Standouts | null {
    return finished(this.paintInSteps(context, picture, looks, ties));
  }

  /** The same, pausing between pieces that take a millisecond or two. A picture that is begun meanwhile ends this one. */
  *paintInSteps(context: CanvasRenderingContext2D, picture: Picture, looks: readonly Look[], ties: readonly SceneEdge[]): Generator<void, Standouts | null> {
    const { width, height } = context.canvas;
    const ratio = width / Math.max(1, picture.size.width);
    this.places.update(picture, ratio);
    this.choice.choose(picture.scene.lines, this.places, { width, height, lines: picture.mostLines * 2, pixels: picture.mostLines * PIXELS_PER_LINE * ratio });
    if (this.places.seen <= FEW_NODES && this.choice.length <= LITTLE_LINE * ratio) return null;
    this.takeUp(looks, picture.scene.nodes.length);
    this.sprites.open(looks, picture.palette, ratio);
    const sheets = this.sheetsFor(context);
    yield;
    yield* this.drawLines(sheets, picture, ratio);
    if (ties.length > MANY_TIES) this.drawTies(sheets, picture, ties, ratio);
    const standouts = yield* this.stampNodes(sheets.sheet, picture, ratio);
    context.putImageData(sheets.image, 0, 0);
    yield;
    return standouts;
  }

  private takeUp(looks: readonly Look[], nodes: number): void {
    if (looks === this.looks) return;
    this.looks = looks;
    this.lookOf = new Uint8Array(nodes);
    looks.forEach((look, index) => look.nodes.forEach((node) => (this.lookOf[node] = index)));
  }

  private sheetsFor(context: CanvasRenderingContext2D): Sheets {
    const { width, height } = context.canvas;
    if (this.canvas?.image.width !== width || this.canvas.image.height !== height) this.canvas = new Sheets(context.createImageData(width, height));
    return this.canvas;
  }

  private *drawLines(sheets: Sheets, picture: Picture, ratio: number): Generator<void, void> {
    const { sheet, plain, strong } = sheets;
    plain.clear();
    strong.clear();
    let named = false;
    for (let from = 0; from < this.choice.count; from += LINES) {
      named = this.drawSome(sheets, picture, { ratio, from }) || named;
      yield;
    }
    sheet.begin(plain.coverage, this.sprites.colour(picture.palette.line));
    yield;
    if (named) sheet.tone(strong.coverage, this.sprites.colour(picture.palette.relation));
  }

  /** @returns whether a named relation was among them */
  private drawSome({ plain, strong }: Sheets, picture: Picture, { ratio, from }: { ratio: number; from: number }): boolean {
    const { sources, targets, kinds } = picture.scene.lines;
    const { places, count, length } = this.choice;
    const { x, y } = this.places;
    const alone = lineAlpha(picture, count);
    const full = alone * thinned(length * lineWidth(picture) * ratio * alone * PLAIN_ALPHA, this.places.area);
    const faint = full * dimness(picture);
    const breadth = lineWidth(picture) * ratio;
    let named = false;
    for (let i = from, end = Math.min(count, from + LINES); i < end; i++) {
      const place = places[i] ?? 0;
      const source = sources[place] ?? 0;
      const target = targets[place] ?? 0;
      const kind = LINE_KINDS[kinds[place] ?? 0];
      const alpha = isLit(picture, source) && isLit(picture, target) ? full : faint;
      named ||= kind !== 'plain';
      const raster = kind === 'plain' ? plain : strong;
      raster.take(kind === 'plain' ? alpha * PLAIN_ALPHA : alpha, breadth);
      if (kind === 'unwritten') raster.dashes(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
      else raster.line(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
    }
    return named;
  }

  /** The lines of a hub: more than a browser draws in a frame. */
  private drawTies({ sheet, strong }: Sheets, picture: Picture, ties: readonly SceneEdge[], ratio: number): void {
    const { x, y } = this.places;
    strong.clear();
    strong.take(TIES_ALPHA.many, MANY_TIES_WIDTH * ratio);
    for (const { source, target, written } of ties) {
      if (written) strong.line(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
      else strong.dashes(x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0);
    }
    sheet.tone(strong.coverage, this.sprites.colour(picture.palette.lit));
  }

  /** The least important first, so that the others lie over it. */
  private *stampNodes(sheet: PixelSheet, picture: Picture, ratio: number): Generator<void, Standouts> {
    const standouts: Standouts = { large: [], ringed: [] };
    const faded = picture.light !== null && picture.fade > 0;
    if (faded) yield* this.stampPart(sheet, picture, { ratio, strength: Math.round(dimness(picture) * 256), standouts, wanted: (node) => !isLit(picture, node) });
    yield* this.stampPart(sheet, picture, { ratio, strength: 256, standouts, wanted: (node) => !faded || isLit(picture, node) });
    return standouts;
  }

  private *stampPart(sheet: PixelSheet, picture: Picture, part: Part): Generator<void, void> {
    const count = Math.min(picture.scene.order.length, picture.moving ? MOST_MOVING : Infinity);
    for (let end = count; end > 0; end -= STAMPS) {
      this.stampSome(sheet, picture, part, end);
      yield;
    }
  }

  /** Those up to a rank of importance. */
  private stampSome(sheet: PixelSheet, picture: Picture, { ratio, strength, standouts, wanted }: Part, end: number): void {
    const { order, nodes } = picture.scene;
    const { x, y } = this.places;
    const reach = REACH * ratio;
    for (let rank = end - 1, last = Math.max(0, end - STAMPS); rank >= last; rank--) {
      const node = order[rank] ?? 0;
      const across = x[node] ?? 0;
      const down = y[node] ?? 0;
      if (across < -reach || down < -reach || across > sheet.width + reach || down > sheet.height + reach || !wanted(node)) continue;
      const radius = radiusOf(picture, node) * ratio;
      if (radius > LARGEST_SPRITE) standouts.large.push(node);
      else sheet.stamp(this.sprites.of(this.lookOf[node] ?? 0, radius), Math.floor(across), Math.floor(down), strength);
      if (radius >= SMALLEST_RING * ratio && radius <= LARGEST_SPRITE && nodes[node]?.progress !== undefined) standouts.ringed.push(node);
    }
  }
}

/** Smaller signs, in pixels of CSS, have no ring. */
const SMALLEST_RING = 4;

interface Part {
  ratio: number;
  /** 0 to 256. */
  strength: number;
  standouts: Standouts;
  wanted: (node: number) => boolean;
}

/** What is drawn into, of the size of a canvas. */
class Sheets {
  readonly sheet: PixelSheet;
  readonly plain: LineRaster;
  readonly strong: LineRaster;

  constructor(readonly image: ImageData) {
    const { width, height, data } = image;
    this.sheet = new PixelSheet(width, height, new Uint32Array(data.buffer));
    this.plain = new LineRaster(width, height);
    this.strong = new LineRaster(width, height);
  }
}
