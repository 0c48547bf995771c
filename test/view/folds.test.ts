// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Folds } from '../../src/view/graph/folds';

interface Pane {
  folds: Folds;
  /** What is open now. */
  open: () => string;
  resize: (width: number) => void;
}

function pane(width: number): Pane {
  const shown = new Map<string, boolean>();
  const size = { width, height: 600 };
  const part = (name: string): { el: HTMLElement; toggle(open: boolean): void } => ({ el: document.createElement('div'), toggle: (open) => void shown.set(name, open) });
  const folds = new Folds({ size: () => size, controls: part('panel'), list: part('list') });
  const open = (): string => {
    folds.show();
    return [...shown].filter(([, isOpen]) => isOpen).map(([name]) => name).join(' and ');
  };
  return { folds, open, resize: (to) => (size.width = to) };
}

describe('panel and list', () => {
  it('begin with the panel where there is room for it, until a person says otherwise', () => {
    const { folds, open, resize } = pane(900);
    expect(open()).toBe('panel');
    resize(400);
    expect(open()).toBe('');
    folds.togglePanel(true);
    expect(open()).toBe('panel');
    folds.togglePanel(false);
    resize(900);
    expect(open()).toBe('');
  });

  it('are open both in a wide pane', () => {
    const { folds, open } = pane(900);
    folds.toggleList();
    expect(open()).toBe('panel and list');
    folds.toggleList();
    expect(open()).toBe('panel');
  });

  it('take the place of each other in a narrow pane', () => {
    const { folds, open } = pane(700);
    folds.toggleList();
    expect(open()).toBe('list');
    folds.togglePanel(true);
    expect(open()).toBe('panel');
    folds.toggleList();
    expect(open()).toBe('list');
  });

  it('come back from what was kept', () => {
    const [before, after] = [pane(900), pane(900)];
    before.folds.toggleList();
    before.folds.togglePanel(false);
    after.folds.state = before.folds.state;
    expect(after.open()).toBe('list');
  });
});
