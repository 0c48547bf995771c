import type { Bounds, Size } from '../../../scene/camera';

/** Narrower than this, in pixels, the panel lies over the picture instead of beside it. */
const WIDE = 520;
/** From this width on, in pixels, the panel is open until a person closes it. */
export const ROOMY = 640;

/** The toolbar stands at the right, this wide with its margins. */
const TOOLBAR = 60;

/** Toolbar and caption at the foot of a narrow picture. */
const FOOT = 58;
/** The folded panel at its head. */
const HEAD = 62;

/** What lies over the canvas. */
interface Covers {
  controls: HTMLElement;
  panelOpen: boolean;
  /** Null while it is closed. */
  list: HTMLElement | null;
}

/** What of the canvas neither the panel nor the list nor the toolbar covers, in CSS pixels. */
export function clearSpace({ width, height }: Size, { controls, panelOpen, list }: Covers): Bounds {
  const bottom = height - 20;
  // Over a narrow picture the toolbar lies at the foot.
  if (width < WIDE) return { left: 0, top: Math.min(controls.offsetTop + controls.offsetHeight, bottom), right: width, bottom: Math.max(bottom - FOOT, 0) };
  return { left: panelOpen ? controls.offsetLeft + controls.offsetWidth : 0, top: 0, right: (list?.offsetLeft ?? width) - TOOLBAR, bottom };
}

/** Keeps hold of the part of the canvas that nothing covers: the same object for as long as nothing differs, since pictures are told apart by their parts. */
export class ClearSpace {
  private known: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

  constructor(private readonly measure: () => Bounds) {}

  get bounds(): Bounds {
    const { left, top, right, bottom } = this.measure();
    const { known } = this;
    if (left !== known.left || top !== known.top || right !== known.right || bottom !== known.bottom) this.known = { left, top, right, bottom };
    return this.known;
  }

  /** Its height as a part of its width, once a panel that lies over a narrow picture is closed again; undefined while there is no room at all. */
  tallIn({ width, height }: Size): number | undefined {
    const { left, top, right, bottom } = width < WIDE ? { left: 0, top: HEAD, right: width, bottom: height - 20 - FOOT } : this.bounds;
    return right > left && bottom > top ? (bottom - top) / (right - left) : undefined;
  }

  /** The same with a margin, or less of one where there is little room. */
  inset(margin: number): Bounds {
    const { left, top, right, bottom } = this.bounds;
    const across = Math.min(margin, (right - left) / 4);
    const down = Math.min(margin, (bottom - top) / 4);
    return { left: left + across, top: top + down, right: right - across, bottom: bottom - down };
  }
}
