import type { App } from '../api/app';
import type { Frame } from './frame';
import { iconButton } from '../api/dom/icon-button';
import type { WorkspaceLeaf } from '../api/workspace/leaf';
import { WORDS } from './words';

/** Below this width the sidebars lie over the note: see styles/frame.css. */
const NARROW = '(max-width: 900px)';

/** Folds the sidebars away where there is no room for them, and gives each a button. */
export function manageSidebars(app: App, win: Window, { titleStart, titleEnd }: Frame): void {
  const { leftSplit, rightSplit } = app.workspace;
  const buttons = [
    iconButton(titleStart, 'panel-left', WORDS.toggleLeft, () => leftSplit.toggle()),
    iconButton(titleEnd, 'panel-right', WORDS.toggleRight, () => rightSplit.toggle()),
  ];
  const narrow = win.matchMedia(NARROW);
  const fold = (): void => {
    if (!narrow.matches) return;
    leftSplit.collapse();
    rightSplit.collapse();
  };
  fold();
  narrow.addEventListener('change', () => (narrow.matches ? fold() : leftSplit.expand()));
  app.workspace.on('file-open', fold);
  // What came to the front in the middle is to be seen, a graph no less than a note.
  app.workspace.on('active-leaf-change', (leaf: WorkspaceLeaf | null) => leaf && leaf.getRoot() === app.workspace.rootSplit && fold());
  foldWhenLeft(app, win, narrow, fold, buttons);
}

/** A drawer over the note closes by a tap beside it, and by Escape, which gives the keys to the button that opened it. */
function foldWhenLeft({ workspace: { leftSplit, rightSplit } }: App, win: Window, narrow: MediaQueryList, fold: () => void, buttons: readonly HTMLElement[]): void {
  win.document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && target.closest('.mod-root')) fold();
  });
  win.document.addEventListener('keydown', (event) => {
    const at = [leftSplit, rightSplit].findIndex(({ collapsed }) => !collapsed);
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !narrow.matches || at === -1) return;
    const held = [leftSplit, rightSplit].some(({ containerEl }) => containerEl.contains(win.document.activeElement));
    fold();
    if (held) buttons[at]?.focus();
  });
}
