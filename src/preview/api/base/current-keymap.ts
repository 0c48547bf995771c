import type { Keymap } from './keymap';

let current: Keymap | null = null;

/** Menus are made without being handed the app; they need no more of it than this. */
export function setCurrentKeymap(keymap: Keymap): void {
  current = keymap;
}

/** @throws before an app was made */
export function currentKeymap(): Keymap {
  if (!current) throw new Error('The preview has no app yet.');
  return current;
}
