import type { ItemView } from 'obsidian';
import type { ChecklistDesk } from './checklist-desk';
import { ChecklistMount } from './checklist-mount';
import { ViewBody } from '../view-body';

/** A side pane that shows the checklist of the note being read. */
export class ChecklistBody extends ViewBody {
  private mount: ChecklistMount | undefined;

  constructor(view: ItemView, private readonly desk: ChecklistDesk) {
    super(view);
  }

  override async open(): Promise<void> {
    const { workspace } = this.app;
    this.contentEl.addClass('ospo-check-pane');
    const mount = this.addChild(new ChecklistMount(this.contentEl, this.desk, () => workspace.getActiveFile()?.path ?? null));
    this.mount = mount;
    this.registerEvent(workspace.on('file-open', () => mount.show()));
  }

  override takeFocus(): void {
    this.mount?.focus();
  }
}
