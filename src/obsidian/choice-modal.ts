import { FuzzySuggestModal, type App } from 'obsidian';

/** What there is to choose from, and what is done with it. */
export interface ChoiceQuestion<T> {
  placeholder: string;
  items: readonly T[];
  textOf: (item: T) => string;
  take: (item: T) => void;
}

/** Asks for one of several, to be found by what it is called. */
export class ChoiceModal<T> extends FuzzySuggestModal<T> {
  constructor(app: App, private readonly question: ChoiceQuestion<T>) {
    super(app);
    this.setPlaceholder(question.placeholder);
  }

  override getItems(): T[] {
    return [...this.question.items];
  }

  override getItemText(item: T): string {
    return this.question.textOf(item);
  }

  override onChooseItem(item: T): void {
    this.question.take(item);
  }
}
