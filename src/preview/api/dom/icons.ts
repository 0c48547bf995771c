import { ICON_SET } from './icon-set';
import { setAttributes } from './create';

const SVG = 'http://www.w3.org/2000/svg';

/** Icons that plugins brought, by id: content for a `0 0 100 100` view box. */
const added = new Map<string, string>();

/** Puts an icon, and nothing else, into an element. One that the preview does not carry shows as a plain dotted square. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  const icon = iconId === '' ? null : getIcon(iconId) ?? placeholder(iconId);
  if (icon) parent.replaceChildren(parent.doc.importNode(icon, true));
  else parent.replaceChildren();
}

/** @returns null for an icon that the preview does not carry */
export function getIcon(iconId: string): SVGSVGElement | null {
  const id = iconId.replace(/^lucide-/, '');
  const own = added.get(iconId) ?? added.get(id);
  if (own !== undefined) return readSvg(`<svg xmlns="${SVG}" viewBox="0 0 100 100">${own}</svg>`, iconId);
  const source = ICON_SET.get(id);
  return source === undefined ? null : readSvg(source, `lucide-${id}`);
}

export function getIconIds(): string[] {
  return [...added.keys(), ...[...ICON_SET.keys()].map((id) => `lucide-${id}`)];
}

export function addIcon(iconId: string, svgContent: string): void {
  added.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
  added.delete(iconId);
}

/** Read as XML, so that nothing in it runs; what is not an SVG image gives nothing. */
function readSvg(source: string, id: string): SVGSVGElement | null {
  const image = new DOMParser().parseFromString(source.trim().replace(/>\s+</g, '><'), 'image/svg+xml').documentElement;
  if (!(image instanceof SVGSVGElement)) return null;
  for (const unsafe of [...image.querySelectorAll('script, foreignObject')]) unsafe.remove();
  setAttributes(image, { class: `svg-icon ${id}`, 'aria-hidden': 'true' });
  return image;
}

function placeholder(iconId: string): SVGSVGElement {
  const image = document.createElementNS(SVG, 'svg');
  setAttributes(image, { class: `svg-icon mod-placeholder`, viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true', 'data-icon': iconId });
  const square = document.createElementNS(SVG, 'rect');
  setAttributes(square, { x: 4, y: 4, width: 16, height: 16, rx: 3, fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-dasharray': '2 3' });
  image.append(square);
  return image;
}
