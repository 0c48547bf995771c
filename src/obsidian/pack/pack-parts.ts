import { PACK_WORDS } from '../../app/words/pack';
import type { Part } from '../../pack/parts';
import { addTicks } from '../tick-boxes';

/** Lets a person leave out parts of a pack: folded away, since most want all of it. */
export function showParts(parent: HTMLElement, parts: readonly Part[], without: Set<string>, onChange: () => void): void {
  if (parts.length < 2) return;
  const details = parent.createEl('details', { cls: 'ospo-pack-parts' });
  const summary = details.createEl('summary', { text: PACK_WORDS.parts(without.size) });
  details.createEl('p', { cls: 'setting-item-description', text: PACK_WORDS.partsHint });
  const change = (): void => {
    summary.setText(PACK_WORDS.parts(without.size));
    onChange();
  };
  for (const kind of ['folder', 'sector'] as const) {
    const ticks = parts.filter((part) => part.kind === kind).map(({ key, title, count }) => ({ key, title: PACK_WORDS.part(title, count) }));
    if (ticks.length > 0) addTicks(details, { legend: kind === 'folder' ? PACK_WORDS.folders : PACK_WORDS.sectors, ticks, without }, change);
  }
}
