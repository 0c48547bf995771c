import { Facet, StateField } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { EditingHost } from '../app-host';

/** What holds the editor. Set once when the editor is made. */
export const editorInfo = Facet.define<EditingHost, EditingHost | null>({ combine: (values) => values[0] ?? null });
export const livePreview = Facet.define<boolean, boolean>({ combine: (values) => values[0] ?? false });
/** A function, because the view is made after the state. */
export const editorView = Facet.define<() => EditorView, (() => EditorView) | null>({ combine: (values) => values[0] ?? null });

/** The view and file that an editor belongs to. */
export const editorInfoField = StateField.define<EditingHost | null>({
  create: (state) => state.facet(editorInfo),
  update: (value, transaction) => (transaction.reconfigured ? transaction.state.facet(editorInfo) : value),
});

/** Whether the editor shows Markdown formatted. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: (state) => state.facet(livePreview),
  update: (value, transaction) => (transaction.reconfigured ? transaction.state.facet(livePreview) : value),
});

/** The editor's view. */
export const editorEditorField = StateField.define<EditorView | null>({
  create: () => null,
  update: (value, transaction) => value ?? transaction.state.facet(editorView)?.() ?? null,
});

export const editorFields = [editorInfoField, editorLivePreviewField, editorEditorField];
