import type { NoteAbout } from '../../app/linking/link-about';
import type { ReviewWords } from '../../app/words/link-review';

interface NotesAboutHost {
  words: ReviewWords;
  /** What the section is called. */
  title: string;
  onOpen: (note: NoteAbout, event: MouseEvent) => void;
  onReview: () => void;
}

/** A person's own notes about the note that is open, in a section that is drawn anew when they change. */
export class NotesAboutSection {
  private readonly el: HTMLElement;
  /** What is shown now, to leave it and the focus in it alone where nothing differs. */
  private shown = '';

  constructor(parent: HTMLElement, private readonly host: NotesAboutHost) {
    this.el = parent.createEl('section', { cls: 'ospo-about', attr: { 'aria-label': host.title } });
  }

  /** @param notes undefined where the open note is none of the atlas */
  show(notes: readonly NoteAbout[] | undefined): void {
    const { words } = this.host;
    const wanted = JSON.stringify([notes]);
    if (wanted === this.shown) return;
    this.shown = wanted;
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    this.el.empty();
    this.el.toggleClass('is-hidden', notes === undefined);
    if (!notes) return;
    this.el.createDiv({ cls: 'ospo-about-title', text: this.host.title, attr: { 'role': 'heading', 'aria-level': '2' } });
    if (notes.length === 0) this.el.createDiv({ cls: 'ospo-about-none', text: words.aboutNone });
    else this.showList(notes);
    if (hadFocus) this.el.querySelector<HTMLElement>('button, a')?.focus();
  }

  private showList(notes: readonly NoteAbout[]): void {
    const { words, onOpen, onReview } = this.host;
    const list = this.el.createEl('ul', { cls: 'ospo-about-list' });
    for (const note of notes) {
      const item = list.createEl('li');
      item.createEl('a', { text: note.title, href: '#' }).addEventListener('click', (event) => {
        event.preventDefault();
        onOpen(note, event);
      });
      const ways = [...new Set(note.relations.map((relation) => words.aboutLink(relation))), ...(note.mentions.length > 0 ? [words.aboutMention(note.mentions.length)] : [])];
      item.createSpan({ cls: 'ospo-about-how', text: ways.join(', ') });
    }
    if (!notes.some(({ mentions }) => mentions.length > 0)) return;
    this.el.createEl('button', { text: words.aboutReview, attr: { type: 'button' } }).addEventListener('click', onReview);
  }
}
