import { ConfirmationModal, type App } from 'obsidian';
import { adoptedChange } from '../../app/assess/adopt-answer';
import type { BoardItem, ElsewhereRow } from '../../app/assess/board-page';
import type { ItemChange } from '../../app/assess/set-item';
import { ASSESS_WORDS } from '../../app/words/assess';
import { BOARD_WORDS } from '../../app/words/board';

/** Shows what would be taken over from another answer, before anything is written. */
export class AdoptModal extends ConfirmationModal {
  constructor(app: App, private readonly item: BoardItem, private readonly from: ElsewhereRow, private readonly onAdopt: (change: ItemChange) => void) {
    super(app);
    this.setTitle(BOARD_WORDS.adoptFrom(from.framework));
    this.describe();
    const change = adoptedChange(item, from);
    if (change) this.addButton((button) => button.setButtonText(BOARD_WORDS.adoptNow).setCta().setInitialFocus().onClick(() => this.onAdopt(change)));
    this.addCancelButton(ASSESS_WORDS.cancel);
  }

  private describe(): void {
    const { item: { row }, from, contentEl } = this;
    const stateOf = (state: ElsewhereRow['state']): string => ASSESS_WORDS.states[state].toLowerCase();
    contentEl.createEl('p', { text: ASSESS_WORDS.elsewhere(from.framework, from.title, from.state) });
    if (from.state === 'unknown') {
      contentEl.createEl('p', { text: BOARD_WORDS.cannotAdopt });
      return;
    }
    contentEl.createEl('p', { text: BOARD_WORDS.becomes(row.title, stateOf(row.state ?? 'open'), stateOf(from.state)) });
    const added = from.evidence.filter((each) => !row.fields.evidence.includes(each));
    contentEl.createEl('p', { text: added.length === 0 ? BOARD_WORDS.noNewEvidence : BOARD_WORDS.newEvidence });
    const list = contentEl.createEl('ul');
    for (const each of added) list.createEl('li', { text: each });
  }
}
