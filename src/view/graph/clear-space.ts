import type { Bounds, Size } from '../../scene/camera';

/** Narrower than this, in pixels, the panel lies over the picture instead of beside it. */
export const WIDE = 640;

/** The toolbar stands at the right, this wide with its margins. */
const TOOLBAR = 60;

export interface Covers {
  controls: HTMLElement;
  panelOpen: boolean;
  /** Null while it is closed. */
  list: HTMLElement | null;
}

/** What of the canvas neither the panel nor the list nor the toolbar covers, in CSS pixels. */
export function clearSpace({ width, height }: Size, { controls, panelOpen, list }: Covers): Bounds {
  const bottom = height - 20;
  if (width < WIDE) return { left: 0, top: Math.min(controls.offsetTop + controls.offsetHeight, bottom), right: width, bottom };
  return { left: panelOpen ? controls.offsetLeft + controls.offsetWidth : 0, top: 0, right: (list?.offsetLeft ?? width) - TOOLBAR, bottom };
}
