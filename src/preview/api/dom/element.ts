import { setAttributes, setContent } from './create';
import { defineMethods } from './define';
import type { Realm } from './node';

/** What Obsidian adds to every element of a window. */
export function extendElements(realm: Realm): void {
  extendClasses(realm.Element.prototype);
  defineMethods(realm.Element.prototype, {
    getText() {
      return this.textContent;
    },
    setText(content) {
      setContent(this, content);
    },
    setAttr(name, value) {
      setAttributes(this, { [name]: value });
    },
    setAttrs(attributes) {
      setAttributes(this, attributes);
    },
    getAttr(name) {
      return this.getAttribute(name);
    },
    matchParent(selector, lastParent) {
      const found = this.closest(selector);
      if (!found || !lastParent) return found;
      return lastParent.contains(found) ? found : null;
    },
    getCssPropertyValue(property, pseudoElement) {
      return this.win.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
    },
    isActiveElement() {
      return this.doc.activeElement === this;
    },
  });
  extendFinding(realm);
}

function extendClasses(prototype: Element): void {
  defineMethods(prototype, {
    addClass(...classes) {
      this.classList.add(...classes);
    },
    addClasses(classes) {
      this.classList.add(...classes);
    },
    removeClass(...classes) {
      this.classList.remove(...classes);
    },
    removeClasses(classes) {
      this.classList.remove(...classes);
    },
    toggleClass(classes, value) {
      for (const name of [classes].flat()) this.classList.toggle(name, value);
    },
    hasClass(name) {
      return this.classList.contains(name);
    },
  });
}

function extendFinding(realm: Realm): void {
  for (const prototype of [realm.Element.prototype, realm.DocumentFragment.prototype]) {
    Object.defineProperty(prototype, 'find', {
      configurable: true,
      value(this: ParentNode, selector: string) {
        return this.querySelector(selector);
      },
    });
    Object.defineProperty(prototype, 'findAll', {
      configurable: true,
      value(this: ParentNode, selector: string) {
        return [...this.querySelectorAll(selector)];
      },
    });
  }
  defineMethods(realm.Element.prototype, {
    findAllSelf(selector) {
      const below = this.findAll(selector);
      return this.instanceOf(HTMLElement) && this.matches(selector) ? [this, ...below] : below;
    },
  });
}
