import { choicesOf, STATE_ORDER, type ItemChoice } from '../checklist/item-choices';
import type { AssessWords } from '../../app/words/assess';
import type { BoardWords } from '../../app/words/board';
import type { BoardItem } from '../../app/assess/board-page';
import type { HeadingLine, ItemLine } from './board-lines';

export interface LineWords {
  words: AssessWords;
  board: BoardWords;
}

/** Fills the line of an assessment or a section: its name, how far it is, and how many of its items are in each state. */
export function drawHeading(el: HTMLElement, line: HeadingLine, { words, board }: LineWords): void {
  el.addClasses(['ospo-board-row', 'ospo-board-heading', `is-level-${line.level}`]);
  el.setAttrs({ 'role': 'row', 'aria-level': String(line.level), 'aria-expanded': String(line.isOpen) });
  const head = el.createDiv({ cls: 'ospo-board-cell ospo-board-name', attr: { role: 'rowheader' } });
  head.createSpan({ cls: 'ospo-board-fold', text: line.isOpen ? '▾' : '▸', attr: { 'aria-hidden': 'true' } });
  head.createSpan({ cls: 'ospo-board-title', text: line.title });
  if (line.progress) {
    head.createSpan({ cls: 'ospo-board-percent', text: board.percent(line.progress.progress) });
    const bar = head.createSpan({ cls: 'ospo-board-bar', attr: { 'aria-hidden': 'true' } });
    bar.setCssProps({ '--ospo-progress': `${line.progress.progress}%` });
  }
  for (const state of STATE_ORDER) {
    const count = line.counts[state];
    const cell = el.createDiv({ cls: 'ospo-board-cell ospo-board-count', attr: { 'role': 'gridcell', 'aria-label': board.countOf(count, words.states[state]) } });
    cell.createSpan({ text: count === 0 ? '' : String(count), attr: { 'aria-hidden': 'true' } });
  }
}

/** Fills the line of an item: what it asks, what stands against it, and its state in the column of that state, or its scale across those of the first three. */
export function drawItem(el: HTMLElement, { item }: ItemLine, { words, board }: LineWords): void {
  const { row } = item;
  el.addClasses(['ospo-board-row', 'ospo-board-item']);
  el.setAttrs({ 'role': 'row', 'aria-level': '3', 'data-item': row.blockId, 'data-state': row.state ?? 'none' });
  const name = el.createDiv({ cls: 'ospo-board-cell ospo-board-name', attr: { role: 'rowheader' } });
  const title = name.createDiv({ cls: 'ospo-board-title', attr: { dir: 'auto' } });
  if (row.number !== null) title.createSpan({ cls: 'ospo-check-number', text: row.number });
  title.createSpan({ text: row.title });
  drawFacts(name.createDiv({ cls: 'ospo-board-facts', attr: { dir: 'auto' } }), item, board, words);
  const choices = choicesOf(row, words);
  if (row.scale) drawScale(el, choices.slice(0, -1));
  for (const choice of row.scale ? choices.slice(-1) : choices) drawChoice(addCell(el), choice, row.state === null ? '' : words.alwaysApplies);
}

function addCell(el: HTMLElement): HTMLElement {
  return el.createDiv({ cls: 'ospo-board-cell', attr: { role: 'gridcell' } });
}

/** The steps of an item's scale, in the room of the states that they come to. */
function drawScale(el: HTMLElement, choices: readonly ItemChoice[]): void {
  const cell = addCell(el);
  cell.addClass('ospo-board-scale');
  cell.setAttribute('aria-colspan', '3');
  for (const choice of choices) drawChoice(cell, choice, '').title = choice.label;
}

/** @param ruledOut why it cannot be chosen */
function drawChoice(cell: HTMLElement, { key, mark, label, state, isOn, can }: ItemChoice, ruledOut: string): HTMLElement {
  const button = cell.createEl('button', {
    cls: 'ospo-board-state',
    attr: { 'type': 'button', 'tabindex': '-1', 'data-set': key, 'data-state': state, 'aria-label': label, 'aria-pressed': String(isOn) },
  });
  button.disabled = !can;
  if (!can) button.title = ruledOut;
  button.createSpan({ text: mark, attr: { 'aria-hidden': 'true' } });
  return button;
}

function drawFacts(el: HTMLElement, { row, due }: BoardItem, board: BoardWords, words: AssessWords): void {
  const say = (text: string, cls = ''): void => void el.createSpan({ cls: `ospo-board-fact ${cls}`.trim(), text });
  const { evidence, reason, owner } = row.fields;
  if (row.state === null) say(words.notThere);
  if (row.state === 'unknown') say(words.unknownMark(row.mark), 'is-warning');
  if (row.findings.length > 0) say(words.findings(row.findings.length), 'is-warning');
  if (evidence.length > 0) say(board.evidence(evidence));
  else if (row.evidenceRequired && row.state !== 'notApplicable') say(words.evidenceRequired);
  if (reason[0] !== undefined) say(reason[0]);
  if (owner.length > 0) say(owner.join(', '));
  if (due !== null) say(board.due(due));
  for (const other of row.elsewhere) say(board.elsewhere(other.framework, words.states[other.state]));
}
