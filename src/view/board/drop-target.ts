import { isElement } from '../event-element';

/** What takes the drops of a list. */
interface DropTaker {
  /** The line that a drop on `el` would go to; null where none takes it. */
  lineOf(el: HTMLElement): Element | null;
  /** Something was dropped on `el`, which is in a line that takes it. */
  drop(el: HTMLElement, dropped: DataTransfer): void;
}

const MARK = 'is-drop';

/** Lets the lines of a list take what is dragged onto them, and shows where a drop would go. Ends with the list's element. */
export function takeDrops(list: HTMLElement, taker: DropTaker): void {
  list.addEventListener('dragover', (event) => {
    const line = markLine(list, lineAt(event, taker));
    if (!line) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'link';
  });
  list.addEventListener('dragleave', () => void markLine(list, null));
  list.addEventListener('drop', (event) => {
    markLine(list, null);
    const { target, dataTransfer } = event;
    if (!dataTransfer || !isElement(target) || !lineAt(event, taker)) return;
    event.preventDefault();
    event.stopPropagation();
    taker.drop(target, dataTransfer);
  });
}

function lineAt({ target }: DragEvent, taker: DropTaker): Element | null {
  return isElement(target) ? taker.lineOf(target) : null;
}

function markLine(list: HTMLElement, line: Element | null): Element | null {
  for (const el of list.findAll(`.${MARK}`)) el.removeClass(MARK);
  line?.addClass(MARK);
  return line;
}
