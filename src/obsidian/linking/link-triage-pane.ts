import { setIcon } from 'obsidian';
import type { ApplyReport } from '../../app/linking/apply-suggestions';
import { REFUSAL_SCOPES } from '../../app/linking/link-choice';
import type { TriageGroup, TriageRow } from '../../app/linking/link-groups';
import type { LinkTriage } from '../../app/linking/link-triage';
import { REVIEW_WORDS as WORDS } from '../../app/words/link-review';
import { SUGGEST_WORDS } from '../../app/words/suggest';
import { Announcer } from '../../view/announcer';
import { addKeyHints } from '../../view/linking/key-hints';
import { MentionList } from '../../view/linking/mention-list';
import { noticeFailure } from '../failure-notice';
import type { LinkDesk } from './link-desk';
import { showScopeMenu } from './link-scope-menu';
import { TriageDesk } from './link-triage-desk';

interface PaneParts {
  root: HTMLElement;
  list: MentionList;
  keys: HTMLElement;
  announcer: Announcer;
}

/** The list of mentions with all that is done in it, the same beside a note and in a review. */
export class TriagePane {
  private readonly doer: TriageDesk;
  private parts: PaneParts | undefined;

  constructor(desk: LinkDesk, onChange: () => void) {
    this.doer = new TriageDesk(desk, {
      onChange,
      onDecided: () => this.parts?.list.moveToOpen(),
      onTakenBack: (key) => this.parts?.list.moveTo(key),
      say: (sentence) => this.parts?.announcer.say(sentence),
    });
  }

  get triage(): LinkTriage {
    return this.doer.triage;
  }

  /** Adds list and keys to a view. */
  mount(root: HTMLElement): void {
    root.setAttribute('tabindex', '-1');
    const list = new MentionList(root, {
      words: WORDS,
      setIcon,
      onAction: (action, row) => this.doer.act(action, row),
      onMore: (row, button) => showScopeMenu(button, REFUSAL_SCOPES.map((scope) => [scope, SUGGEST_WORDS.refuseAs[scope]]), (scope) => this.doer.refuse(row, scope)),
      onUndo: () => this.undo(),
    });
    const keys = root.createDiv({ cls: 'ospo-links-foot' });
    addKeyHints(keys, WORDS.keys);
    this.parts = { root, list, keys, announcer: new Announcer(root) };
  }

  unmount(): void {
    this.parts = undefined;
  }

  /** Takes the last step back, for whoever has no keys. */
  addUndoButton(parent: HTMLElement): HTMLButtonElement {
    const button = parent.createEl('button', { cls: 'clickable-icon', attr: { 'type': 'button', 'aria-label': WORDS.undo } });
    setIcon(button, 'undo-2');
    button.addEventListener('click', () => this.undo());
    return button;
  }

  show(groups: readonly TriageGroup[], withHeadings = true): void {
    if (!this.parts) return;
    const { root, list, keys } = this.parts;
    for (const el of [list.el, keys]) el.toggleClass('is-hidden', groups.length === 0);
    list.show(groups, withHeadings);
    // The view itself had the focus while there was no row to take it.
    if (root.doc.activeElement === root) list.focus();
  }

  /** Puts the focus on the current row; where there is none, on the view itself. */
  focus(): void {
    if (!this.parts) return;
    const { root, list } = this.parts;
    root.focus({ preventScroll: true });
    list.focus();
  }

  resize(): void {
    this.parts?.list.resize();
  }

  accept(rows: readonly TriageRow[]): Promise<ApplyReport> {
    return this.doer.accept(rows);
  }

  private undo(): void {
    void noticeFailure(this.doer.undo());
  }
}
