import type { ProgressRow } from '../../app/assess/progress-rows';
import type { AssessWords } from '../../app/words/assess';
import { ProgressBar } from '../checklist/progress-bar';

/** A bar for each assessment, with its name, which leads to it. */
export function drawProgressList(parent: HTMLElement, rows: readonly ProgressRow[], words: AssessWords, onOpen: (path: string) => void): void {
  const list = parent.createEl('ul', { cls: 'ospo-progress-list' });
  for (const { path, title, progress } of rows) {
    const line = list.createEl('li');
    const name = line.createEl('button', { cls: 'ospo-progress-name', text: title, attr: { type: 'button' } });
    name.addEventListener('click', () => onOpen(path));
    new ProgressBar(line, words, name).show(progress);
  }
}
