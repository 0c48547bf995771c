import type { EditorPosition, Instruction } from 'obsidian';
import type { AppHost } from '../app-host';
import type { Editor } from '../editor/editor';
import type { Suggester } from '../editor/editor-registry';
import type { TFile } from '../vault/files';
import { PopoverSuggest } from './popover-suggest';

export interface EditorSuggestTrigger {
  start: EditorPosition;
  end: EditorPosition;
  query: string;
}

export interface EditorSuggestContext extends EditorSuggestTrigger {
  editor: Editor;
  file: TFile;
}

/** Suggestions at the cursor while a person types. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements Suggester {
  context: EditorSuggestContext | null = null;
  limit = 100;
  instructionsEl: HTMLElement;
  #asked = 0;

  constructor(app: AppHost) {
    super(app);
    this.instructionsEl = this.suggestEl.createDiv('prompt-instructions');
    this.instructionsEl.hide();
  }

  abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTrigger | null;

  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  setInstructions(instructions: Instruction[]): void {
    this.instructionsEl.empty();
    this.instructionsEl.toggle(instructions.length > 0);
    for (const { command, purpose } of instructions) {
      const el = this.instructionsEl.createDiv('prompt-instruction');
      el.createSpan({ cls: 'prompt-instruction-command', text: command });
      el.createSpan({ text: purpose });
    }
  }

  trigger(editor: Editor, file: TFile | null): boolean {
    const found = this.onTrigger(editor.getCursor(), editor, file);
    if (!found || !file) {
      this.close();
      return false;
    }
    this.context = { ...found, editor, file };
    const turn = (this.#asked += 1);
    const answer = this.getSuggestions(this.context);
    if (Array.isArray(answer)) this.#show(answer);
    else void answer.then((values) => { if (turn === this.#asked) this.#show(values); });
    return true;
  }

  override close(): void {
    this.#asked += 1;
    super.close();
    this.context = null;
  }

  #show(values: T[]): void {
    const { context } = this;
    if (!context || values.length === 0) return this.close();
    this.open();
    this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
    // Measured once CodeMirror has drawn what was typed.
    context.editor.cm.requestMeasure({
      read: (view) => view.coordsAtPos(context.editor.posToOffset(context.start)),
      write: (box) => { if (box) this.reposition(box); },
    });
  }
}
