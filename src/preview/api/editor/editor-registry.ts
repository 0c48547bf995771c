import type { Extension } from '@codemirror/state';
import { Events } from '../base/events';

/** What plugins add to editors. Triggers `changed` when open editors must take it in. */
export class EditorRegistry extends Events {
  readonly extensions: Extension[] = [];
  /** The suggesters asked while a person types, in order. */
  readonly suggests: unknown[] = [];

  addExtension(extension: Extension): void {
    this.extensions.push(extension);
    this.trigger('changed');
  }

  removeExtension(extension: Extension): void {
    this.extensions.remove(extension);
    this.trigger('changed');
  }

  addSuggest(suggest: unknown): void {
    this.suggests.push(suggest);
  }

  removeSuggest(suggest: unknown): void {
    this.suggests.remove(suggest);
  }
}
