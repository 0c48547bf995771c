/** Says on screen which keys do what. */
export function addKeyHints(parent: HTMLElement, keys: readonly (readonly [string, string])[]): void {
  const hints = parent.createDiv({ cls: 'prompt-instructions ospo-link-keys' });
  for (const [key, meaning] of keys) {
    const hint = hints.createDiv({ cls: 'prompt-instruction' });
    hint.createSpan({ cls: 'prompt-instruction-command', text: key });
    hint.createSpan({ text: meaning });
  }
}
