import { PACK_WORDS } from '../../app/words/pack';
import type { Part } from '../../pack/parts';

/** Lets a person leave out parts of a pack: folded away, since most want all of it. */
export function showParts(parent: HTMLElement, parts: readonly Part[], without: Set<string>, onChange: () => void): void {
  if (parts.length < 2) return;
  const details = parent.createEl('details', { cls: 'ospo-pack-parts' });
  const summary = details.createEl('summary', { text: PACK_WORDS.parts(without.size) });
  details.createEl('p', { cls: 'setting-item-description', text: PACK_WORDS.partsHint });
  const change = (key: string, isIn: boolean): void => {
    if (isIn) without.delete(key);
    else without.add(key);
    summary.setText(PACK_WORDS.parts(without.size));
    onChange();
  };
  for (const kind of ['folder', 'sector'] as const) showKind(details, kind, parts.filter((part) => part.kind === kind), without, change);
}

function showKind(parent: HTMLElement, kind: Part['kind'], parts: readonly Part[], without: ReadonlySet<string>, change: (key: string, isIn: boolean) => void): void {
  if (parts.length === 0) return;
  const set = parent.createEl('fieldset');
  set.createEl('legend', { text: kind === 'folder' ? PACK_WORDS.folders : PACK_WORDS.sectors });
  for (const { key, title, count } of parts) {
    const label = set.createEl('label');
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = !without.has(key);
    label.createSpan({ text: PACK_WORDS.part(title, count) });
    box.addEventListener('change', () => change(key, box.checked));
  }
}
