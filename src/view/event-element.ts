/** Whether an event's target is an element, in whichever window it is: `instanceof` knows one window's elements alone. */
export function isElement(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'closest' in target;
}
