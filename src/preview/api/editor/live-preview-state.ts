import { ViewPlugin, type EditorView } from '@codemirror/view';

/** Whether a mouse button is held in the editor: live preview keeps still meanwhile. */
export const livePreviewState = ViewPlugin.fromClass(class {
  mousedown = false;
  private readonly doc: Document;

  constructor(private readonly view: EditorView) {
    this.doc = view.dom.ownerDocument;
    view.dom.addEventListener('mousedown', this.down);
    this.doc.addEventListener('mouseup', this.up);
  }

  destroy(): void {
    this.view.dom.removeEventListener('mousedown', this.down);
    this.doc.removeEventListener('mouseup', this.up);
  }

  private readonly down = (): void => {
    this.mousedown = true;
  };

  private readonly up = (): void => {
    this.mousedown = false;
  };
});
