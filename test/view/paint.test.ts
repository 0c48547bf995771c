import { describe, expect, it } from 'vitest';
import { NOTE_TYPES } from '../../src/model/vocabulary';
import { TYPE_ORDER } from '../../src/scene/appearance';
import { lightAround } from '../../src/scene/highlight';
import { DEFAULT_LENS, RULE_COLOURS } from '../../src/scene/lens';
import { seededRandom } from '../../src/scene/layout/random';
import { sceneOf, type Scene } from '../../src/scene/scene';
import { paint } from '../../src/view/graph/paint/paint';
import { looksOf } from '../../src/view/graph/paint/paint-nodes';
import type { Palette } from '../../src/view/graph/paint/palette';
import type { Picture } from '../../src/view/graph/paint/picture';
import { TextWidths } from '../../src/view/graph/paint/text-widths';
import { edgeOf, graphOf, nodeOf } from '../scene/graph-of';
import { recordCanvas, type DrawCall } from './canvas-recorder';

const PALETTE: Palette = {
  types: new Map(TYPE_ORDER.map((type) => [type, `the colour of ${type}`])),
  rules: new Map([...RULE_COLOURS, 'plain' as const].map((colour) => [colour, `the colour ${colour}`])),
  line: 'line', relation: 'relation', lit: 'lit', text: 'text', faint: 'faint', background: 'background', ring: 'ring', focus: 'focus',
  font: 'sans-serif', fontSize: 12,
};

/** As many notes of every type, each linked to three others, scattered over the screen. */
function crowd(count: number): Picture {
  const random = seededRandom(11);
  const nodes = Array.from({ length: count }, (_, i) => nodeOf({ id: `${i}.md`, title: `Note number ${i}`, type: NOTE_TYPES[i % NOTE_TYPES.length] ?? 'note' }));
  const edges = nodes.flatMap(({ id }) => [1, 2, 3].map(() => edgeOf(id, `${Math.floor(random() * count)}.md`)));
  const scene = sceneOf(graphOf(nodes, edges), DEFAULT_LENS);
  return pictureOf(scene, Float32Array.from({ length: count * 2 }, (_, i) => random() * (i % 2 === 0 ? 1000 : 700)));
}

function pictureOf(scene: Scene, positions: Float32Array): Picture {
  return {
    scene, positions, guides: [], palette: PALETTE, camera: { x: 0, y: 0, scale: 1 }, size: { width: 1000, height: 700 },
    clear: { left: 0, top: 0, right: 1000, bottom: 700 }, mostLines: 6000, moving: false, light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set(),
  };
}

function painted(picture: Picture): ReturnType<typeof recordCanvas> {
  const canvas = recordCanvas();
  paint(canvas.context, picture, { looks: looksOf(picture.scene), widths: new TextWidths() });
  return canvas;
}

const written = (calls: readonly DrawCall[]): string[] => calls.filter(({ name }) => name === 'fillText').map(({ args }) => String(args[0]));

describe('a frame', () => {
  it('draws thousands of nodes and lines in a few strokes', () => {
    const { count } = painted(crowd(3000));
    expect(count('beginPath')).toBeLessThan(100);
    expect(count('fill')).toBeLessThan(100);
  });

  it('draws what goes by a rule in its colour, and all else in a plain one', () => {
    const scene = sceneOf(graphOf([nodeOf({ id: 'A.md', type: 'risk' }), nodeOf({ id: 'B.md', type: 'risk' })]), { ...DEFAULT_LENS, colours: [{ query: 'path:A.md', colour: 'pink' }] });
    const { calls } = painted(pictureOf(scene, Float32Array.of(200, 200, 600, 400)));
    const inks = calls.filter(({ name }) => name === 'fill').map(({ ink }) => ink);
    expect(inks).toContain('the colour pink');
    expect(inks).toContain('the colour plain');
    expect(inks).not.toContain('the colour of risk');
  });

  it('draws no more lines than can be told apart', () => {
    const { calls } = painted({ ...crowd(4000), pointed: null });
    // Shapes are closed; lines are not.
    const lines = calls.filter(({ name }, i) => name === 'lineTo' && calls[i - 1]?.name === 'moveTo' && calls[i + 1]?.name !== 'lineTo').length;
    expect(lines).toBeGreaterThan(1000);
    expect(lines).toBeLessThanOrEqual(6000);
  });

  it('leaves out what lies outside the screen', () => {
    const picture = crowd(200);
    const { calls } = painted({ ...picture, camera: { x: 5000, y: 0, scale: 1 } });
    expect(calls.filter(({ name }) => ['arc', 'lineTo', 'rect', 'fillText'].includes(name))).toEqual([]);
  });

  it('draws squares for nodes too small for a shape, one wherever there is any', () => {
    const picture = { ...crowd(600), camera: { x: 300, y: 300, scale: 0.05 } };
    const { count } = painted(picture);
    const cells = new Set(Array.from({ length: 600 }, (_, i) => [0, 1].map((k) => Math.floor(((picture.positions[i * 2 + k] ?? 0) * 0.05 + 340) / 3)).join()));
    expect(count('rect')).toBe(cells.size);
    expect(count('arc')).toBe(0);
  });

  it('keeps every shape of a few nodes large enough to be made out, however small the picture is', () => {
    const { count } = painted({ ...crowd(90), camera: { x: 300, y: 300, scale: 0.1 } });
    expect(count('rect')).toBe(0);
  });

  it('keeps names clear of the edge and of what covers the picture', () => {
    const scene = sceneOf(graphOf([nodeOf({ id: 'a.md', title: 'A rather long name of a note' }), nodeOf({ id: 'b.md', title: 'Another rather long name' })], [edgeOf('a.md', 'b.md')]), DEFAULT_LENS);
    const picture = { ...pictureOf(scene, Float32Array.from([205, 100, 995, 300])), clear: { left: 200, top: 0, right: 1000, bottom: 700 } };
    const names = painted(picture).calls.filter(({ name }) => name === 'fillText');
    expect(names).toHaveLength(2);
    for (const { args: [text, x] } of names) {
      const half = String(text).length * 12 * 0.6 / 2;
      expect(Number(x) - half).toBeGreaterThanOrEqual(200);
      expect(Number(x) + half).toBeLessThanOrEqual(1000);
    }
  });

  it('draws fewer lines while a crowd moves', () => {
    const still = crowd(3000);
    const lines = (picture: Picture): number => painted(picture).count('moveTo');
    expect(lines({ ...still, mostLines: 600 })).toBeLessThan(lines(still) / 2);
  });

  it('names only the most important of many nodes while they move', () => {
    const still = crowd(3000);
    const names = (picture: Picture): number => written(painted(picture).calls).length;
    expect(names({ ...still, moving: true })).toBeGreaterThan(0);
    expect(names({ ...still, moving: true })).toBeLessThan(names(still));
    const few = crowd(100);
    expect(names({ ...few, moving: true })).toBe(names(few));
  });

  it('draws no more of a crowd than there is room for', () => {
    const { count } = painted({ ...crowd(8000), camera: { x: 300, y: 300, scale: 0.05 } });
    // 50 by 35 pixels in cells of three.
    expect(count('rect')).toBeLessThanOrEqual(18 * 13);
  });

  it('marks what lacks evidence, what no own note touches, and what can be unfolded', () => {
    const scene = sceneOf(graphOf(['a', 'b', 'c', 'd'].map((id) => nodeOf({ id }))), DEFAULT_LENS);
    const at = Float32Array.from([100, 100, 300, 100, 500, 100, 700, 100]);
    const marked = { ...scene, nodes: scene.nodes.map((node, i) => ({ ...node, lacks: i === 0, gap: i === 1, more: i === 2 ? 4 : 0 })) };
    const close = { camera: { x: 0, y: 0, scale: 4 }, size: { width: 3000, height: 700 } };
    const [plain, signs] = [painted({ ...pictureOf(scene, at), ...close }), painted({ ...pictureOf(marked, at), ...close })];
    expect(signs.count('fillRect')).toBe(plain.count('fillRect') + 2);
    expect(signs.count('stroke')).toBe(plain.count('stroke') + 3);
  });

  it('draws the ground of a layout beneath everything', () => {
    const scene = sceneOf(graphOf([nodeOf({ id: 'a', title: 'Alpha' })]), DEFAULT_LENS);
    const { calls } = painted({ ...pictureOf(scene, Float32Array.from([100, 100])), guides: [
      { kind: 'tick', x: 200, label: '2025', major: true }, { kind: 'lane', top: 0, bottom: 200, label: 'Events' }, { kind: 'group', x: 500, y: 300, radius: 90, label: '', leader: 0 },
    ] });
    expect(written(calls).slice(0, 3)).toEqual(['2025', 'Events', 'Alpha']);
  });

  it('draws what is not written yet, and mentions of it, with dashes', () => {
    const graph = graphOf([nodeOf({ id: 'a' }), nodeOf({ id: '?b', kind: 'unresolved', resolved: false })], [edgeOf('a', '?b', { written: false })]);
    const { calls } = painted(pictureOf(sceneOf(graph, DEFAULT_LENS), Float32Array.from([100, 100, 200, 200])));
    expect(calls.filter(({ name, dash }) => name === 'stroke' && dash.length > 0)).toHaveLength(2);
  });

  it('draws nothing else with the dashes of what is not written yet', () => {
    const graph = graphOf([nodeOf({ id: 'a' }), nodeOf({ id: 'b' }), nodeOf({ id: '?c', kind: 'unresolved', resolved: false })], [edgeOf('a', 'b'), edgeOf('a', '?c', { written: false })]);
    const picture = pictureOf(sceneOf(graph, DEFAULT_LENS), Float32Array.from([100, 100, 500, 100, 500, 500]));
    const { calls } = painted({ ...picture, pointed: 0, light: lightAround(picture.scene, 0), fade: 1 });
    const heads = calls.filter(({ name, ink }) => name === 'fill' && ink === 'lit');
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter(({ dash }) => dash.length > 0)).toEqual([]);
    expect(calls.at(-1)?.dash).toEqual([]);
  });

  it('fades what is not beside the node under the pointer', () => {
    const picture = crowd(100);
    const { calls } = painted({ ...picture, pointed: 3, light: lightAround(picture.scene, 3), fade: 1 });
    const fills = calls.filter(({ name }) => name === 'fill');
    expect(fills.some(({ alpha }) => alpha < 0.2)).toBe(true);
    expect(fills.some(({ alpha }) => alpha > 0.8)).toBe(true);
    const neighbours = new Set([...lightAround(picture.scene, 3)].flatMap((lit, node) => (lit === 1 ? [picture.scene.nodes[node]?.title] : [])));
    for (const title of written(calls)) expect(neighbours).toContain(title);
  });

  it('shows how far an assessment has come', () => {
    const graph = graphOf([nodeOf({ id: 'a', type: 'assessment' })]);
    const { calls } = painted(pictureOf(sceneOf(graph, DEFAULT_LENS, { progress: () => 25 }), Float32Array.from([100, 100])));
    const ends = calls.filter(({ name }) => name === 'arc').map(({ args }) => args[4]);
    expect(ends).toContain(0);
  });
});

describe('names', () => {
  it('say the folder of notes that bear the same, and of no other', () => {
    const nodes = ['one/Index.md', 'deep/two/Index.md', 'Index.md', 'one/Other.md'].map((path) => nodeOf({ id: path, path, title: path.replace(/^.*\/|\.md$/g, '') }));
    const scene = sceneOf(graphOf(nodes, []), DEFAULT_LENS);
    const names = written(painted(pictureOf(scene, Float32Array.from([200, 100, 200, 300, 600, 100, 600, 300]))).calls);
    expect(names.sort()).toEqual(['Index', 'Other', 'one/Index', 'two/Index']);
  });

  it('stand nowhere over one another', () => {
    const { calls } = painted(crowd(400));
    const boxes = calls.filter(({ name }) => name === 'fillText').map(({ args: [text, x, y] }) => ({ x: Number(x), y: Number(y), half: (String(text).length * 11 * 0.6) / 2 }));
    expect(boxes.length).toBeGreaterThan(10);
    boxes.forEach((a, i) => boxes.slice(0, i).forEach((b) => {
      expect(Math.abs(a.y - b.y) >= 12 || Math.abs(a.x - b.x) >= a.half + b.half).toBe(true);
    }));
  });

  it('are given to the most linked first', () => {
    const picture = crowd(400);
    const names = written(painted(picture).calls);
    const rank = (title: string): number => picture.scene.order.findIndex((node) => picture.scene.nodes[node]?.title === title);
    expect(rank(names[0] ?? '')).toBe(0);
  });

  it('are given to the node under the pointer and that of the keyboard, whatever stands there', () => {
    const graph = graphOf(['a', 'b', 'c'].map((id) => nodeOf({ id, title: `${id} with a name so long that it would be cut` })));
    const picture = pictureOf(sceneOf(graph, DEFAULT_LENS), Float32Array.from([100, 100, 101, 100, 102, 100]));
    const names = written(painted({ ...picture, pointed: 1, focused: 2 }).calls);
    expect(names).toEqual(expect.arrayContaining(['b with a name so long that it would be cut', 'c with a name so long that it would be cut']));
  });

  it('are given to the relations of the node under the pointer, with arrows', () => {
    const graph = graphOf([nodeOf({ id: 'a' }), nodeOf({ id: 'b' }), nodeOf({ id: 'c' })], [edgeOf('a', 'b', { relation: 'leads' }), edgeOf('b', 'c', { relation: 'about' })]);
    const picture = pictureOf(sceneOf(graph, DEFAULT_LENS), Float32Array.from([100, 100, 500, 100, 500, 500]));
    expect(written(painted(picture).calls)).not.toContain('leads');
    const { calls } = painted({ ...picture, pointed: 0, light: lightAround(picture.scene, 0), fade: 1 });
    expect(written(calls)).toContain('leads');
    expect(written(calls)).not.toContain('is about');
  });
});
