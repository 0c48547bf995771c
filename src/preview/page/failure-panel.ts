import { stackOf } from './page-errors';

/** Says readably that something did not start, with what it said for whoever mends it. */
export function showFailure(parent: HTMLElement, title: string, advice: string, reason: unknown): HTMLElement {
  const panel = parent.createEl('section', { cls: 'preview-failure', attr: { role: 'alert' } });
  panel.createEl('h1', { text: title });
  panel.createEl('p', { text: advice });
  panel.createEl('pre', { text: stackOf(reason), attr: { tabindex: 0 } });
  return panel;
}
