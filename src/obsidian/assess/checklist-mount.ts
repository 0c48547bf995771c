import { Component, debounce } from 'obsidian';
import { ASSESS_WORDS } from '../../app/words/assess';
import { ChecklistPanel } from '../../view/checklist/checklist-panel';
import type { ChecklistDesk } from './checklist-desk';

/** Puts a checklist panel into an element and keeps it in step with the vault, for as long as it is loaded. */
export class ChecklistMount extends Component {
  private panel: ChecklistPanel | undefined;
  /** One update for a burst of changes. */
  private readonly refresh = debounce(() => this.show(), 50);

  constructor(private readonly parent: HTMLElement, private readonly desk: ChecklistDesk, private readonly path: () => string | null) {
    super();
  }

  override onload(): void {
    this.panel = new ChecklistPanel(this.parent, ASSESS_WORDS, this.desk.actions(this.path));
    this.register(this.desk.onChange(this.refresh));
    this.show();
  }

  override onunload(): void {
    this.refresh.cancel();
    this.panel?.destroy();
    this.panel = undefined;
  }

  focus(): void {
    this.panel?.focus();
  }

  show(): void {
    this.panel?.show(this.desk.page(this.path() ?? ''));
  }
}
