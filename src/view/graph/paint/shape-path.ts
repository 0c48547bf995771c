import type { NodeType } from '../../../model/graph';
import { LAYER_BODIES, OUTLINES, TYPE_SHAPES, type Shape } from '../../../scene/appearance';
import type { Layer } from '../../../scene/lens';
import { typeClass } from './palette';

/** Adds a shape to the current path. */
export function traceShape(context: CanvasPath, shape: Shape, x: number, y: number, radius: number): void {
  const outline = OUTLINES[shape];
  if (!outline) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  outline.forEach(([cornerX, cornerY], i) => {
    if (i === 0) context.moveTo(x + cornerX * radius, y + cornerY * radius);
    else context.lineTo(x + cornerX * radius, y + cornerY * radius);
  });
  context.closePath();
}

/** The sign of a type for a legend or a list: its shape in its colour. Says nothing to a screen reader; the name stands beside it. */
export function createSwatch(parent: HTMLElement, type: NodeType): SVGSVGElement {
  const svg = parent.createSvg('svg', { cls: ['ospo-swatch', typeClass(type)], attr: { viewBox: '-1.5 -1.5 3 3', 'aria-hidden': 'true' } });
  const outline = OUTLINES[TYPE_SHAPES[type]];
  if (outline) svg.createSvg('polygon', { attr: { points: outline.map((corner) => corner.join(',')).join(' ') } });
  else svg.createSvg('circle', { attr: { r: '1' } });
  return svg;
}

/** How nodes of a layer are filled, whatever their type. */
export function createBodySwatch(parent: HTMLElement, layer: Layer): void {
  const svg = parent.createSvg('svg', { cls: ['ospo-swatch', `ospo-body-${LAYER_BODIES[layer]}`], attr: { viewBox: '-1.5 -1.5 3 3', 'aria-hidden': 'true' } });
  svg.createSvg('circle', { attr: { r: '1' } });
}
