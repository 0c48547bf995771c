import type { NodeType } from '../../model/graph';
import { isNoteType, TYPE_WORDS } from '../../model/vocabulary';

/** The word for a note's type; undefined for a plain note, of which there is nothing to say. */
export function typeWord(type: NodeType): string | undefined {
  return isNoteType(type) && type !== 'note' ? TYPE_WORDS[type].one : undefined;
}

/** Shows a type in its colour, where there is one to show. */
export function showType(parent: HTMLElement, type: NodeType): void {
  const word = typeWord(type);
  if (word !== undefined) parent.createSpan({ cls: `ospo-link-type ospo-type-${type}`, text: word });
}

/** Fills a list with the notes that a mention may stand for. */
export function addSenses(select: HTMLSelectElement, senses: readonly { target: string; title: string; type: NodeType }[]): void {
  for (const { target, title, type } of senses) {
    const word = typeWord(type);
    select.createEl('option', { value: target, text: word === undefined ? title : `${title} (${word.toLowerCase()})` });
  }
}
