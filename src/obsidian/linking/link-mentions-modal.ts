import { ButtonComponent, Modal, Platform, type App } from 'obsidian';
import { LinkChoice, type RefusalChange, type RefusalScope } from '../../app/linking/link-choice';
import type { Suggestion } from '../../app/linking/link-mentions';
import { SUGGEST_WORDS } from '../../app/words/suggest';
import { MentionRow } from './link-mentions-row';

export interface LinkMentionsOptions {
  /** The note's text, in which the suggestions were found. */
  text: string;
  suggestions: readonly Suggestion[];
  /** Whether there is any name to look for. */
  hasNames: boolean;
  refusalTarget: (target: string) => string;
  onRefuse: (change: RefusalChange) => void;
  onAccept: (suggestions: readonly Suggestion[]) => void;
}

/** Shows each mention among its words. All of it by keyboard, and by touch. */
export class LinkMentionsModal extends Modal {
  private readonly choice: LinkChoice;
  private rows: MentionRow[] = [];
  private current = 0;
  private acceptButton: ButtonComponent | undefined;

  constructor(app: App, private readonly options: LinkMentionsOptions) {
    super(app);
    this.choice = new LinkChoice(options.suggestions, options.refusalTarget);
  }

  override onOpen(): void {
    this.setTitle(SUGGEST_WORDS.title);
    this.modalEl.addClass('ospo-mentions-modal');
    if (this.choice.rows.length === 0) this.showEmpty();
    else this.showList();
  }

  override onClose(): void {
    this.rows = [];
    this.contentEl.empty();
  }

  private showEmpty(): void {
    this.contentEl.createEl('p', { text: this.options.hasNames ? SUGGEST_WORDS.none : SUGGEST_WORDS.noNames });
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(SUGGEST_WORDS.close).setCta().onClick(() => this.close());
  }

  private showList(): void {
    const list = this.contentEl.createEl('ul', { cls: 'ospo-mentions', attr: { 'aria-label': SUGGEST_WORDS.list } });
    this.rows = this.choice.rows.map((row, index) => new MentionRow(list, this.options.text, row, {
      onToggle: () => this.change(index, () => this.choice.toggle(index)),
      onChoose: (target) => this.change(index, () => this.choice.choose(index, target)),
      onRefuse: (scope) => this.change(index, () => this.refuse(index, scope)),
      onFocus: () => this.setCurrent(index),
    }));
    list.addEventListener('keydown', (event) => this.onKey(event));
    this.showFoot();
    this.refresh();
    this.setCurrent(0);
    this.rows[0]?.focus();
  }

  private showFoot(): void {
    if (!Platform.isMobile) {
      const keys = this.contentEl.createDiv({ cls: 'prompt-instructions ospo-mentions-keys' });
      for (const [key, meaning] of SUGGEST_WORDS.keys) {
        const hint = keys.createDiv({ cls: 'prompt-instruction' });
        hint.createSpan({ cls: 'prompt-instruction-command', text: key });
        hint.createSpan({ text: meaning });
      }
    }
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.acceptButton = new ButtonComponent(buttons).setCta().onClick(() => this.accept());
    new ButtonComponent(buttons).setButtonText(SUGGEST_WORDS.cancel).onClick(() => this.close());
  }

  /** Keys mean something on a row's own box; its buttons and lists keep theirs. */
  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !this.rows[this.current]?.holdsFocus()) return;
    const act = this.actionFor(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private actionFor(event: KeyboardEvent): (() => void) | undefined {
    const { current } = this;
    switch (event.key) {
      case 'ArrowDown': return () => this.move(1);
      case 'ArrowUp': return () => this.move(-1);
      case 'ArrowRight': return () => this.change(current, () => this.choice.turn(current, 1));
      case 'ArrowLeft': return () => this.change(current, () => this.choice.turn(current, -1));
      case 'Home': return () => this.move(-current);
      case 'End': return () => this.move(this.rows.length - 1 - current);
      case 'r': case 'R': return () => this.change(current, () => this.refuse(current, event.shiftKey ? 'word' : 'here'));
      case 'Enter': return () => this.accept();
      default: return undefined;
    }
  }

  private move(by: number): void {
    const next = Math.min(this.rows.length - 1, Math.max(0, this.current + by));
    this.setCurrent(next);
    this.rows[next]?.focus();
  }

  private setCurrent(index: number): void {
    this.current = index;
    for (const [at, row] of this.rows.entries()) row.setCurrent(at === index);
  }

  private refuse(index: number, scope: RefusalScope): void {
    const change = this.choice.refuse(index, scope);
    if (change) this.options.onRefuse(change);
  }

  private change(index: number, change: () => void): void {
    this.setCurrent(index);
    change();
    this.refresh();
  }

  private refresh(): void {
    for (const row of this.rows) row.show();
    const count = this.choice.accepted.length;
    this.acceptButton?.setButtonText(SUGGEST_WORDS.accept(count)).setDisabled(count === 0);
  }

  private accept(): void {
    const { accepted } = this.choice;
    if (accepted.length === 0) return;
    this.close();
    this.options.onAccept(accepted);
  }
}
