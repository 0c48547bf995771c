import { applyEdits, type TextEdit } from '../model/edit';
import type { NoteStore } from './note-store';

/** Where planned edits of a note are written: the file, or the editor in which it is open. */
export interface EditWriter {
  /**
   * Reads the text, plans on it and writes the edits as one step. `plan` may be asked again when the text changed meanwhile.
   * @throws StoreError as the store's `process`
   */
  write(path: string, plan: (text: string) => readonly TextEdit[]): Promise<void>;
}

/** Writes to the store. */
export function storeWriter(store: NoteStore): EditWriter {
  return {
    async write(path, plan) {
      await store.process(path, (text) => applyEdits(text, plan(text)).text);
    },
  };
}
