import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { ASSESS_WORDS } from '../app/words/assess';
import type { ChecklistDesk } from './checklist-desk';
import { ChecklistMount } from './checklist-mount';

export const CHECKLIST_VIEW = 'ospo-atlas-checklist';

/** A side pane that shows the checklist of the note being read. */
export class ChecklistView extends ItemView {
  override icon = 'list-checks';
  // It follows the note being read instead of being navigated itself.
  override navigation = false;

  constructor(leaf: WorkspaceLeaf, private readonly desk: ChecklistDesk) {
    super(leaf);
  }

  override getViewType(): string {
    return CHECKLIST_VIEW;
  }

  override getDisplayText(): string {
    return ASSESS_WORDS.checklist;
  }

  override async onOpen(): Promise<void> {
    const { workspace } = this.app;
    this.contentEl.addClass('ospo-check-pane');
    const mount = this.addChild(new ChecklistMount(this.contentEl, this.desk, () => workspace.getActiveFile()?.path ?? null));
    this.registerEvent(workspace.on('file-open', () => mount.show()));
  }

  override async onClose(): Promise<void> {
    this.contentEl.empty();
  }
}
