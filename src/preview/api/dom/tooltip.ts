import type { TooltipOptions } from 'obsidian';
import { closestTo } from './closest';
import { setContent } from './create';

const options = new WeakMap<HTMLElement, TooltipOptions>();
/** Labels of regions and of what types text are for screen readers only. */
const NAMED_ONLY = '[data-no-tooltip], input, textarea, select, [contenteditable], ' +
  ['dialog', 'region', 'tabpanel', 'tablist', 'tree', 'group', 'list', 'listbox', 'menu', 'status', 'toolbar', 'navigation', 'complementary', 'main']
    .map((role) => `[role="${role}"]`).join(', ');

let shown: { target: HTMLElement; el: HTMLElement } | null = null;
let timer = 0;

/** Gives an element a tooltip; it is also its accessible name. */
export function setTooltip(el: HTMLElement, tooltip: string, how: TooltipOptions = {}): void {
  if (tooltip === '') el.removeAttribute('aria-label');
  else el.setAttribute('aria-label', tooltip);
  options.set(el, how);
  if (how.placement) el.setAttribute('data-tooltip-position', how.placement);
}

/** Shows a tooltip at once. */
export function displayTooltip(target: HTMLElement, content: string | DocumentFragment, how: TooltipOptions = {}): void {
  hideTooltip();
  const el = target.doc.body.createDiv({ cls: ['tooltip', ...(how.classes ?? [])], attr: { role: 'tooltip' } });
  setContent(el, content);
  placeTooltip(el, target, how);
  shown = { target, el };
}

export function hideTooltip(): void {
  window.clearTimeout(timer);
  shown?.el.remove();
  shown = null;
}

/** Shows the label of whatever in this window the pointer rests on. @returns a function that ends it */
export function watchTooltips(win: Window): () => void {
  const onOver = (event: MouseEvent): void => {
    const target = labelled(event);
    if (target === shown?.target) return;
    hideTooltip();
    if (target) timer = win.setTimeout(() => showLabel(target), options.get(target)?.delay ?? 500);
  };
  win.document.addEventListener('mouseover', onOver);
  win.document.addEventListener('mousedown', hideTooltip, true);
  win.addEventListener('keydown', hideTooltip, true);
  return () => {
    win.document.removeEventListener('mouseover', onOver);
    win.document.removeEventListener('mousedown', hideTooltip, true);
    win.removeEventListener('keydown', hideTooltip, true);
  };
}

function labelled(event: Event): HTMLElement | null {
  const found = closestTo(event, '[aria-label]');
  return found && !found.matches(NAMED_ONLY) && found.win.getComputedStyle(found).getPropertyValue('--no-tooltip').trim() !== 'true' ? found : null;
}

function showLabel(target: HTMLElement): void {
  const label = target.getAttribute('aria-label');
  if (label && target.isConnected) displayTooltip(target, label, options.get(target));
}

function placeTooltip(el: HTMLElement, target: HTMLElement, how: TooltipOptions): void {
  const box = target.getBoundingClientRect();
  const own = el.getBoundingClientRect();
  const gap = how.gap ?? 8;
  const placement = how.placement ?? target.getAttribute('data-tooltip-position') ?? 'bottom';
  const centre = { x: box.left + box.width / 2 - own.width / 2, y: box.top + box.height / 2 - own.height / 2 };
  const wanted = {
    top: { x: centre.x, y: box.top - own.height - gap },
    left: { x: box.left - own.width - gap, y: centre.y },
    right: { x: box.right + gap, y: centre.y },
  }[placement] ?? { x: centre.x, y: box.bottom + gap };
  const x = Math.min(Math.max(4, wanted.x), target.win.innerWidth - own.width - 4);
  const y = wanted.y + own.height > target.win.innerHeight ? box.top - own.height - gap : Math.max(4, wanted.y);
  el.setCssProps({ '--tooltip-x': `${x}px`, '--tooltip-y': `${y}px` });
}
