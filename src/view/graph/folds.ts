import type { Bounds, Size } from '../../scene/camera';
import { clearSpace, ROOMY } from './canvas/clear-space';

/** What of a pane is open. */
interface FoldState {
  /** Null until a person has opened or folded it: it is open where there is room. */
  panelOpen: boolean | null;
  listOpen: boolean;
}

/** The parts of a pane that open and fold, and the room that they share with the picture. */
interface FoldedParts {
  size: () => Size;
  controls: { el: HTMLElement; toggle(open: boolean): void };
  list: { el: HTMLElement; toggle(open: boolean): void };
}

/** Panel and list beside the picture need at least so much of the pane, in pixels. */
const BOTH = 820;

/** Opens and folds the panel and the list; where there is no room for both, the one that is opened takes the place of the other. */
export class Folds {
  state: FoldState = { panelOpen: null, listOpen: false };

  constructor(private readonly parts: FoldedParts) {}

  get isPanelOpen(): boolean {
    return this.state.panelOpen ?? (this.width >= ROOMY && !(this.state.listOpen && this.isTight));
  }

  togglePanel(open: boolean): void {
    this.state = { panelOpen: open, listOpen: this.state.listOpen && !(open && this.isTight) };
  }

  toggleList(): void {
    const listOpen = !this.state.listOpen;
    this.state = { panelOpen: listOpen && this.isTight ? false : this.state.panelOpen, listOpen };
  }

  show(): void {
    this.parts.controls.toggle(this.isPanelOpen);
    this.parts.list.toggle(this.state.listOpen);
  }

  /** What of the canvas nothing covers. */
  clear(): Bounds {
    const { controls, list, size } = this.parts;
    return clearSpace(size(), { controls: controls.el, panelOpen: this.isPanelOpen, list: this.state.listOpen ? list.el : null });
  }

  private get width(): number {
    return this.parts.size().width;
  }

  private get isTight(): boolean {
    return this.width < BOTH;
  }
}
