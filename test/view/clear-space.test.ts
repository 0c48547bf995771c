import { describe, expect, it } from 'vitest';
import type { Bounds, Size } from '../../src/scene/camera';
import { ClearSpace, clearSpace } from '../../src/view/graph/canvas/clear-space';

const spaceOf = (bounds: Bounds): ClearSpace => new ClearSpace(() => ({ ...bounds }));
const WIDE: Size = { width: 1000, height: 700 };

/** An element as it is laid out. */
const laid = (sizes: { offsetLeft?: number; offsetTop?: number; offsetWidth?: number; offsetHeight?: number }): HTMLElement => ({ offsetLeft: 0, offsetTop: 0, offsetWidth: 0, offsetHeight: 0, ...sizes }) as HTMLElement;

describe('what panel, list and toolbar leave of a canvas', () => {
  const controls = laid({ offsetLeft: 10, offsetTop: 12, offsetWidth: 250, offsetHeight: 400 });

  it('begins beside the panel while that is open, and ends in front of the list while that is', () => {
    expect(clearSpace(WIDE, { controls, panelOpen: true, list: null })).toEqual({ left: 260, top: 0, right: 940, bottom: 680 });
    expect(clearSpace(WIDE, { controls, panelOpen: false, list: laid({ offsetLeft: 760 }) })).toEqual({ left: 0, top: 0, right: 700, bottom: 680 });
  });

  it('lies below the panel where the picture is narrow, and above the toolbar', () => {
    expect(clearSpace({ width: 519, height: 700 }, { controls, panelOpen: true, list: null })).toEqual({ left: 0, top: 412, right: 519, bottom: 622 });
    expect(clearSpace({ width: 520, height: 700 }, { controls, panelOpen: false, list: null })).toMatchObject({ right: 460 });
    expect(clearSpace({ width: 400, height: 60 }, { controls, panelOpen: true, list: null })).toEqual({ left: 0, top: 40, right: 400, bottom: 0 });
  });
});

describe('what of a canvas nothing covers', () => {
  it('is the same object until it differs', () => {
    const bounds = { left: 0, top: 0, right: 900, bottom: 600 };
    const space = spaceOf(bounds);
    const before = space.bounds;
    expect(space.bounds).toBe(before);
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      bounds[side] += 1;
      expect(space.bounds).toEqual(bounds);
    }
  });

  it('is so tall for its width, and for none where there is no room', () => {
    expect(spaceOf({ left: 300, top: 0, right: 900, bottom: 600 }).tallIn(WIDE)).toBe(1);
    expect(spaceOf({ left: 300, top: 100, right: 700, bottom: 300 }).tallIn(WIDE)).toBe(0.5);
    expect(spaceOf({ left: 300, top: 0, right: 300, bottom: 600 }).tallIn(WIDE)).toBeUndefined();
    expect(spaceOf({ left: 0, top: 600, right: 300, bottom: 600 }).tallIn(WIDE)).toBeUndefined();
  });

  it('has, in a narrow picture, the same shape whether the panel lies over it or not', () => {
    const narrow: Size = { width: 400, height: 640 };
    expect(spaceOf({ left: 0, top: 500, right: 400, bottom: 562 }).tallIn(narrow)).toBe(spaceOf({ left: 0, top: 62, right: 400, bottom: 562 }).tallIn(narrow));
    expect(spaceOf({ left: 0, top: 500, right: 400, bottom: 562 }).tallIn(narrow)).toBe(1.25);
  });

  it('has a margin within, and less of one where there is little room', () => {
    expect(spaceOf({ left: 100, top: 0, right: 900, bottom: 600 }).inset(40)).toEqual({ left: 140, top: 40, right: 860, bottom: 560 });
    expect(spaceOf({ left: 100, top: 10, right: 180, bottom: 50 }).inset(40)).toEqual({ left: 120, top: 20, right: 160, bottom: 40 });
  });
});
