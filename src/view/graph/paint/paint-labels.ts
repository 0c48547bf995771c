import { shortened } from '../../../model/shortened';
import type { Box, LabelRoom } from '../../../scene/label-room';
import type { SceneEdge } from '../../../scene/scene-edge';
import { SignRoom } from '../../../scene/sign-room';
import { NodeNames } from './node-names';
import { isLit, isOnScreen, radiusOf, reachOf, xOf, yOf, type Picture } from './picture';
import type { TextWidths } from './text-widths';

/** A name or a word at a line is cut after so many letters. */
const LONGEST = 32;
/** Where few are in view, a name may be so long if there is room for it. */
const LONG = 64;
/** Pixels of canvas for each label: fewer would be a wall of words. */
const ROOM_PER_LABEL = 10_000;
/** Nodes smaller than this, in pixels, are named only where there are few. */
const WORTH_NAMING = 3;
/** Up to so many nodes in view are few: each may be named, and in full. */
const FEW = 60;
/** More nodes in view than this are a crowd: its heads may cover small signs. */
const CROWD = 150;
/** A picture is about one node, or two. */
const FIRST = 2;
/** The most important names are set larger: one for so many pixels, and no more than this. */
const ROOM_PER_HEAD = 85_000;
const MOST_HEADS = 20;
/** Around the letters of a label, at either side, in pixels. */
const GAP = 4;
/** What lines are called is shown from this scale of the camera on: farther out, it would cover the lines. */
const LEGIBLE = 0.45;
/** Of more nodes than this, only the heads are named while they move. */
const MANY = 1000;

/** What letters are set with: their widths, and the room that is left for them. */
interface Lettering {
  widths: TextWidths;
  room: LabelRoom;
  /** Nodes that are named already, by the circle around them. */
  named: ReadonlySet<number>;
}

type Weight = 'first' | 'head' | 'plain' | 'chosen';

/** Names of nodes, the important ones first, none over another; the pointed and the focused one always, in full. */
export function paintLabels(context: CanvasRenderingContext2D, picture: Picture, lettering: Lettering, ties: readonly SceneEdge[]): void {
  const seen = inView(picture);
  const labels = new Labels(context, picture, lettering, new NodeNames(picture.scene.nodes, seen));
  const chosen = new Set([picture.focused, picture.pointed].filter((node) => node !== null));
  for (const node of chosen) labels.name(node, 'chosen');
  labels.keepOff(ties.flatMap(({ source, target }) => [source, target]));
  if (picture.camera.scale > LEGIBLE) for (const edge of ties) labels.relation(edge);
  const nodes = seen.filter((node) => !chosen.has(node) && !lettering.named.has(node));
  const area = picture.size.width * picture.size.height;
  // In a crowd the heads may cover small signs, elsewhere only what the picture is about; the other names keep off all that could be named.
  const isCrowd = nodes.length > CROWD;
  const heads = nodes.slice(0, Math.min(MOST_HEADS, Math.ceil(area / ROOM_PER_HEAD)));
  const others = worthNaming(picture, nodes.slice(heads.length), nodes.length);
  labels.keepOff(isCrowd ? heads : nodes);
  if (nodes.length <= FEW) labels.longest = LONG;
  heads.forEach((node, rank) => labels.name(node, isCrowd || rank < FIRST ? 'first' : 'head'));
  if (picture.moving && nodes.length > MANY) return;
  labels.keepOff(others);
  let left = Math.ceil(area / ROOM_PER_LABEL);
  for (const node of others) {
    if (left <= 0) break;
    if (labels.name(node, 'plain')) left -= 1;
  }
}

/** Of more nodes in view than this, the least important have no chance of a name. */
const CANDIDATES = 3000;

/** The nodes in view and in the light, those that exist before those that do not, each the important ones first. */
function inView(picture: Picture): number[] {
  const { nodes, order } = picture.scene;
  const [there, missing]: [number[], number[]] = [[], []];
  for (const node of order) {
    if (!isLit(picture, node) || !isOnScreen(picture, xOf(picture, node), yOf(picture, node), 0)) continue;
    (nodes[node]?.resolved === true ? there : missing).push(node);
    if (there.length === CANDIDATES) break;
  }
  return [...there, ...missing];
}

/** All of a few; of many those that are large enough. */
function worthNaming(picture: Picture, nodes: readonly number[], seen: number): readonly number[] {
  return seen <= FEW ? nodes : nodes.filter((node) => radiusOf(picture, node) >= WORTH_NAMING);
}

/** The labels of one frame: what was set keeps its place. */
class Labels {
  /** So many letters of a name are set where there is room for them; a part of them where there is not. */
  longest = LONGEST;
  private readonly room: LabelRoom;
  private readonly signs: SignRoom;
  private readonly widths: TextWidths;

  constructor(private readonly context: CanvasRenderingContext2D, private readonly picture: Picture, { widths, room }: Lettering, private readonly names: NodeNames) {
    [this.widths, this.room] = [widths, room];
    this.signs = new SignRoom(picture.size);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
  }

  /** Keeps names off the signs of nodes, but for their rims. */
  keepOff(nodes: readonly number[]): void {
    for (const node of nodes) {
      const [x, y, radius] = [xOf(this.picture, node), yOf(this.picture, node), radiusOf(this.picture, node) * 0.8];
      this.signs.cover({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    }
  }

  /** The first may lie over signs where nothing else is free. @returns whether there was room; for a chosen node there always is */
  name(node: number, weight: Weight): boolean {
    const { picture } = this;
    const [x, y, radius] = [xOf(picture, node), yOf(picture, node), reachOf(picture, node)];
    if (!isOnScreen(picture, x, y, radius)) return false;
    const there = picture.scene.nodes[node];
    this.setFont(weight);
    for (const text of this.wordings(this.names.of(node), weight)) {
      const box = this.placeFor(text, { x, y, radius }, weight);
      if (!box) continue;
      this.room.block(box);
      this.write(text, box, there?.resolved === true ? picture.palette.text : picture.palette.faint);
      return true;
    }
    return false;
  }

  /** The best first. */
  private wordings(title: string, weight: Weight): readonly string[] {
    if (weight === 'chosen') return [title];
    const [long, short] = [shortened(title, this.longest), shortened(title, LONGEST)];
    const { left, right } = this.picture.clear;
    // A name over half the picture would take the room of several.
    return long === short || this.widths.of(this.context, long) > (right - left) / 2 ? [short] : [long, short];
  }

  private placeFor(text: string, { x, y, radius }: { x: number; y: number; radius: number }, weight: Weight): Box | undefined {
    const away = radius + (weight === 'chosen' ? 16 : 11);
    const below = this.boxAt(x, y + away, text);
    const places = [below, this.boxAt(x, y - away, text), ...this.aside(x, y, radius, below)];
    return this.firstFree(places, weight === 'first' || weight === 'chosen') ?? (weight === 'chosen' ? below : undefined);
  }

  /** The words of a relation, along its line where that is long enough. */
  relation({ source, target, label }: SceneEdge): void {
    const { picture } = this;
    if (label === undefined) return;
    const [x1, y1, x2, y2] = [xOf(picture, source), yOf(picture, source), xOf(picture, target), yOf(picture, target)];
    const text = shortened(label, LONGEST);
    this.setFont('plain');
    const box = this.boxAt((x1 + x2) / 2, (y1 + y2) / 2, text);
    // Its line must be seen beside the word, or nobody knows what the word is about.
    if (Math.hypot(x2 - x1, y2 - y1) < (box.right - box.left) * 0.6 + 40 || !this.signs.isFree(box) || !this.room.take(box)) return;
    this.write(text, box, picture.palette.lit);
  }

  private firstFree(boxes: readonly Box[], overSigns: boolean): Box | undefined {
    const free = boxes.filter((box) => this.room.isFree(box));
    return free.find((box) => this.signs.isFree(box)) ?? (overSigns ? free[0] : undefined);
  }

  /** The places to the right and to the left of a sign, where a name of that size stays clear of what covers the picture. */
  private aside(x: number, y: number, radius: number, { left, right, top, bottom }: Box): Box[] {
    const { clear } = this.picture;
    const [width, half] = [right - left, (bottom - top) / 2];
    return [x + radius, x - radius - width].filter((start) => start >= clear.left && start + width <= clear.right)
      .map((start) => ({ left: start, right: start + width, top: y - half, bottom: y + half }));
  }

  private setFont(weight: Weight): void {
    const { font, fontSize } = this.picture.palette;
    this.context.font = weight === 'plain' ? `${fontSize - 1}px ${font}` : `600 ${fontSize}px ${font}`;
  }

  private boxAt(x: number, y: number, text: string): Box {
    const half = { width: this.widths.of(this.context, text) / 2 + GAP, height: this.picture.palette.fontSize * 0.62 };
    const middle = withinClear(this.picture, x, half.width);
    return { left: middle - half.width, top: y - half.height, right: middle + half.width, bottom: y + half.height };
  }

  /** Letters with a rim in the colour of the ground, so that they can be read over lines. */
  private write(text: string, { left, right, top, bottom }: Box, colour: string): void {
    const { context } = this;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    context.strokeStyle = this.picture.palette.background;
    context.lineWidth = 3.5;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

/** Where the middle of a name goes that belongs to a place: aside, where it would run off the edge or under the panel. */
function withinClear({ clear }: Picture, x: number, half: number): number {
  if (x < clear.left || x > clear.right || half * 2 > clear.right - clear.left) return x;
  return Math.min(clear.right - half, Math.max(clear.left + half, x));
}
