import type { Realm } from './node';

type Listener = (this: EventTarget, event: Event, target: HTMLElement) => unknown;
type Options = boolean | AddEventListenerOptions | undefined;

interface Delegate {
  type: string;
  selector: string;
  listener: Listener;
  callback: (event: Event) => void;
  options: Options;
}

const delegates = new WeakMap<EventTarget, Delegate[]>();

/** `el.on('click', '.selector', …)`: one listener above for all elements below that match. */
export function extendDelegation(realm: Realm): void {
  for (const prototype of [realm.HTMLElement.prototype, realm.Document.prototype]) {
    Object.defineProperty(prototype, 'on', { value: on, configurable: true });
    Object.defineProperty(prototype, 'off', { value: off, configurable: true });
  }
}

function on(this: EventTarget, type: string, selector: string, listener: Listener, options?: Options): void {
  const callback = (event: Event): void => {
    const target = matchBelow(event, selector);
    if (target) listener.call(this, event, target);
  };
  delegates.set(this, [...(delegates.get(this) ?? []), { type, selector, listener, callback, options }]);
  this.addEventListener(type, callback, options);
}

function off(this: EventTarget, type: string, selector: string, listener: Listener, options?: Options): void {
  const kept = (delegates.get(this) ?? []).filter((each) => {
    const same = each.type === type && each.selector === selector && each.listener === listener && each.options === options;
    if (same) this.removeEventListener(type, each.callback, each.options);
    return !same;
  });
  delegates.set(this, kept);
}

/** The nearest element at or above the event's target, inside the listening one, that matches. */
function matchBelow(event: Event, selector: string): HTMLElement | null {
  for (const target of event.composedPath()) {
    if (target === event.currentTarget) return null;
    if (isHtmlElement(target) && target.matches(selector)) return target;
  }
  return null;
}

/** By shape: the element may come from another window, with other constructors. */
function isHtmlElement(target: EventTarget): target is HTMLElement {
  return 'matches' in target && 'dataset' in target;
}
