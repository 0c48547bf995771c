import { OUTLINES, TYPE_SHAPES, type Body } from '../../../scene/appearance';
import { typeClass } from '../paint/palette';

/** What is drawn at a node, beside its own shape. */
export type Sign = 'progress' | 'lacks' | 'gap' | 'more';

/** Paths in a square from -1.5 to 1.5, as the canvas draws them at a node. */
const PATHS: Readonly<Record<Sign, string>> = {
  progress: 'M0,-1.1 A1.1,1.1 0 1 1 -1.1,0',
  lacks: 'M0,-1.1 L1.1,0.9 L-1.1,0.9 Z',
  gap: 'M0,-1.2 A1.2,1.2 0 1 1 0,1.2 A1.2,1.2 0 1 1 0,-1.2',
  more: 'M-0.9,0 H0.9 M0,-0.9 V0.9',
};

/** What is still to be done has the colour of risks. */
const IN_RED: ReadonlySet<Sign> = new Set(['lacks', 'gap']);

/** A sign for a legend. Says nothing to a screen reader; the words stand beside it. */
export function createSign(parent: HTMLElement, sign: Sign): void {
  createSvg(parent, `is-${sign}`, ...(IN_RED.has(sign) ? [typeClass('risk')] : [])).createSvg('path', { attr: { d: PATHS[sign] } });
}

/** How a checklist item is drawn in one of its states. */
export function createStateSign(parent: HTMLElement, body: Body, struck: boolean): void {
  const svg = createSvg(parent, `ospo-body-${body}`);
  svg.createSvg('polygon', { attr: { points: (OUTLINES[TYPE_SHAPES.item] ?? []).map((corner) => corner.join(',')).join(' ') } });
  if (struck) svg.createSvg('path', { cls: 'ospo-strike', attr: { d: 'M-1.2,1.2 L1.2,-1.2' } });
}

function createSvg(parent: HTMLElement, ...cls: string[]): SVGSVGElement {
  return parent.createSvg('svg', { cls: ['ospo-swatch', 'ospo-sign', ...cls], attr: { viewBox: '-1.5 -1.5 3 3', 'aria-hidden': 'true' } });
}
