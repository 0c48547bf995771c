// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Roving } from '../../src/view/graph/roving';

const bar = document.createElement('div');
const buttons = (): HTMLButtonElement[] => [...bar.querySelectorAll('button')];
const stops = (): string[] => buttons().filter(({ tabIndex }) => tabIndex === 0).map(({ textContent }) => textContent ?? '');
const focused = (): string | null | undefined => document.activeElement?.textContent;
const press = (key: string, modifiers: KeyboardEventInit = {}): boolean => !(document.activeElement ?? bar).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));

function put(...names: string[]): void {
  bar.replaceChildren(...names.map((name) => Object.assign(document.createElement('button'), { textContent: name })));
}

describe('buttons that are one tab stop', () => {
  let roving: Roving;

  beforeEach(() => {
    document.body.replaceChildren(bar);
    put('a', 'b', 'c');
    roving = new Roving(bar);
    buttons()[0]?.focus();
  });

  it('are gone through by either pair of arrows, round from end to end, and by Home and End', () => {
    const way = ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Home', 'End'].map((key) => [press(key), focused()]);
    expect(way).toEqual([[true, 'b'], [true, 'c'], [true, 'a'], [true, 'c'], [true, 'b'], [true, 'a'], [true, 'c']]);
    expect(stops()).toEqual(['c']);
  });

  it('leave other keys alone, and arrows that mean something else', () => {
    expect([press('x'), press('Tab'), ...(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'] as const).map((key) => press('ArrowDown', { [key]: true }))]).toEqual(Array.from({ length: 6 }, () => false));
    expect(focused()).toBe('a');
  });

  it('are come back to where they were left, or to the first where that one is gone', () => {
    press('End');
    roving.renew();
    expect(stops()).toEqual(['c']);
    buttons()[2]?.remove();
    roving.renew();
    expect(stops()).toEqual(['a']);
    put('d');
    roving.renew();
    expect(stops()).toEqual(['d']);
  });
});
