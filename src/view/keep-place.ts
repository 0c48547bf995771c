const CONTROLS = 'a[href], button, input, select, summary';

/**
 * Draws what is in an element anew. A control in it that had the keys may be gone, as the button of a finding that was mended is:
 * the keys go on with what came into its place, and at `refuge` where nothing did.
 */
export function keepPlace(el: HTMLElement, draw: () => void, refuge: () => void): void {
  const at = controlsIn(el).findIndex((control) => control === el.doc.activeElement);
  draw();
  if (at === -1) return;
  const controls = controlsIn(el);
  (controls[at] ?? controls.at(-1))?.focus();
  // What is hidden takes no keys.
  if (!el.contains(el.doc.activeElement)) refuge();
}

function controlsIn(el: HTMLElement): HTMLElement[] {
  return [...el.querySelectorAll<HTMLElement>(CONTROLS)];
}
