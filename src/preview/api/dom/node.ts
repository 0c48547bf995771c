import { createElement, createSvgElement } from './create';
import { defineGetter, defineMethods } from './define';

/** A window with its own constructors: each pop-out brings its own prototypes, which need the same additions. */
export type Realm = Window & typeof globalThis;

/** What Obsidian adds to every node of a window. */
export function extendNodes(realm: Realm): void {
  const { prototype } = realm.Node;
  defineGetter(prototype, 'doc', function () {
    return this.nodeType === this.DOCUMENT_NODE ? this : this.ownerDocument;
  });
  defineGetter(prototype, 'win', function () {
    return this.doc.defaultView ?? window;
  });
  defineGetter(prototype, 'constructorWin', () => realm);
  defineMethods(prototype, {
    detach() {
      this.parentNode?.removeChild(this);
    },
    empty() {
      while (this.lastChild) this.removeChild(this.lastChild);
    },
    insertAfter(node, child) {
      this.insertBefore(node, child ? child.nextSibling : this.firstChild);
      return node;
    },
    indexOf(other) {
      return [...this.childNodes].findIndex((node) => node === other);
    },
    setChildrenInPlace(children) {
      const wanted = new Set(children);
      for (const node of [...this.childNodes]) if (!wanted.has(node)) this.removeChild(node);
      children.forEach((node, index) => {
        const there = this.childNodes[index] ?? null;
        if (there !== node) this.insertBefore(node, there);
      });
    },
    appendText(text) {
      this.appendChild(this.doc.createTextNode(text));
    },
  });
  // On its own: a method that narrows `this` cannot be written in an object literal.
  Object.defineProperty(prototype, 'instanceOf', {
    configurable: true,
    value(this: Node, type: { new (...data: never[]): unknown; name?: string }) {
      return isInstance(this, type, this.win);
    },
  });
  extendWithMakers(prototype);
}

/** Whether a node or event is of a class, or of the class of that name in its own window. */
export function isInstance<T>(value: object, type: { new (...data: never[]): T; name?: string }, win: Window): value is object & T {
  if (value instanceof type) return true;
  const there: unknown = Reflect.get(win, type.name ?? '');
  return typeof there === 'function' && value instanceof there;
}

function extendWithMakers(prototype: Node): void {
  defineMethods(prototype, {
    createEl(tag, info, callback) {
      return createElement(this.doc, tag, into(this, info), callback);
    },
    createDiv(info, callback) {
      return createElement(this.doc, 'div', into(this, info), callback);
    },
    createSpan(info, callback) {
      return createElement(this.doc, 'span', into(this, info), callback);
    },
    createSvg(tag, info, callback) {
      return createSvgElement(this.doc, tag, into(this, info), callback);
    },
  });
}

/** The same description with this node as parent. */
function into<T extends { cls?: string | string[]; parent?: Node }>(parent: Node, info: T | string | undefined): T {
  const options = typeof info === 'string' ? { cls: info } : info;
  return { ...options, parent } as T;
}
