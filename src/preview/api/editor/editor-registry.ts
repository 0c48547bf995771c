import type { Extension } from '@codemirror/state';
import { Events } from '../base/events';
import type { TFile } from '../vault/files';
import type { Editor } from './editor';

/** What suggests while a person types. */
export interface Suggester {
  /** Looks at the cursor. @returns whether it has suggestions to make there */
  trigger(editor: Editor, file: TFile | null): boolean;
  close(): void;
}

/** What plugins add to editors. Triggers `changed` when open editors must take it in. */
export class EditorRegistry extends Events {
  readonly extensions: Extension[] = [];
  /** Asked in order; the first that answers has the turn. */
  readonly suggests: Suggester[] = [];

  addExtension(extension: Extension): void {
    this.extensions.push(extension);
    this.trigger('changed');
  }

  removeExtension(extension: Extension): void {
    this.extensions.remove(extension);
    this.trigger('changed');
  }

  addSuggest(suggest: Suggester): void {
    this.suggests.push(suggest);
  }

  removeSuggest(suggest: Suggester): void {
    suggest.close();
    this.suggests.remove(suggest);
  }

  /** Called after each change that a person typed, and when the cursor moved away. */
  triggerSuggests(editor: Editor, file: TFile | null, isTyping: boolean): void {
    const taken = isTyping ? this.suggests.find((suggest) => suggest.trigger(editor, file)) : undefined;
    for (const suggest of this.suggests) if (suggest !== taken) suggest.close();
  }
}
