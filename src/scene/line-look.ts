import type { Camera } from './camera';

/** More lines than this at one node are drawn thin, or they would be a blot. */
export const MANY_TIES = 60;
/** How opaque the lines at one node are. */
export const TIES_ALPHA = { few: 0.9, many: 0.55 };
export const MANY_TIES_WIDTH = 0.8;

/** Lines beyond this many cannot be told apart; those that say most are drawn then. */
export const MOST_LINES = 6000;

/** Lines are faint where the picture is so small that they would hide its nodes. */
const FAR = 0.3;
const FAINTEST = 0.45;

/** Links are fainter than what says more. */
export const PLAIN_ALPHA = 0.8;

/** How opaque a line is among so many. */
export function lineAlpha({ scale }: Camera, seen: number): number {
  const density = Math.min(1, Math.max(0.35, 1.25 - Math.log10(seen + 1) / 4));
  return density * (seen < MOST_LINES / 4 ? 1 : Math.max(FAINTEST, Math.min(1, scale / FAR)));
}

/** So much of the part that nodes take up may their lines cover, were these opaque: more would be a grey plate. */
const MOST_INK = 0.25;

/** How much fainter lines are drawn that would cover so much of an area, both in square pixels. */
export function thinned(covered: number, area: number): number {
  return Math.min(1, (MOST_INK * area) / Math.max(1, covered));
}

/** In CSS pixels. */
export function lineWidth({ scale }: Camera): number {
  return Math.min(1.6, Math.max(0.6, scale));
}
