import type { Point } from '../../../scene/camera';

/** The frame that a person draws around nodes. */
export class BoxFrame {
  private readonly el: HTMLElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'ospo-graph-box', attr: { 'aria-hidden': 'true' } });
    this.el.hidden = true;
  }

  /** Corners in CSS pixels of the canvas; null for none. */
  show(box: { from: Point; to: Point } | null): void {
    this.el.hidden = box === null;
    if (!box) return;
    const { from, to } = box;
    this.el.setCssProps({
      '--ospo-x': `${Math.min(from.x, to.x)}px`, '--ospo-y': `${Math.min(from.y, to.y)}px`,
      '--ospo-width': `${Math.abs(to.x - from.x)}px`, '--ospo-height': `${Math.abs(to.y - from.y)}px`,
    });
  }
}
