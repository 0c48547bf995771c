let given = 0;

/** Names an element by the text of others. A label would do so too, but Obsidian shows every label as a tooltip. */
export function nameBy(el: Element, ...sources: readonly Element[]): void {
  for (const source of sources) if (source.id === '') source.id = `ospo-name-${(given += 1)}`;
  el.setAttribute('aria-labelledby', sources.map(({ id }) => id).join(' '));
}

/** Names an element by words that only a screen reader meets; they stand in `parent`, which may be the element itself. */
export function nameUnseen(el: Element, parent: HTMLElement, text: string): void {
  const words = parent.createSpan({ cls: 'ospo-unseen', text });
  if (parent !== el) parent.insertBefore(words, el);
  nameBy(el, words);
}
