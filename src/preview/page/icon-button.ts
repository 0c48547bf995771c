import { setIcon } from '../api/dom/icons';
import { setTooltip } from '../api/dom/tooltip';

/** A button that shows an icon and says its name to those who hover or listen. */
export function iconButton(parent: HTMLElement, icon: string, name: string, onClick: (event: MouseEvent) => void): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'clickable-icon', type: 'button' });
  setIcon(button, icon);
  setTooltip(button, name);
  button.addEventListener('click', onClick);
  return button;
}
