import type { ChecklistPage, PageRow, PageSection } from '../../app/assess/assess-page';
import type { AssessWords } from '../../app/words/assess';
import { Announcer } from '../announcer';
import { isElement } from '../event-element';
import { nameBy } from '../name-by';
import type { ChecklistActions } from './checklist-actions';
import { ChecklistHeader } from './checklist-header';
import { ChecklistRow } from './checklist-row';
import { ProgressBar } from './progress-bar';

/**
 * A checklist to be read and filled in. It is given a page whenever something changed and brings itself up to date,
 * so that focus and what is being typed stay where they are.
 */
export class ChecklistPanel {
  private readonly el: HTMLElement;
  private readonly header: ChecklistHeader;
  private readonly body: HTMLElement;
  private readonly keys: HTMLElement;
  private readonly announcer: Announcer;
  private rows = new Map<string, ChecklistRow>();
  private bars: ProgressBar[] = [];
  private page: ChecklistPage | undefined;
  /** What had the focus when it was asked for and nothing here could take it: while the vault is read, there are no items. */
  private waitingFrom: Element | null | undefined;

  constructor(parent: HTMLElement, private readonly words: AssessWords, private readonly actions: ChecklistActions) {
    this.el = parent.createDiv({ cls: 'ospo-check', attr: { role: 'region' } });
    this.header = new ChecklistHeader(this.el, words, actions);
    nameBy(this.el, this.header.title);
    this.body = this.el.createDiv({ cls: 'ospo-check-body' });
    this.keys = this.el.createDiv({ cls: 'ospo-check-keys', text: words.keys });
    this.announcer = new Announcer(this.el);
    this.body.addEventListener('keydown', (event) => this.press(event));
  }

  show(page: ChecklistPage): void {
    const before = this.page;
    this.page = page;
    this.header.show(page, () => this.focus());
    this.keys.toggleClass('ospo-check-hidden', page.sections.every(({ assessment }) => assessment === null));
    this.keys.setText(page.sections.some(({ rows }) => rows.some(({ scale }) => scale !== null)) ? `${this.words.keys} ${this.words.scaleKeys}` : this.words.keys);
    if (before && shapeOf(before) === shapeOf(page)) this.update(before, page);
    else this.build(page);
    this.focusAsAsked();
  }

  /** Puts the focus where the keys begin: on the first item, or on the way to begin an assessment; as soon as there is one of them. */
  focus(): void {
    this.waitingFrom = undefined;
    for (const row of this.rows.values()) {
      row.focus();
      if (row.el.contains(row.el.doc.activeElement)) return;
    }
    this.header.focus();
    const { activeElement } = this.el.doc;
    if (!this.el.contains(activeElement)) this.waitingFrom = activeElement;
  }

  /** Takes the panel away. Calling it again is harmless. */
  destroy(): void {
    this.el.remove();
  }

  /** Who has gone elsewhere meanwhile is not fetched back. */
  private focusAsAsked(): void {
    if (this.waitingFrom === undefined) return;
    if (this.el.doc.activeElement === this.waitingFrom) this.focus();
    else this.waitingFrom = undefined;
  }

  private build(page: ChecklistPage): void {
    const focused = this.focusedItem();
    this.body.empty();
    this.rows = new Map();
    this.bars = [];
    for (const section of page.sections) this.addSection(page, section);
    if (focused !== undefined) this.rows.get(focused)?.focus();
  }

  private addSection(page: ChecklistPage, section: PageSection): void {
    const el = this.body.createEl('section', { cls: 'ospo-check-section' });
    const title = el.createDiv({ cls: 'ospo-check-section-title', text: section.title ?? this.words.items, attr: { 'role': 'heading', 'aria-level': '3' } });
    const bar = new ProgressBar(el, this.words, title);
    bar.show(section.progress);
    this.bars.push(bar);
    const list = el.createEl('ul', { cls: 'ospo-check-items' });
    nameBy(list, title);
    for (const row of section.rows) {
      this.rows.set(keyOf(section, row), new ChecklistRow(list, row, {
        assessment: section.assessment, from: page.path, words: this.words, actions: this.actions, say: (sentence) => this.announcer.say(sentence),
      }));
    }
  }

  private update(before: ChecklistPage, page: ChecklistPage): void {
    for (const [at, section] of page.sections.entries()) {
      this.bars[at]?.show(section.progress);
      for (const [index, row] of section.rows.entries()) {
        const old = before.sections[at]?.rows[index];
        this.rows.get(keyOf(section, row))?.show(row);
        if (old && row.state !== null && isAnsweredOtherwise(old, row)) this.announce(row, section, page);
      }
    }
  }

  private announce({ title, state, score }: PageRow, section: PageSection, page: ChecklistPage): void {
    const progress = page.progress ?? section.progress;
    if (state !== null && progress) this.announcer.say(this.words.changed(title, { state, score }, this.words.progressText(progress)));
  }

  private press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !isElement(target)) return;
    const item = target.closest('.ospo-check-item');
    const row = [...this.rows.values()].find(({ el }) => el === item);
    if (!row) return;
    if (target.tagName === 'INPUT' || !row.press(key.length === 1 ? key.toLowerCase() : key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private focusedItem(): string | undefined {
    const focused = this.body.doc.activeElement;
    return [...this.rows].find(([, row]) => row.el.contains(focused))?.[0];
  }
}

/** Whether an item has another state or another score than before. */
function isAnsweredOtherwise(before: PageRow, after: PageRow): boolean {
  return before.state !== after.state || before.score?.value !== after.score?.value;
}

/** Rows are kept while this stays the same. */
function shapeOf({ path, sections }: ChecklistPage): string {
  return JSON.stringify([path, sections.map(({ title, assessment, rows }) => [title, assessment, rows.map(({ blockId, title: item, number, description, topic, scale }) => [blockId, item, number, description, topic, scale])])]);
}

function keyOf({ assessment }: PageSection, { blockId }: PageRow): string {
  return `${assessment ?? ''}#${blockId}`;
}
