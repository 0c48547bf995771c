import type { FindingRow } from '../../app/assess/finding-row';
import type { FindingWords } from '../../app/words/finding';
import type { ChecklistActions } from './checklist-actions';
import { nameBy } from '../name-by';

interface FindingHost {
  words: FindingWords;
  actions: Pick<ChecklistActions, 'openPlace' | 'mend'>;
}

/** A finding: a button that leads to its line, and one for each thing that can be done about it. */
export function drawFinding(parent: HTMLElement, { finding, deeds }: FindingRow, { words, actions }: FindingHost): void {
  const { sentence, place } = finding;
  const opener = parent.createEl('button', { cls: 'ospo-check-finding', text: sentence, attr: { type: 'button', dir: 'auto' } });
  opener.addEventListener('click', () => actions.openPlace(place.path, place.line));
  for (const deed of deeds) {
    const button = parent.createEl('button', { cls: 'ospo-finding-deed', text: words.deed(finding, deed), attr: { type: 'button' } });
    nameBy(button, button, opener);
    button.addEventListener('click', () => actions.mend(finding, deed));
  }
}
