import { Modal, Setting, type App, type TextAreaComponent, type TextComponent } from 'obsidian';

export interface TextQuestion {
  title: string;
  label: string;
  /** What stands there at first. */
  value: string;
  /** Whether the text has lines. */
  long?: boolean;
  button: string;
  /** Why a text will not do, as a sentence; null where it will. */
  fault(text: string): string | null;
  take(text: string): void;
}

/** Asks for a line or a text, and says what is wrong with it before it is taken. */
export class TextModal extends Modal {
  private text: string;
  private readonly faultEl: HTMLElement;

  constructor(app: App, private readonly question: TextQuestion) {
    super(app);
    this.text = question.value;
    this.setTitle(question.title);
    const row = new Setting(this.contentEl).setName(question.label);
    if (question.long === true) row.addTextArea((area) => this.prepare(area));
    else row.addText((field) => this.prepare(field));
    this.faultEl = this.contentEl.createEl('p', { cls: 'ospo-fault', attr: { role: 'alert' } });
    new Setting(this.contentEl).addButton((button) => button.setButtonText(question.button).setCta().onClick(() => this.take()));
  }

  private prepare(field: TextComponent | TextAreaComponent): void {
    const { inputEl } = field.setValue(this.text).onChange((text) => (this.text = text));
    inputEl.setAttribute('aria-label', this.question.label);
    inputEl.addEventListener('keydown', (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing && (this.question.long !== true || event.ctrlKey || event.metaKey)) this.take();
    });
  }

  private take(): void {
    const text = this.text.trim();
    const fault = this.question.fault(text);
    this.faultEl.setText(fault ?? '');
    if (fault !== null) return;
    this.close();
    this.question.take(text);
  }
}
