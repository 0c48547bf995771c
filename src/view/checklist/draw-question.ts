import type { PageRow } from '../../app/assess/assess-page';
import type { AssessWords } from '../../app/words/assess';

interface QuestionHost {
  words: AssessWords;
  /** Opens the note that an item is about. */
  onTopic: (topic: string) => void;
}

/** What an item asks: number and title in a line that is there, below it the description and the way to its topic. @returns where the title stands */
export function drawQuestion(parent: HTMLElement, line: HTMLElement, { number, title, description, topic }: PageRow, { words, onTopic }: QuestionHost): HTMLElement {
  line.dir = 'auto';
  if (number !== null) line.createSpan({ cls: 'ospo-check-number', text: number });
  const name = line.createSpan({ text: title });
  if (description !== null) parent.createDiv({ cls: 'ospo-check-description', text: description, attr: { dir: 'auto' } });
  if (topic !== null) {
    const opener = parent.createEl('button', { cls: 'ospo-check-topic', text: topic, attr: { 'type': 'button', 'aria-label': words.openLink(topic) } });
    opener.addEventListener('click', () => onTopic(topic));
  }
  return name;
}
