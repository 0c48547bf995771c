/** The nearest element at or above an event's target that matches. By shape, since the target may come from another window. */
export function closestTo(event: Event, selector: string): HTMLElement | null {
  const { target } = event;
  return target !== null && 'closest' in target ? (target as Element).closest<HTMLElement>(selector) : null;
}
