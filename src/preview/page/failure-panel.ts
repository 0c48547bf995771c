import { stackOf } from './page-errors';

/** Says readably that something did not start, with what it said for whoever mends it. */
export function showFailure(parent: HTMLElement, title: string, advice: string, reason: unknown): HTMLElement {
  const doc = parent.ownerDocument;
  const panel = doc.createElement('section');
  panel.className = 'preview-failure';
  panel.setAttribute('role', 'alert');
  const parts: Array<[tag: string, text: string]> = [['h1', title], ['p', advice], ['pre', stackOf(reason)]];
  for (const [tag, text] of parts) {
    const el = doc.createElement(tag);
    el.textContent = text;
    panel.append(el);
  }
  parent.append(panel);
  return panel;
}
