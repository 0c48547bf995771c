/** Something that can be left out by taking its tick away. */
export interface Tick {
  key: string;
  title: string;
}

/** Boxes under a legend, all but those in `without` ticked; `without` follows what a person ticks. @param onChange told after each change */
export function addTicks(parent: HTMLElement, { legend, ticks, without }: { legend: string; ticks: readonly Tick[]; without: Set<string> }, onChange: () => void): void {
  const set = parent.createEl('fieldset');
  set.createEl('legend', { text: legend });
  for (const { key, title } of ticks) {
    const label = set.createEl('label');
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = !without.has(key);
    label.createSpan({ text: title });
    box.addEventListener('change', () => {
      if (box.checked) without.delete(key);
      else without.add(key);
      onChange();
    });
  }
}
