import type { GraphHost, WindowPlace } from './graph-host';
import { Roving } from './roving';

export interface ToolbarEvents {
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
  settle: () => void;
  undo: () => void;
  redo: () => void;
  list: () => void;
  exportMenu: (place: WindowPlace) => void;
  help: () => void;
}

interface ToolbarState {
  listOpen: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

/** Buttons over the canvas: one tab stop, arrow keys go from button to button. */
export class Toolbar {
  readonly el: HTMLElement;
  private readonly list: HTMLButtonElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;

  constructor(parent: HTMLElement, private readonly host: Pick<GraphHost, 'words' | 'setIcon'>, events: ToolbarEvents) {
    const { words } = host;
    this.el = parent.createDiv({ cls: 'ospo-graph-toolbar', attr: { role: 'toolbar', 'aria-label': words.toolbar } });
    this.button('plus', words.zoomIn, events.zoomIn);
    this.button('minus', words.zoomOut, events.zoomOut);
    this.button('maximize', words.fit, events.fit);
    this.button('refresh-cw', words.settle, events.settle);
    this.undo = this.button('undo-2', words.undo, events.undo);
    this.redo = this.button('redo-2', words.redo, events.redo);
    this.list = this.button('list', words.list, events.list);
    const save = this.button('download', words.exportShown, () => {
      const { left, top } = save.getBoundingClientRect();
      events.exportMenu({ x: left, y: top });
    });
    save.setAttribute('aria-haspopup', 'menu');
    this.button('help-circle', words.help, events.help);
    new Roving(this.el);
  }

  show({ listOpen, canUndo, canRedo }: ToolbarState): void {
    this.list.setAttribute('aria-pressed', String(listOpen));
    this.list.toggleClass('is-active', listOpen);
    this.undo.setAttribute('aria-disabled', String(!canUndo));
    this.redo.setAttribute('aria-disabled', String(!canRedo));
  }

  private button(icon: string, name: string, act: () => void): HTMLButtonElement {
    const made = this.el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': name } });
    this.host.setIcon(made, icon);
    made.addEventListener('click', act);
    return made;
  }
}
