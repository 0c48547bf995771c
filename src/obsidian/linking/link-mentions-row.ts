import { setIcon, setTooltip } from 'obsidian';
import { contextOf } from '../../app/linking/link-context';
import { REFUSAL_SCOPES, type ChoiceRow, type RefusalScope } from '../../app/linking/link-choice';
import { SUGGEST_WORDS } from '../../app/words/suggest';
import { addSenses, typeWord } from '../../view/linking/type-word';
import { showScopeMenu } from './link-scope-menu';

export interface RowActions {
  onToggle: () => void;
  onChoose: (target: string) => void;
  onRefuse: (scope: RefusalScope) => void;
  onFocus: () => void;
}

/** Numbers the parts that refer to one another. */
let count = 0;

/** One mention: a box to accept it, its words, the note it would link to, and why. */
export class MentionRow {
  private readonly el: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly target: HTMLElement;
  private readonly type: HTMLElement;
  private readonly reason: HTMLElement;
  private readonly senses: HTMLSelectElement | undefined;
  private readonly refuseButton: HTMLButtonElement;

  constructor(list: HTMLElement, text: string, private readonly row: ChoiceRow, actions: RowActions) {
    count += 1;
    const ids = { words: `ospo-mention-${count}-words`, target: `ospo-mention-${count}-target`, reason: `ospo-mention-${count}-reason` };
    this.el = list.createEl('li', { cls: 'ospo-mention' });
    this.box = this.el.createEl('input', {
      cls: 'ospo-mention-box',
      attr: { 'type': 'checkbox', 'aria-labelledby': `${ids.words} ${ids.target}`, 'aria-describedby': ids.reason },
    });
    const body = this.el.createDiv({ cls: 'ospo-mention-body' });
    this.showWords(body.createEl('p', { cls: 'ospo-mention-words', attr: { id: ids.words } }), text);
    const meaning = body.createDiv({ cls: 'ospo-mention-meaning' });
    this.target = meaning.createSpan({ cls: 'ospo-mention-target', attr: { id: ids.target } });
    this.senses = row.suggestion.senses.length > 1 ? this.senseList(meaning, actions) : undefined;
    this.type = meaning.createSpan();
    this.reason = body.createEl('p', { cls: 'ospo-mention-reason', attr: { 'id': ids.reason, 'aria-live': 'polite' } });
    this.refuseButton = this.createRefuseButton(actions);
    this.box.addEventListener('change', actions.onToggle);
    this.el.addEventListener('focusin', actions.onFocus);
    this.el.addEventListener('click', (event) => this.onClick(event, actions));
  }

  focus(): void {
    this.box.focus();
    this.el.scrollIntoView({ block: 'nearest' });
  }

  /** Whether the focus is on the row's own box, and not in its list or on its button. */
  holdsFocus(): boolean {
    return this.el.doc.activeElement === this.box;
  }

  /** One row takes part in the order of the Tab key: the current one. */
  setCurrent(isCurrent: boolean): void {
    this.el.toggleClass('is-current', isCurrent);
    for (const control of [this.box, this.senses, this.refuseButton]) control?.setAttribute('tabindex', isCurrent ? '0' : '-1');
  }

  /** Shows the row as it was decided now. */
  show(): void {
    const { suggestion, accepted, refused } = this.row;
    this.box.checked = accepted;
    this.el.toggleClass('is-accepted', accepted);
    this.el.toggleClass('is-refused', refused !== null);
    this.target.setText(SUGGEST_WORDS.linksTo(suggestion.title));
    this.type.setText(typeWord(suggestion.type) ?? '');
    this.type.className = `ospo-mention-type ospo-type-${suggestion.type}`;
    this.reason.setText(refused === null ? suggestion.reason : SUGGEST_WORDS.refused[refused]);
    if (this.senses) this.senses.value = suggestion.target;
  }

  private showWords(el: HTMLElement, text: string): void {
    const { start, end, line } = this.row.suggestion;
    const { before, mention, after } = contextOf(text, start, end);
    el.createSpan({ text: before });
    el.createEl('mark', { text: mention });
    el.createSpan({ text: after });
    el.createSpan({ cls: 'ospo-mention-line', text: SUGGEST_WORDS.line(line) });
  }

  private senseList(parent: HTMLElement, { onChoose }: RowActions): HTMLSelectElement {
    const select = parent.createEl('select', { cls: 'dropdown ospo-mention-senses', attr: { 'aria-label': SUGGEST_WORDS.sense } });
    addSenses(select, this.row.suggestion.senses);
    select.addEventListener('change', () => onChoose(select.value));
    return select;
  }

  private createRefuseButton(actions: RowActions): HTMLButtonElement {
    const button = this.el.createEl('button', { cls: 'clickable-icon ospo-mention-refuse', attr: { 'type': 'button', 'aria-haspopup': 'menu' } });
    setIcon(button, 'ban');
    setTooltip(button, SUGGEST_WORDS.refuse);
    button.addEventListener('click', () => this.showRefusals(button, actions));
    return button;
  }

  private showRefusals(button: HTMLElement, { onRefuse }: RowActions): void {
    const { refused } = this.row;
    const scopes: readonly RefusalScope[] = refused === null ? REFUSAL_SCOPES : [refused];
    showScopeMenu(button, scopes.map((scope) => [scope, refused === null ? SUGGEST_WORDS.refuseAs[scope] : SUGGEST_WORDS.takeBack]), onRefuse);
  }

  /** The whole row is a target for finger and mouse, but for what has a meaning of its own. */
  private onClick(event: MouseEvent, { onToggle }: RowActions): void {
    const path = event.composedPath();
    if ([this.box, this.senses, this.refuseButton].some((control) => control !== undefined && path.includes(control))) return;
    onToggle();
    this.focus();
  }
}
