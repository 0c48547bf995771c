/** A line of a list to choose from. */
interface Option {
  value: string;
  text: string;
}

/** Offers other lines to choose from. Where they are the same as before the list is left alone: one that a person has open would close. */
export function showOptions(select: HTMLSelectElement, options: readonly Option[]): void {
  const same = options.length === select.options.length && options.every(({ value, text }, at) => select.options[at]?.value === value && select.options[at]?.textContent === text);
  if (same) return;
  select.empty();
  for (const { value, text } of options) select.createEl('option', { value, text });
}
