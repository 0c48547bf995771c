import type { RefusalScope } from '../../app/linking/link-choice';
import type { Suggestion } from '../../app/linking/link-mentions';
import type { CardWords } from '../../app/words/suggest';
import { addSenses, showType } from './type-word';

export interface CardHost {
  words: CardWords;
  /** Key of the property that links may be written to. */
  property: string;
  /** Draws an icon into a button. */
  setIcon: (el: HTMLElement, icon: string) => void;
  onAccept: (target: string, as: 'text' | 'property') => void;
  onRefuse: (scope: RefusalScope) => void;
  /** Shows the other ways to say no beside a button. */
  onMore: (button: HTMLElement) => void;
  onOpen: (target: string, event: MouseEvent) => void;
  onClose: () => void;
}

/** What could be done with one mention. @returns the card, for the host to place */
export function createMentionCard(suggestion: Suggestion, host: CardHost): HTMLElement {
  const { words } = host;
  const card = createDiv({ cls: 'ospo-card' });
  card.setAttrs({ 'role': 'dialog', 'aria-label': words.label(suggestion.text.replace(/\s+/g, ' ')) });
  let { target } = suggestion;
  const reason = (): string => suggestion.senses.find((sense) => sense.target === target)?.reason ?? suggestion.reason;
  const reasonEl = addHead(card, suggestion, host, {
    target: () => target,
    onChoose: (chosen) => {
      target = chosen;
      reasonEl.setText(reason());
    },
  });
  reasonEl.setText(reason());
  addActions(card.createDiv({ cls: 'ospo-card-actions' }), host, () => target);
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    host.onClose();
  });
  return card;
}

interface Choice {
  target: () => string;
  onChoose: (target: string) => void;
}

function addHead(card: HTMLElement, suggestion: Suggestion, host: CardHost, { target, onChoose }: Choice): HTMLElement {
  const head = card.createDiv({ cls: 'ospo-card-head' });
  if (suggestion.senses.length > 1) {
    const select = head.createEl('select', { cls: 'dropdown ospo-card-senses', attr: { 'aria-label': host.words.sense } });
    addSenses(select, suggestion.senses);
    select.value = suggestion.target;
    select.addEventListener('change', () => onChoose(select.value));
  } else {
    head.createSpan({ cls: 'ospo-card-title', text: suggestion.title });
    showType(head, suggestion.type);
  }
  iconButton(head, 'arrow-up-right', host.words.open, host).addEventListener('click', (event) => host.onOpen(target(), event));
  return card.createEl('p', { cls: 'ospo-card-reason', attr: { 'aria-live': 'polite' } });
}

function addActions(row: HTMLElement, host: CardHost, target: () => string): void {
  const { words } = host;
  const add = (text: string, cls: string, act: () => void): void => {
    row.createEl('button', { cls, text, attr: { type: 'button' } }).addEventListener('click', act);
  };
  add(words.link, 'mod-cta', () => host.onAccept(target(), 'text'));
  add(words.asProperty(host.property), '', () => host.onAccept(target(), 'property'));
  add(words.neverHere, '', () => host.onRefuse('here'));
  add(words.neverWord, '', () => host.onRefuse('word'));
  const more = iconButton(row, 'more-horizontal', words.more, host);
  more.setAttribute('aria-haspopup', 'menu');
  more.addEventListener('click', () => host.onMore(more));
}

function iconButton(parent: HTMLElement, icon: string, label: string, { setIcon }: CardHost): HTMLButtonElement {
  const button = parent.createEl('button', { cls: 'clickable-icon', attr: { 'type': 'button', 'aria-label': label } });
  setIcon(button, icon);
  return button;
}
