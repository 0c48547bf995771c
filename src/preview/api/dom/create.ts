/** Makes elements from the short descriptions that `createEl` and its kin take. */

export function createElement<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  info?: DomElementInfo | string,
  callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
  const el = doc.createElement(tag);
  const options = typeof info === 'string' ? { cls: info } : info ?? {};
  describe(el, options);
  place(el, options);
  callback?.(el);
  return el;
}

export function createSvgElement<K extends keyof SVGElementTagNameMap>(
  doc: Document,
  tag: K,
  info?: SvgElementInfo | string,
  callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
  const el = doc.createElementNS('http://www.w3.org/2000/svg', tag);
  const options = typeof info === 'string' ? { cls: info } : info ?? {};
  if (options.cls) el.setAttribute('class', classText(options.cls));
  setAttributes(el, options.attr ?? {});
  place(el, options);
  callback?.(el);
  return el;
}

/** Sets, or with null removes, each attribute. */
export function setAttributes(el: Element, attributes: Record<string, string | number | boolean | null | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) el.removeAttribute(name);
    else el.setAttribute(name, String(value));
  }
}

/** Replaces what is in the element by text or a fragment. */
export function setContent(el: Element, content: string | DocumentFragment): void {
  if (typeof content === 'string') el.textContent = content;
  else el.replaceChildren(content);
}

function describe(el: HTMLElement, options: DomElementInfo): void {
  if (options.cls) el.className = classText(options.cls);
  if (options.text !== undefined) setContent(el, options.text);
  setAttributes(el, options.attr ?? {});
  if (options.title !== undefined) el.title = options.title;
  // Written as properties where the element has them (an input's value is no attribute), else as attributes.
  for (const name of ['type', 'value', 'placeholder', 'href'] as const) {
    const value = options[name];
    if (value === undefined) continue;
    if (name in el) Reflect.set(el, name, value);
    else el.setAttribute(name, value);
  }
}

function place(el: Element, options: { parent?: Node; prepend?: boolean }): void {
  if (!options.parent) return;
  options.parent.insertBefore(el, options.prepend ? options.parent.firstChild : null);
}

function classText(cls: string | string[]): string {
  return Array.isArray(cls) ? cls.filter((name) => name !== '').join(' ') : cls;
}
