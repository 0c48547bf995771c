import { setIcon } from './icons';
import { setTooltip } from './tooltip';

/** A button that shows an icon and says its name to those who hover or listen. */
export function iconButton(parent: HTMLElement, icon: string, name: string, onClick: (event: MouseEvent) => unknown): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'clickable-icon', type: 'button' });
  setIcon(button, icon);
  setTooltip(button, name);
  button.addEventListener('click', onClick);
  return button;
}
