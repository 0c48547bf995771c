import { Modal, SearchComponent } from 'obsidian';
import { refusalLines, type RefusalLine, LINK_WAYS_WORDS as WORDS } from '../app/words/link-ways';
import { refusalOfKey } from '../suggest/refusals';
import { noticeFailure } from './failure-notice';
import type { LinkDesk } from './link-desk';

/** Everything that is never linked, to be searched and taken back. */
export class RefusalsModal extends Modal {
  private lines: RefusalLine[] = [];
  private list: HTMLElement | undefined;
  private query = '';

  constructor(private readonly desk: LinkDesk) {
    super(desk.app);
  }

  override async onOpen(): Promise<void> {
    this.setTitle(WORDS.refusalsTitle);
    this.modalEl.addClass('ospo-refusals');
    const search = new SearchComponent(this.contentEl).setPlaceholder(WORDS.refusalsSearch).onChange((query) => {
      this.query = query.toLowerCase();
      this.show();
    });
    search.inputEl.setAttribute('aria-label', WORDS.refusalsSearch);
    this.list = this.contentEl.createEl('ul', { cls: 'ospo-refusals-list', attr: { 'aria-live': 'polite' } });
    const { refused } = await this.desk.memory.read();
    this.lines = refusalLines(refused, (target) => this.titleOf(target));
    this.show();
    search.inputEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private show(): void {
    const { list } = this;
    if (!list) return;
    list.empty();
    const found = this.lines.filter(({ what }) => what.toLowerCase().includes(this.query));
    if (found.length === 0) list.createEl('li', { cls: 'ospo-links-empty', text: this.lines.length === 0 ? WORDS.refusalsNone : WORDS.refusalsNoneFound });
    for (const line of found) this.addLine(list, line);
  }

  private addLine(list: HTMLElement, { key, what, at }: RefusalLine): void {
    const item = list.createEl('li', { cls: 'ospo-refusal' });
    item.createSpan({ cls: 'ospo-refusal-what', text: what });
    item.createSpan({ cls: 'ospo-refusal-when', text: new Date(at).toLocaleDateString() });
    const button = item.createEl('button', { text: WORDS.allow, attr: { 'type': 'button', 'aria-label': WORDS.allowLabel(what) } });
    let revoked = false;
    button.addEventListener('click', () => {
      const refusal = refusalOfKey(key);
      if (!refusal) return;
      revoked = !revoked;
      void noticeFailure(this.desk.remember({ refusal, revoked }));
      item.toggleClass('is-revoked', revoked);
      button.setText(revoked ? WORDS.refuseAgain : WORDS.allow);
      button.setAttribute('aria-label', revoked ? `${WORDS.refuseAgain}: ${what}` : WORDS.allowLabel(what));
    });
  }

  private titleOf(target: string): string {
    const { nodes } = this.desk.session.atlas.graph;
    return nodes.get(target)?.title ?? [...nodes.values()].find(({ shippedId }) => shippedId === target)?.title ?? target;
  }
}
