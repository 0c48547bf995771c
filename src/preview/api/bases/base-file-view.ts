import type { LeafHost, State } from '../app-host';
import { stringifyYaml } from '../base/front-matter';
import { isRecord } from '../base/is-record';
import { listenToLinks } from '../markdown/link-events';
import { TextFileView } from '../workspace/text-file-view';
import { BasePane } from './base-pane';

/** A `.base` file in a tab. */
export class BaseFileView extends TextFileView {
  override icon = 'lucide-table';
  #pane: BasePane | undefined;
  #view: string | undefined;

  constructor(leaf: LeafHost) {
    super(leaf);
    this.contentEl.addClass('bases-content');
    listenToLinks(this.contentEl, { app: this.app, sourcePath: () => this.file?.path ?? '', hoverParent: leaf, source: 'bases' });
  }

  getViewType(): string {
    return 'bases';
  }

  getViewData(): string {
    return this.data;
  }

  setViewData(data: string): void {
    this.data = data;
    this.#pane ??= this.addChild(this.#makePane());
    this.#pane.show(data, this.#view);
  }

  clear(): void {
    this.data = '';
  }

  override getState(): State {
    return { ...super.getState(), viewName: this.#view ?? null };
  }

  override async setState(state: unknown, result: { history: boolean }): Promise<void> {
    if (isRecord(state) && typeof state.viewName === 'string') this.#view = state.viewName;
    await super.setState(state, result);
  }

  /** A link to `Base.base#View` shows that view. */
  override setEphemeralState(state: unknown): void {
    if (!isRecord(state) || typeof state.subpath !== 'string' || state.subpath.length < 2) return;
    this.#view = state.subpath.slice(1);
    this.#pane?.show(this.data, this.#view);
  }

  #makePane(): BasePane {
    return new BasePane(this.contentEl, {
      app: this.app,
      sourcePath: this.file?.path ?? '',
      save: (source) => {
        this.data = stringifyYaml(source);
        this.requestSave();
      },
      chosen: (name) => {
        this.#view = name;
        this.app.workspace.requestSaveLayout();
      },
    });
  }
}
