import type { MarkupElement } from '../markup/markup-tree';
import { anchor } from '../markup/marks';
import { attribute, type Construct, type Conversion } from './construct';

/** The place that links find by an element's `id` or `name`; `''` where it has none. */
export function namedAnchor(element: MarkupElement, on: Conversion): string {
  const name = attribute(element, on, 'id', 'name');
  return name === '' || element.attributes.get('name')?.startsWith('{') || /[\s|]/.test(name) ? '' : anchor(name);
}

/** A construct before which its element's place stands. */
export function anchored(construct: Construct): Construct {
  return (element, on) => namedAnchor(element, on) + construct(element, on);
}
