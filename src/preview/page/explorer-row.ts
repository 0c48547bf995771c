import { setIcon } from '../api/dom/icons';
import { TFile } from '../api/vault/files';
import type { ExplorerRow } from './explorer-rows';
import { shownName } from './file-actions';
import { drawNameField } from './name-field';

/**
 * Draws a row of the explorer that stands nowhere yet, is not on show, and is not where the keys start from.
 * @param finishRenaming given where the row's name is being typed: takes the new one, or undefined where the old one stays
 */
export function makeExplorerRow({ file, depth, isOpen }: ExplorerRow, finishRenaming?: (name: string | undefined) => void): HTMLElement {
  const row = createDiv({
    cls: ['tree-item-self', 'is-clickable', isOpen === undefined ? 'nav-file-title' : 'nav-folder-title'],
    attr: { 'role': 'treeitem', 'data-path': file.path, 'aria-level': depth + 1, 'aria-selected': false, 'aria-expanded': isOpen ?? null, 'tabindex': -1 },
  });
  row.setCssProps({ '--depth': String(depth) });
  row.toggleClass('is-collapsed', isOpen === false);
  const icon = row.createDiv({ cls: 'tree-item-icon' });
  if (isOpen !== undefined) {
    icon.addClass('collapse-icon');
    setIcon(icon, 'chevron-down');
  }
  if (finishRenaming) drawNameField(row, shownName(file), finishRenaming);
  else row.createDiv({ cls: 'tree-item-inner', text: shownName(file) });
  if (file instanceof TFile && file.extension !== 'md') row.createDiv({ cls: 'nav-file-tag', text: file.extension });
  return row;
}
