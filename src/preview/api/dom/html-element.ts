import { defineGetter, defineMethods } from './define';
import { onMigration } from './migration';
import type { Realm } from './node';

const displays = new WeakMap<HTMLElement, string>();

/** What Obsidian adds to HTML elements (and, for styles, SVG elements) of a window. */
export function extendHtmlElements(realm: Realm): void {
  const { prototype } = realm.HTMLElement;
  extendVisibility(prototype);
  extendStyles(prototype);
  extendStyles(realm.SVGElement.prototype);
  defineGetter(prototype, 'innerWidth', function () {
    const style = this.win.getComputedStyle(this);
    return this.clientWidth - parseFloat(style.paddingLeft || '0') - parseFloat(style.paddingRight || '0');
  });
  defineGetter(prototype, 'innerHeight', function () {
    const style = this.win.getComputedStyle(this);
    return this.clientHeight - parseFloat(style.paddingTop || '0') - parseFloat(style.paddingBottom || '0');
  });
  defineMethods(prototype, {
    onClickEvent(listener, options) {
      this.addEventListener('click', listener, options);
      this.addEventListener('auxclick', listener, options);
    },
    onNodeInserted(listener, once) {
      return onInsertion(this, listener, once ?? false);
    },
    onWindowMigrated(listener) {
      return onMigration(this, listener);
    },
    trigger(type) {
      this.dispatchEvent(new this.win.window.Event(type, { bubbles: true, cancelable: true }));
    },
  });
}

function extendVisibility(prototype: HTMLElement): void {
  defineMethods(prototype, {
    show() {
      if (this.style.display === 'none') this.style.display = displays.get(this) ?? '';
    },
    hide() {
      if (this.style.display === 'none') return;
      displays.set(this, this.style.display);
      this.style.display = 'none';
    },
    toggle(show) {
      if (show) this.show();
      else this.hide();
    },
    toggleVisibility(visible) {
      this.style.visibility = visible ? '' : 'hidden';
    },
    isShown() {
      return this.isConnected && this.offsetParent !== null;
    },
  });
}

function extendStyles(prototype: HTMLElement | SVGElement): void {
  defineMethods(prototype, {
    setCssStyles(styles) {
      Object.assign(this.style, styles);
    },
    setCssProps(properties) {
      for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
    },
  });
}

/** Calls back when the element enters its document. @returns a function that ends it */
function onInsertion(el: HTMLElement, listener: () => unknown, once: boolean): () => void {
  let wasConnected = el.isConnected;
  const observer = new MutationObserver(() => {
    if (el.isConnected && !wasConnected) {
      if (once) observer.disconnect();
      listener();
    }
    wasConnected = el.isConnected;
  });
  observer.observe(el.doc, { childList: true, subtree: true });
  return () => observer.disconnect();
}
