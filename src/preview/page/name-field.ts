import { WORDS } from './words';

/**
 * Puts a field for a new name into a row of the explorer. Enter and leaving it keep the name, Escape does not.
 * @param finish called once, with undefined where the old name stays
 */
export function drawNameField(row: HTMLElement, name: string, finish: (name: string | undefined) => void): void {
  const field = row.createEl('input', { cls: 'nav-rename', type: 'text', value: name, attr: { 'aria-label': WORDS.renameField } });
  let isOver = false;
  const end = (isKept: boolean): void => {
    if (isOver) return;
    isOver = true;
    finish(isKept ? field.value : undefined);
  };
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter') end(true);
    if (event.key === 'Escape') end(false);
  });
  field.addEventListener('blur', () => end(true));
}

/** Lets a person type in the field, once it stands on the page. */
export function focusNameField(el: HTMLElement): void {
  const field = el.querySelector<HTMLInputElement>('.nav-rename');
  field?.focus();
  field?.select();
}
