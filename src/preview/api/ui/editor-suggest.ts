import type { EditorPosition, EditorSuggestTriggerInfo, Instruction } from 'obsidian';
import type { AppHost } from '../app-host';
import type { Editor } from '../editor/editor';
import type { Suggester } from '../editor/editor-registry';
import type { TFile } from '../vault/files';
import { drawInstructions } from './instructions';
import { LatestAnswer } from './latest-answer';
import { PopoverSuggest } from './popover-suggest';

export interface EditorSuggestContext extends EditorSuggestTriggerInfo {
  editor: Editor;
  file: TFile;
}

/** Suggestions at the cursor while a person types. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements Suggester {
  context: EditorSuggestContext | null = null;
  limit = 100;
  instructionsEl: HTMLElement;
  #answer = new LatestAnswer<T>((values) => this.#show(values));

  constructor(app: AppHost) {
    super(app);
    this.instructionsEl = this.suggestEl.createDiv('prompt-instructions');
    this.instructionsEl.hide();
  }

  abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null;

  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  setInstructions(instructions: Instruction[]): void {
    drawInstructions(this.instructionsEl, instructions);
  }

  trigger(editor: Editor, file: TFile | null): boolean {
    const found = this.onTrigger(editor.getCursor(), editor, file);
    if (!found || !file) {
      this.close();
      return false;
    }
    this.context = { ...found, editor, file };
    this.#answer.take(this.getSuggestions(this.context));
    return true;
  }

  override close(): void {
    this.#answer.drop();
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
