import type { Instruction } from 'obsidian';

/** Draws which keys do what, under a list of suggestions; where there is nothing to say the element hides. */
export function drawInstructions(el: HTMLElement, instructions: readonly Instruction[]): void {
  el.empty();
  el.toggle(instructions.length > 0);
  for (const { command, purpose } of instructions) {
    const row = el.createDiv('prompt-instruction');
    row.createSpan({ cls: 'prompt-instruction-command', text: command });
    row.createSpan({ text: purpose });
  }
}
