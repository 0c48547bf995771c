import type { App } from '../api/app';
import type { Frame } from './frame';
import { iconButton } from '../api/dom/icon-button';
import { WORDS } from './words';

/** Below this width the sidebars lie over the note: see styles/frame.css. */
const NARROW = '(max-width: 760px)';

/** Folds the sidebars away where there is no room for them, and gives each a button. */
export function manageSidebars(app: App, win: Window, { titleStart, titleEnd }: Frame): void {
  const { leftSplit, rightSplit } = app.workspace;
  iconButton(titleStart, 'panel-left', WORDS.toggleLeft, () => leftSplit.toggle());
  iconButton(titleEnd, 'panel-right', WORDS.toggleRight, () => rightSplit.toggle());
  const narrow = win.matchMedia(NARROW);
  const fold = (): void => {
    if (!narrow.matches) return;
    leftSplit.collapse();
    rightSplit.collapse();
  };
  fold();
  narrow.addEventListener('change', () => (narrow.matches ? fold() : leftSplit.expand()));
  app.workspace.on('file-open', fold);
  foldWhenTappedBeside(app, win, narrow, fold);
}

function foldWhenTappedBeside({ workspace }: App, win: Window, narrow: MediaQueryList, fold: () => void): void {
  win.document.addEventListener('pointerdown', ({ target }) => {
    const isOpen = !workspace.leftSplit.collapsed || !workspace.rightSplit.collapsed;
    if (!narrow.matches || !isOpen || !(target instanceof Element)) return;
    if (target.closest('.mod-root')) fold();
  });
}
