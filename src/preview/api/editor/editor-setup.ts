import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { indentUnit } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { EditingHost } from '../app-host';
import { editorFields, editorInfo, editorView, livePreview } from './editor-fields';
import { livePreviewPlugin } from './live-preview';

export interface EditorOptions {
  parent: HTMLElement;
  /** What holds the editor: `editorInfoField` of its state. */
  host: EditingHost;
  /** What plugins add, asked again by `reconfigure`. */
  extensions: () => Extension[];
  onUpdate: (update: ViewUpdate) => void;
}

/** The editor's view, and the parts of its set-up that change while it is open. */
export class EditorSetup {
  readonly view: EditorView;
  private readonly plugins = new Compartment();
  private readonly mode = new Compartment();
  private isLive = true;

  constructor(private readonly options: EditorOptions) {
    this.view = new EditorView({ parent: options.parent, state: this.newState('') });
  }

  /** Another text altogether: nothing of the former can be undone. */
  reset(text: string): void {
    this.view.setState(this.newState(text));
  }

  /** Live preview, or the plain source. */
  setLive(isLive: boolean): void {
    if (this.isLive === isLive) return;
    this.isLive = isLive;
    this.view.dispatch({ effects: this.mode.reconfigure(livePreview.of(isLive)) });
  }

  /** Takes in what plugins added or took away. */
  reconfigure(): void {
    this.view.dispatch({ effects: this.plugins.reconfigure(this.options.extensions()) });
  }

  private newState(doc: string): EditorState {
    const { host, extensions, onUpdate } = this.options;
    return EditorState.create({
      doc,
      extensions: [
        editorInfo.of(host),
        editorView.of(() => this.view),
        this.mode.of(livePreview.of(this.isLive)),
        editorFields,
        this.plugins.of(extensions()),
        history(),
        drawSelection(),
        EditorState.allowMultipleSelections.of(true),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'true' }),
        indentUnit.of('\t'),
        search({ top: true }),
        markdown({ base: markdownLanguage }),
        livePreviewPlugin,
        keymap.of([...searchKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.updateListener.of(onUpdate),
      ],
    });
  }
}
