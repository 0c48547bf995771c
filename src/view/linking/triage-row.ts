import type { TriageRow } from '../../app/linking/link-groups';
import type { ReviewWords } from '../../app/words/link-review';
import { showType } from './type-word';

/** What can be done with one mention. */
export type RowAction = 'accept' | 'skip' | 'refuse' | 'refuse-word' | 'next-sense' | 'previous-sense' | 'open';

interface RowHost {
  words: ReviewWords;
  setIcon: (el: HTMLElement, icon: string) => void;
  isCurrent: boolean;
  onAction: (action: RowAction) => void;
  /** Offers the other ways to say no, below a button. */
  onMore: (button: HTMLElement) => void;
}

const KEYS: Record<string, RowAction> = { a: 'accept', s: 'skip', r: 'refuse', R: 'refuse-word', ArrowRight: 'next-sense', ArrowLeft: 'previous-sense', Enter: 'open' };

/** What a key asks of the current row. */
export function rowActionOf({ key, shiftKey }: KeyboardEvent): RowAction | undefined {
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return shiftKey && plain === 'r' ? KEYS['R'] : KEYS[plain];
}

/** Characters before a mention that was decided. */
const BRIEF = 24;

/** Fills a row: the words, the note that they would link to, why, and what can be done. */
export function createRow(el: HTMLElement, row: TriageRow, host: RowHost): void {
  const { suggestion, state } = row;
  const { words } = host;
  el.addClass(`is-${state}`);
  const body = el.createDiv({ cls: 'ospo-triage-body' });
  const line = body.createDiv({ cls: 'ospo-triage-words' });
  // What was decided has one line: the mention must not fall off its end.
  line.createSpan({ text: tail(state === 'open' ? suggestion.anchor.before : suggestion.anchor.before.slice(-BRIEF)) });
  line.createEl('mark', { text: oneLine(suggestion.text) });
  line.createSpan({ text: head(suggestion.anchor.after) });
  const target = body.createDiv({ cls: 'ospo-triage-target' });
  target.createSpan({ cls: 'ospo-triage-title', text: `→ ${suggestion.title}` });
  showType(target, suggestion.type);
  target.createSpan({ cls: 'ospo-triage-score', text: words.score100(suggestion.score) });
  if (state !== 'open') target.createSpan({ cls: 'ospo-triage-state', text: words.state[state] });
  if (state === 'open') {
    body.createDiv({ cls: 'ospo-triage-reason', text: suggestion.reason });
    addButtons(el, row, host);
  }
  body.addEventListener('dblclick', () => host.onAction('open'));
}

function addButtons(el: HTMLElement, { suggestion }: TriageRow, host: RowHost): void {
  const { words } = host;
  const buttons = el.createDiv({ cls: 'ospo-triage-buttons' });
  const add = (icon: string, label: string, act: (button: HTMLElement) => void): HTMLElement => {
    const button = buttons.createEl('button', { cls: 'clickable-icon', attr: { 'type': 'button', 'aria-label': label, 'tabindex': host.isCurrent ? '0' : '-1' } });
    host.setIcon(button, icon);
    button.addEventListener('click', () => act(button));
    return button;
  };
  const does = (action: RowAction) => (): void => host.onAction(action);
  add('check', words.accept, does('accept'));
  if (suggestion.senses.length > 1) add('replace', words.other, does('next-sense'));
  add('arrow-down', words.skip, does('skip'));
  add('ban', words.refuse, does('refuse'));
  add('more-horizontal', words.more, host.onMore).setAttribute('aria-haspopup', 'menu');
  add('arrow-up-right', words.open, does('open'));
}

/** What only says how words stand in a note: a quote, a cell, an item, a task, a heading. */
const BLOCK_MARK = /^[>|\s]*(?:(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?|#+\s+)?/;

/** A link of which only one end is in what is shown. */
const LINK_BEGUN_BEFORE = /^(?:[^[\]|]*\|)?([^[\]|]*)\]\]/;
const LINK_ENDED_AFTER = /!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]?$/;

/** The words before, from the last break between paragraphs on, begun at a word. */
function tail(before: string): string {
  const own = before.split(/\n\s*\n|\n(?=[-*#|>])/).at(-1) ?? '';
  return oneLine(own.length === before.length ? own.replace(LINK_BEGUN_BEFORE, '$1').replace(/^\S*\s/, '… ') : own).replace(BLOCK_MARK, '');
}

function head(after: string): string {
  const own = after.split(/\n\s*\n|\n(?=[-*#|>])/)[0] ?? '';
  return oneLine(own.length === after.length ? own.replace(LINK_ENDED_AFTER, '$1').replace(/\s\S*$/, ' …') : own);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');
}
