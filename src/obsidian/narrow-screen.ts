import type { Workspace } from 'obsidian';

/** Below so many pixels the side panes lie over the middle. */
const NARROW = 600;

/** Folds the side panes away where they would hide what is shown in the middle. */
export function uncoverMiddle({ containerEl, leftSplit, rightSplit }: Workspace): void {
  if (containerEl.win.innerWidth >= NARROW) return;
  leftSplit.collapse();
  rightSplit.collapse();
}
