import type { Body } from './appearance';

/** Below this radius in pixels a shape cannot be made out; a square says as much. */
export const DOT = 2.4;
/** How opaque a square is. */
export const DOT_ALPHA: Record<Body, number> = { solid: 1, tinted: 1, hollow: 0.4 };

/** How far shapes reach: their area is that of a circle, so their corners stand out beyond its radius. In radii. */
export const CORNER_REACH = 1.15;

/** Widths in pixels of CSS. */
export const OUTLINE = 1.4;
/** Of the ground, around full signs: where many stand close, they would be one blot. */
export const RIM = 0.8;
/** The outline of what is hollow: dash and gap, in pixels of CSS. */
export const HOLLOW_DASH = [2.5, 2] as const;

/** How opaque the inside is. */
export const TINT: Record<Body, number> = { solid: 1, tinted: 0.42, hollow: 0 };
