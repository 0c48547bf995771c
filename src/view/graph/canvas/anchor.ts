import type { Point } from '../../../scene/camera';

/**
 * An element that stands over a node, for whatever should open beside it: a canvas has no elements of its own to point at.
 * It lets the pointer through, so what opened beside it is told in its stead when the pointer comes and goes.
 */
export class Anchor {
  private element: HTMLElement;

  constructor(private readonly parent: HTMLElement) {
    this.element = createAnchor(parent);
  }

  get el(): HTMLElement {
    return this.element;
  }

  /** Stands over a disc on the canvas, in CSS pixels; null for nowhere. */
  place(at: Point | null, radius: number): void {
    this.element.toggleClass('is-placed', at !== null);
    if (at) this.element.setCssProps({ '--ospo-x': `${at.x}px`, '--ospo-y': `${at.y}px`, '--ospo-radius': `${radius}px` });
  }

  enter(): void {
    this.tell('mouseover');
  }

  /** The pointer went. The next node gets another element: what is open beside this one would take it for the same. */
  leave(): void {
    this.tell('mouseout');
    this.element.remove();
    this.element = createAnchor(this.parent);
  }

  private tell(type: 'mouseover' | 'mouseout'): void {
    this.element.dispatchEvent(new MouseEvent(type, { bubbles: false }));
  }
}

function createAnchor(parent: HTMLElement): HTMLElement {
  return parent.createDiv({ cls: 'ospo-graph-anchor', attr: { 'aria-hidden': 'true' } });
}
