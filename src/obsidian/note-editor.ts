import { MarkdownView, type App, type Editor } from 'obsidian';
import type { EditWriter } from '../app/edit-writer';
import { storeWriter } from '../app/edit-writer';
import type { NoteStore } from '../app/note-store';
import type { TextEdit } from '../model/edit';

/** Writes into the editor where a note is open for editing, so that its own undo takes the whole back; else into the file. */
export function editorWriter(app: App, store: NoteStore): EditWriter {
  const toFile = storeWriter(store);
  return {
    async write(path, plan) {
      const view = openViews(app, path)[0];
      if (!view) return toFile.write(path, plan);
      writeInEditor(view.editor, plan(view.editor.getValue()));
      // At once: whoever reads the file must not find in it what was just linked.
      await view.save();
    },
  };
}

/** The text of a note as a person sees it: in the editor with what is not saved yet, else in the file. */
export async function currentText(app: App, store: NoteStore, path: string): Promise<string> {
  return openViews(app, path)[0]?.editor.getValue() ?? store.read(path);
}

/** Writes what is typed into an open note and not saved yet, in whichever of its tabs. */
export async function saveOpenNote(app: App, path: string): Promise<void> {
  for (const view of openViews(app, path)) await view.save();
}

function openViews(app: App, path: string): MarkdownView[] {
  const views = app.workspace.getLeavesOfType('markdown').map(({ view }) => view);
  return views.filter((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source');
}

/** All edits as one transaction: one step to undo. */
function writeInEditor(editor: Editor, edits: readonly TextEdit[]): void {
  if (edits.length === 0) return;
  editor.transaction({
    changes: edits.map(({ start, end, text }) => ({ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text })),
  });
}
