import { Menu } from 'obsidian';
import type { RefusalScope } from '../../app/linking/link-choice';

/** Offers, below a button, how far a “no” is to go. */
export function showScopeMenu(button: HTMLElement, scopes: readonly (readonly [RefusalScope, string])[], onRefuse: (scope: RefusalScope) => void): void {
  const menu = new Menu();
  for (const [scope, title] of scopes) menu.addItem((item) => item.setTitle(title).onClick(() => onRefuse(scope)));
  const { left, bottom } = button.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, button.doc);
}
