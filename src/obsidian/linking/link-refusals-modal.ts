import { Modal, SearchComponent } from 'obsidian';
import { refusalLines, type RefusalLine, LINK_WAYS_WORDS as WORDS } from '../../app/words/link-ways';
import { refusalOfKey } from '../../suggest/refusals';
import { noticeFailure } from '../failure-notice';
import type { LinkDesk } from './link-desk';

/** Everything that is never linked, to be searched and taken back. */
export class RefusalsModal extends Modal {
  private lines: RefusalLine[] = [];
  /** Those that were taken back since the list was opened: they stay in it, to be said again. */
  private readonly revoked = new Set<string>();
  private list: HTMLElement | undefined;
  private status: HTMLElement | undefined;
  private query = '';

  constructor(private readonly desk: LinkDesk) {
    super(desk.app);
  }

  override onOpen(): void {
    this.setTitle(WORDS.refusalsTitle);
    this.modalEl.addClass('ospo-refusals');
    const search = new SearchComponent(this.contentEl).setPlaceholder(WORDS.refusalsSearch).onChange((query) => {
      this.query = query.toLowerCase();
      this.show();
    });
    search.inputEl.setAttribute('aria-label', WORDS.refusalsSearch);
    this.status = this.contentEl.createDiv({ cls: 'ospo-links-empty', attr: { role: 'status' } });
    this.list = this.contentEl.createEl('ul', { cls: 'ospo-refusals-list', attr: { 'aria-label': WORDS.refusalsTitle } });
    search.inputEl.focus();
    void noticeFailure(this.read());
  }

  override onClose(): void {
    this.list = undefined;
    this.contentEl.empty();
  }

  private async read(): Promise<void> {
    const { refused } = await this.desk.memory.read();
    this.lines = refusalLines(refused, (target) => this.titleOf(target));
    this.show();
  }

  private show(): void {
    const { list, status } = this;
    if (!list || !status) return;
    list.empty();
    const found = this.lines.filter(({ what }) => what.toLowerCase().includes(this.query));
    status.setText(this.lines.length === 0 ? WORDS.refusalsNone : found.length === 0 ? WORDS.refusalsNoneFound : '');
    for (const line of found) this.addLine(list, line);
  }

  private addLine(list: HTMLElement, { key, what, at }: RefusalLine): void {
    const item = list.createEl('li', { cls: 'ospo-refusal' });
    item.createSpan({ cls: 'ospo-refusal-what', text: what });
    item.createSpan({ cls: 'ospo-refusal-when', text: new Date(at).toLocaleDateString() });
    const button = item.createEl('button', { attr: { type: 'button' } });
    const show = (): void => {
      const isRevoked = this.revoked.has(key);
      item.toggleClass('is-revoked', isRevoked);
      button.setText(isRevoked ? WORDS.refuseAgain : WORDS.allow);
      button.setAttribute('aria-label', isRevoked ? WORDS.refuseAgainLabel(what) : WORDS.allowLabel(what));
    };
    button.addEventListener('click', () => {
      void noticeFailure(this.turn(key));
      show();
    });
    show();
  }

  /** Takes a “no” back, or says it again: shown at once, and as it was where it could not be kept. */
  private async turn(key: string): Promise<void> {
    const refusal = refusalOfKey(key);
    if (!refusal) return;
    const revoked = !this.revoked.has(key);
    this.mark(key, revoked);
    try {
      await this.desk.remember({ refusal, revoked });
    } catch (error) {
      this.mark(key, !revoked);
      this.show();
      throw error;
    }
  }

  private mark(key: string, revoked: boolean): void {
    if (revoked) this.revoked.add(key);
    else this.revoked.delete(key);
  }

  private titleOf(target: string): string {
    const { nodes } = this.desk.session.atlas.graph;
    return nodes.get(target)?.title ?? [...nodes.values()].find(({ shippedId }) => shippedId === target)?.title ?? target;
  }
}
