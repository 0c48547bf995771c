import type { GraphHost } from './graph-host';

export interface ToolbarEvents {
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
  settle: () => void;
  list: () => void;
}

/** Buttons over the canvas. */
export class Toolbar {
  private readonly list: HTMLButtonElement;

  constructor(parent: HTMLElement, { words, setIcon }: Pick<GraphHost, 'words' | 'setIcon'>, events: ToolbarEvents) {
    const el = parent.createDiv({ cls: 'ospo-graph-toolbar' });
    const button = (icon: string, name: string, act: () => void): HTMLButtonElement => {
      const made = el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': name } });
      setIcon(made, icon);
      made.addEventListener('click', act);
      return made;
    };
    button('plus', words.zoomIn, events.zoomIn);
    button('minus', words.zoomOut, events.zoomOut);
    button('maximize', words.fit, events.fit);
    button('refresh-cw', words.settle, events.settle);
    this.list = button('list', words.list, events.list);
  }

  show(listOpen: boolean): void {
    this.list.setAttribute('aria-pressed', String(listOpen));
    this.list.toggleClass('is-active', listOpen);
  }
}
