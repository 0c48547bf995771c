import { Component } from '../base/component';

export interface HoverParent {
  hoverPopover: Component | null;
}

/** As numbered in Obsidian. */
export const PopoverState = { Hidden: 0, Showing: 1, Shown: 2, Hiding: 3 } as const;

/** A box that shows while the pointer rests on its target or on itself. */
export class HoverPopover extends Component {
  hoverEl: HTMLElement;
  state: number = PopoverState.Hidden;
  #timer = 0;
  #box: { left: number; top: number; bottom: number };

  /** @param waitTime milliseconds before it shows */
  constructor(public parent: HoverParent, public targetEl: HTMLElement | null, public waitTime = 300, staticPos: { x: number; y: number } | null = null) {
    super();
    this.hoverEl = createDiv({ cls: 'popover hover-popover', attr: { role: 'dialog', 'aria-label': 'Preview', 'data-no-tooltip': '' } });
    this.#box = staticPos ? { left: staticPos.x, top: staticPos.y, bottom: staticPos.y } : targetEl?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 };
    if (parent.hoverPopover instanceof HoverPopover) parent.hoverPopover.hide();
    parent.hoverPopover = this;
    this.state = PopoverState.Showing;
    this.#timer = window.setTimeout(() => this.show(), waitTime);
    for (const el of [targetEl, this.hoverEl]) {
      el?.addEventListener('mouseenter', this.#onEnter);
      el?.addEventListener('mouseleave', this.#onLeave);
    }
  }

  show(): void {
    if (this.state === PopoverState.Shown) return;
    if (this.targetEl && !this.targetEl.isConnected) return this.hide();
    this.state = PopoverState.Shown;
    (this.targetEl?.doc ?? activeDocument).body.append(this.hoverEl);
    this.load();
    this.position();
    this.onShow();
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    this.targetEl?.removeEventListener('mouseenter', this.#onEnter);
    this.targetEl?.removeEventListener('mouseleave', this.#onLeave);
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
    this.state = PopoverState.Hidden;
    this.hoverEl.remove();
    this.unload();
  }

  /** For those who extend it: called once it is on the page. */
  onShow(): void {
    // Nothing of its own.
  }

  /** Below the target, or above where there is more room. */
  position(): void {
    const own = this.hoverEl.getBoundingClientRect();
    const { innerHeight, innerWidth } = this.hoverEl.win;
    const below = innerHeight - this.#box.bottom;
    const top = own.height <= below || below >= this.#box.top ? this.#box.bottom + 4 : this.#box.top - own.height - 4;
    const left = Math.max(8, Math.min(this.#box.left, innerWidth - own.width - 8));
    this.hoverEl.setCssStyles({ left: `${left}px`, top: `${Math.max(4, top)}px` });
  }

  #onEnter = (): void => {
    if (this.state !== PopoverState.Hiding) return;
    window.clearTimeout(this.#timer);
    this.state = PopoverState.Shown;
  };

  #onLeave = (): void => {
    window.clearTimeout(this.#timer);
    if (this.state === PopoverState.Showing) return this.hide();
    this.state = PopoverState.Hiding;
    this.#timer = window.setTimeout(() => this.hide(), 200);
  };
}
