// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import type { GraphCanvas } from '../../src/view/graph/canvas/graph-canvas';
import { Keyboard, type KeyboardEvents } from '../../src/view/graph/keyboard';
import { edgeOf, graphOf, nodeOf } from '../scene/graph-of';

const scene = sceneOf(graphOf(['a', 'b', 'c'].map((id) => nodeOf({ id })), [edgeOf('a', 'b'), edgeOf('b', 'c')]), DEFAULT_LENS);
/** Along a line from left to right. */
const positions = Float32Array.from(scene.nodes.flatMap(({ id }) => [100 * 'abc'.indexOf(id), 0]));
const at = (id: string): number => scene.nodes.findIndex((node) => node.id === id);

let focused: number | null;
let told: string[];
let press: (key: string, modifiers?: KeyboardEventInit) => boolean;

beforeEach(() => {
  focused = null;
  told = [];
  const tell = (...words: unknown[]): void => void told.push(words.join(' '));
  const el = document.createElement('canvas');
  const canvas = {
    stage: { canvas: el }, positions,
    get focused() { return focused; },
    focus: (node: number | null) => void (focused = node),
    pan: (x: number, y: number) => tell('pan', x, y), zoomBy: (factor: number) => tell('zoom', factor.toFixed(2)), fit: () => tell('fit'),
  } as unknown as GraphCanvas;
  const events: KeyboardEvents = {
    scene: () => scene,
    open: ({ id }) => tell('open', id), around: ({ id }) => tell('around', id), menu: ({ id }, index) => tell('menu', id, index === at(id)),
    search: () => tell('search'), help: () => tell('help'), undo: () => tell('undo'), redo: () => tell('redo'), deed: (deed, { id }) => tell(deed, id),
    answer: ({ id }, state) => tell('answer', id, state), selectAll: () => tell('all'), showHidden: () => tell('show'), escape: vi.fn(() => false), focused: (node) => tell('at', node?.id),
  };
  new Keyboard(canvas, events);
  press = (key, modifiers = {}) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...modifiers });
    el.dispatchEvent(event);
    return event.defaultPrevented;
  };
});

describe('the keys of the graph', () => {
  it('go from node to node, and stay where none is farther', () => {
    focused = at('a');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) expect(press(key)).toBe(true);
    expect(told).toEqual(['at b', 'at c', 'at c', 'at b']);
  });

  it('go along the ranks from either end', () => {
    for (const key of ['Home', 'PageDown', 'PageDown', 'PageUp', 'End']) press(key);
    const ranked = scene.order.map((node) => `at ${scene.nodes[node]?.id}`);
    expect(told).toEqual([ranked[0], ranked[1], ranked[2], ranked[1], ranked[2]]);
  });

  it('move the picture and make it larger or smaller', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) press(key, { shiftKey: true });
    for (const key of ['+', '=', '-', '_', '0']) press(key);
    expect(told).toEqual(['pan 60 0', 'pan -60 0', 'pan 0 60', 'pan 0 -60', 'zoom 1.40', 'zoom 1.40', 'zoom 0.71', 'zoom 0.71', 'fit']);
  });

  it.each([
    ['Enter', {}, 'open b'], ['Enter', { ctrlKey: true }, 'open b'], ['Enter', { shiftKey: true }, 'around b'], ['l', {}, 'around b'], ['ContextMenu', {}, 'menu b true'], ['F10', { shiftKey: true }, 'menu b true'],
    [' ', {}, 'pick b'], ['e', {}, 'expand b'], ['c', {}, 'collapse b'], ['h', {}, 'hide b'], ['H', {}, 'hide b'], ['Delete', {}, 'hide b'], ['p', {}, 'pin b'],
    ['1', {}, 'answer b 0'], ['2', {}, 'answer b 1'], ['3', {}, 'answer b 2'], ['4', {}, 'answer b 3'],
  ])('do with %s %j to a node what they are for, and nothing where they stand on none', (key, modifiers, deed) => {
    expect(press(key, modifiers)).toBe(false);
    focused = at('b');
    expect(press(key, modifiers)).toBe(true);
    expect(told).toEqual([deed]);
  });

  it.each([
    ['z', { ctrlKey: true }, 'undo'], ['z', { metaKey: true }, 'undo'], ['Z', { ctrlKey: true, shiftKey: true }, 'redo'], ['y', { ctrlKey: true }, 'redo'], ['a', { ctrlKey: true }, 'all'],
    ['H', { shiftKey: true }, 'show'], ['/', {}, 'search'], ['?', {}, 'help'],
  ])('do with %s %j what concerns the whole graph', (key, modifiers, deed) => {
    expect(press(key, modifiers)).toBe(true);
    expect(told).toEqual([deed]);
  });

  it('leave all else to the app', () => {
    focused = at('b');
    for (const [key, modifiers] of [['F10', {}], ['x', {}], ['5', {}], ['e', { ctrlKey: true }], ['a', { ctrlKey: true, altKey: true }], ['p', { altKey: true }], ['ArrowLeft', { ctrlKey: true }]] as const) expect([key, press(key, modifiers)]).toEqual([key, false]);
    expect(told).toEqual([]);
  });

  it('let a node go by Escape, and ask the pane once none is held', () => {
    focused = at('b');
    expect(press('Escape')).toBe(true);
    expect([focused, told]).toEqual([null, ['at ']]);
    expect(press('Escape')).toBe(false);
  });
});
