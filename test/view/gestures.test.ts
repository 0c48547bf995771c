// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gestures, type GestureEvents } from '../../src/view/graph/canvas/gestures';

/** A node lies within ten pixels of (100, 100). */
const NODE = 7;

let canvas: HTMLCanvasElement;
let told: unknown[][];
let gestures: Gestures;

beforeEach(() => {
  vi.useFakeTimers();
  canvas = document.createElement('canvas');
  canvas.setPointerCapture = () => undefined;
  document.body.append(canvas);
  told = [];
  const tell = (name: string) => (...args: unknown[]) => void told.push([name, ...args]);
  const events: GestureEvents = {
    nodeAt: ({ x, y }) => (Math.hypot(x - 100, y - 100) <= 10 ? NODE : null),
    point: () => undefined,
    click: (node) => void told.push(['click', node]),
    doubleClick: tell('doubleClick'), menu: tell('menu'), pan: tell('pan'), zoom: tell('zoom'), drag: tell('drag'), box: tell('box'),
    carry: (node) => void told.push(['carry', node]),
  };
  gestures = new Gestures(canvas, events);
});

afterEach(() => {
  gestures.dispose();
  canvas.remove();
  vi.useRealTimers();
});

function send(type: string, x: number, y: number, part: PointerEventInit = {}): void {
  canvas.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse', bubbles: true, cancelable: true, ...part }));
}

function press(x: number, y: number, part: PointerEventInit = {}): void {
  send('pointerdown', x, y, part);
  send('pointerup', x, y, part);
}

describe('a click', () => {
  it('on a node is told at once', () => {
    press(100, 100);
    expect(told).toEqual([['click', NODE]]);
  });

  it('twice is a click and a double click, though the node has moved away meanwhile', () => {
    press(100, 100);
    press(104, 100);
    expect(told).toEqual([['click', NODE], ['doubleClick', NODE]]);
  });

  it('three times is not two double clicks', () => {
    press(100, 100);
    press(100, 100);
    press(100, 100);
    expect(told.map(([name]) => name)).toEqual(['click', 'doubleClick', 'click']);
  });

  it.each([['beside all nodes', 10, {}, null], ['with Ctrl', 100, { ctrlKey: true }, NODE], ['with the middle button', 100, { button: 1 }, NODE]] as const)(
    '%s is told as what it is',
    (_, x, part, node) => {
      press(x, 100, part);
      expect(told).toEqual([['click', node]]);
    },
  );

  it('that trembles is still a click', () => {
    send('pointerdown', 10, 10);
    send('pointermove', 12, 11);
    send('pointerup', 12, 11);
    expect(told).toEqual([['click', null]]);
  });
});

describe('a drag', () => {
  it('beside all nodes moves the picture', () => {
    send('pointerdown', 10, 10);
    send('pointermove', 30, 15);
    send('pointermove', 35, 15);
    send('pointerup', 35, 15);
    expect(told).toEqual([['pan', 20, 5], ['pan', 5, 0]]);
  });

  it('on a node carries the node, and lets it go', () => {
    send('pointerdown', 100, 100);
    send('pointermove', 150, 120);
    send('pointerup', 150, 120);
    vi.advanceTimersByTime(300);
    expect(told).toEqual([['drag', NODE, { x: 150, y: 120 }], ['drag', NODE, null]]);
  });

  it('beside all nodes with Shift draws a box', () => {
    send('pointerdown', 10, 10, { shiftKey: true });
    send('pointermove', 60, 40, { shiftKey: true });
    send('pointerup', 70, 50);
    expect(told).toEqual([['box', { x: 10, y: 10 }, { x: 60, y: 40 }, false], ['box', { x: 10, y: 10 }, { x: 70, y: 50 }, true]]);
  });

  it('with Alt carries the node out of the picture, and leaves it where it stands', () => {
    send('pointerdown', 100, 100, { altKey: true });
    expect(canvas.draggable).toBe(true);
    canvas.dispatchEvent(new Event('dragstart', { cancelable: true }));
    send('pointermove', 150, 120);
    expect(told).toEqual([['carry', NODE]]);
    send('pointerdown', 100, 100);
    expect(canvas.draggable).toBe(false);
  });

  it('that the system breaks off lets the node go too', () => {
    send('pointerdown', 100, 100);
    send('pointermove', 150, 120);
    send('pointercancel', 150, 120);
    expect(told.at(-1)).toEqual(['drag', NODE, null]);
  });
});

describe('fingers', () => {
  const finger = (pointerId: number): PointerEventInit => ({ pointerId, pointerType: 'touch' });

  it('two of them zoom about their middle', () => {
    send('pointerdown', 200, 200, finger(1));
    send('pointerdown', 300, 200, finger(2));
    send('pointermove', 400, 200, finger(2));
    const [name, factor, at] = told[0] ?? [];
    expect([name, factor, at]).toEqual(['zoom', 2, { x: 300, y: 200 }]);
    send('pointerup', 400, 200, finger(2));
    send('pointerup', 200, 200, finger(1));
    expect(told.some(([what]) => what === 'click')).toBe(false);
  });

  it('a second one turns a drag into a zoom and lets the node go', () => {
    send('pointerdown', 100, 100, finger(1));
    send('pointermove', 130, 100, finger(1));
    send('pointerdown', 300, 100, finger(2));
    expect(told.at(-1)).toEqual(['drag', NODE, null]);
    send('pointermove', 120, 100, finger(1));
    expect(told.at(-2)?.[0]).toBe('zoom');
  });

  it('one that rests asks for the menu, once', () => {
    send('pointerdown', 100, 100, finger(1));
    vi.advanceTimersByTime(600);
    send('contextmenu', 100, 100, finger(1));
    send('pointerup', 100, 100, finger(1));
    vi.advanceTimersByTime(600);
    expect(told).toEqual([['menu', NODE, { x: 100, y: 100 }]]);
  });

  it('one that moves does not', () => {
    send('pointerdown', 10, 10, finger(1));
    send('pointermove', 40, 10, finger(1));
    vi.advanceTimersByTime(600);
    expect(told).toEqual([['pan', 30, 0]]);
  });
});

describe('the wheel and the right button', () => {
  it('zooms about the pointer, nearer when it turns away', () => {
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, clientX: 50, clientY: 60, cancelable: true }));
    const [name, factor, at] = told[0] ?? [];
    expect([name, at]).toEqual(['zoom', { x: 50, y: 60 }]);
    expect(factor).toBeGreaterThan(1);
  });

  it('asks for the menu of what lies there', () => {
    send('contextmenu', 100, 105);
    send('contextmenu', 10, 10);
    expect(told).toEqual([['menu', NODE, { x: 100, y: 105 }], ['menu', null, { x: 10, y: 10 }]]);
  });
});

describe('a finger that is lifted', () => {
  const lift = (): boolean => {
    send('pointerup', 100, 100, { pointerType: 'touch' });
    return canvas.dispatchEvent(new Event('touchend', { cancelable: true }));
  };

  it('clicks nothing beside the menu of its long press, and does what fingers do after a short one', () => {
    send('pointerdown', 100, 100, { pointerType: 'touch' });
    vi.advanceTimersByTime(2000);
    expect(told.map(([name]) => name)).toEqual(['menu']);
    expect(lift()).toBe(false);
    send('pointerdown', 100, 100, { pointerType: 'touch' });
    expect(lift()).toBe(true);
  });
});
