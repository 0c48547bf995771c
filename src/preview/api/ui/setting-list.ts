import { closestTo } from '../dom/closest';
import { setIcon } from '../dom/icons';
import { setTooltip } from '../dom/tooltip';
import type { Setting } from './setting';
import type { SettingDefinitionGroup } from './setting-definitions';
import type { SettingGroup } from './setting-group';

/** What a list has beyond a group: adding, deleting and moving entries. Its owner changes the data and calls `update()`. */
export function addListActions(group: SettingGroup, definition: SettingDefinitionGroup, rows: Setting[]): void {
  const { addItem, emptyState, onDelete, onReorder } = definition;
  if (rows.length === 0 && emptyState !== undefined) {
    group.listEl.createDiv({ cls: 'setting-list-empty', text: typeof emptyState === 'string' ? emptyState : undefined }, (el) => {
      if (typeof emptyState !== 'string') el.append(emptyState.cloneNode(true));
    });
  }
  rows.forEach((row, index) => {
    if (onReorder) addHandle(row, index, rows.length, onReorder);
    if (onDelete) addDelete(row, index, onDelete);
  });
  if (addItem) {
    group.addExtraButton((button) => button.setIcon('lucide-plus').setTooltip(addItem.name).onClick(() => addItem.action(button.extraSettingsEl)));
  }
}

function addDelete(row: Setting, index: number, onDelete: (index: number) => void): void {
  row.addExtraButton((button) => button.setIcon('lucide-trash-2').setTooltip('Delete').onClick(() => onDelete(index)));
  row.settingEl.addEventListener('keydown', (event) => {
    const isTyping = closestTo(event, 'input, textarea, select') !== null;
    if (!isTyping && (event.key === 'Delete' || event.key === 'Backspace')) onDelete(index);
  });
}

/** Dragged by pointer, or moved with the arrow keys. */
function addHandle(row: Setting, index: number, count: number, onReorder: (from: number, to: number) => void): void {
  const handle = row.settingEl.createEl('button', { cls: 'clickable-icon setting-drag-handle', prepend: true, attr: { type: 'button' } });
  setIcon(handle, 'lucide-grip-vertical');
  setTooltip(handle, 'Drag to reorder, or use the arrow keys');
  handle.addEventListener('keydown', (event) => {
    const to = index + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
    if (to === index || to < 0 || to >= count) return;
    event.preventDefault();
    onReorder(index, to);
  });
  handle.draggable = true;
  handle.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/x-setting-index', String(index)));
  row.settingEl.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('text/x-setting-index')) event.preventDefault();
  });
  row.settingEl.addEventListener('drop', (event) => {
    const from = Number(event.dataTransfer?.getData('text/x-setting-index') || NaN);
    event.preventDefault();
    if (!Number.isNaN(from) && from !== index) onReorder(from, index);
  });
}
