import { createElement, createSvgElement } from './create';
import { extendCollections } from './collections';
import { defineGetter } from './define';
import { extendDelegation } from './delegation';
import { extendElements } from './element';
import { extendHtmlElements } from './html-element';
import { extendNodes, isInstance, type Realm } from './node';
import { UnsupportedInPreview } from '../base/unsupported';

/** Brings a window's DOM to what plugins find in Obsidian. Done once for the page and once for each pop-out. */
export function extendWindow(realm: Realm): void {
  extendNodes(realm);
  extendElements(realm);
  extendHtmlElements(realm);
  extendDelegation(realm);
  extendEvents(realm);
}

/** The names that Obsidian puts on the window itself. */
export function installGlobals(realm: Realm): void {
  extendCollections();
  extendWindow(realm);
  Object.assign(realm, {
    activeWindow: realm,
    activeDocument: realm.document,
    sleep: (milliseconds: number) => new Promise<void>((resolve) => { realm.setTimeout(resolve, milliseconds); }),
    nextFrame: () => new Promise<void>((resolve) => { realm.requestAnimationFrame(() => resolve()); }),
    ready: (callback: () => unknown) => callback(),
    fish: (selector: string) => realm.document.querySelector(selector),
    fishAll: (selector: string) => [...realm.document.querySelectorAll(selector)],
    isBoolean: (value: unknown) => typeof value === 'boolean',
    ajax: () => { throw new UnsupportedInPreview('ajax'); },
    ajaxPromise: () => { throw new UnsupportedInPreview('ajaxPromise'); },
    ...makers(realm),
  });
}

/** Which window has the person's attention. */
export function setActiveWindow(realm: Realm, active: Window): void {
  Object.assign(realm, { activeWindow: active, activeDocument: active.document });
}

function makers(realm: Realm): object {
  type ElementInfo = DomElementInfo | string;
  return {
    createEl: <K extends keyof HTMLElementTagNameMap>(tag: K, info?: ElementInfo, callback?: (el: HTMLElementTagNameMap[K]) => void) =>
      createElement(realm.activeDocument, tag, info, callback),
    createDiv: (info?: ElementInfo, callback?: (el: HTMLDivElement) => void) => createElement(realm.activeDocument, 'div', info, callback),
    createSpan: (info?: ElementInfo, callback?: (el: HTMLSpanElement) => void) => createElement(realm.activeDocument, 'span', info, callback),
    createSvg: <K extends keyof SVGElementTagNameMap>(
      tag: K,
      info?: SvgElementInfo | string,
      callback?: (el: SVGElementTagNameMap[K]) => void,
    ) => createSvgElement(realm.activeDocument, tag, info, callback),
    createFragment: (callback?: (fragment: DocumentFragment) => void) => {
      const fragment = realm.activeDocument.createDocumentFragment();
      callback?.(fragment);
      return fragment;
    },
  };
}

function extendEvents(realm: Realm): void {
  const { prototype } = realm.UIEvent;
  defineGetter(prototype, 'targetNode', function () {
    return this.target !== null && 'nodeType' in this.target ? this.target : null;
  });
  defineGetter(prototype, 'win', function () {
    return this.view ?? realm;
  });
  defineGetter(prototype, 'doc', function () {
    return this.win.document;
  });
  Object.defineProperty(prototype, 'instanceOf', {
    configurable: true,
    value(this: UIEvent, type: { new (...data: never[]): unknown; name?: string }) {
      return isInstance(this, type, this.win);
    },
  });
}
