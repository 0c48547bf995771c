/** Something that can be left out by taking its tick away. */
export interface Tick {
  key: string;
  title: string;
}

/** A box to tick, with its words. @returns the label around both */
export function addBox(parent: HTMLElement, text: string, isOn: boolean, onChange: (isOn: boolean) => void): HTMLElement {
  const label = parent.createEl('label');
  const box = label.createEl('input', { type: 'checkbox' });
  box.checked = isOn;
  label.createSpan({ text });
  box.addEventListener('change', () => onChange(box.checked));
  return label;
}

/** Puts what is ticked into a set, or takes it out. */
export function setTicked<T>(ticked: Set<T>, each: T, isOn: boolean): void {
  if (isOn) ticked.add(each);
  else ticked.delete(each);
}

/** Boxes under a legend, all but those in `without` ticked; `without` follows what a person ticks. @param onChange told after each change */
export function addTicks(parent: HTMLElement, { legend, ticks, without }: { legend: string; ticks: readonly Tick[]; without: Set<string> }, onChange: () => void): void {
  const set = parent.createEl('fieldset');
  set.createEl('legend', { text: legend });
  for (const { key, title } of ticks) {
    addBox(set, title, !without.has(key), (isOn) => {
      setTicked(without, key, !isOn);
      onChange();
    });
  }
}
