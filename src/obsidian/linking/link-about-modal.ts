import { Keymap, Modal } from 'obsidian';
import { notesAbout } from '../../app/linking/link-about';
import { REVIEW_WORDS } from '../../app/words/link-review';
import { LINK_WAYS_WORDS } from '../../app/words/link-ways';
import type { AtlasNode } from '../../model/graph';
import { NotesAboutSection } from '../../view/linking/notes-about';
import { noticeFailure } from '../failure-notice';
import type { LinkDesk } from './link-desk';

/** The person's own notes that link or name one note of the atlas. */
export class AboutModal extends Modal {
  private stop: () => void = () => undefined;

  constructor(private readonly desk: LinkDesk, private readonly topic: AtlasNode, private readonly onReview: () => void) {
    super(desk.app);
  }

  override onOpen(): void {
    this.setTitle(LINK_WAYS_WORDS.aboutTitle(this.topic.title));
    this.modalEl.addClass('ospo-about-modal');
    const progress = this.contentEl.createDiv({ cls: 'ospo-links-empty', attr: { role: 'status' } });
    const section = new NotesAboutSection(this.contentEl, {
      words: REVIEW_WORDS,
      title: LINK_WAYS_WORDS.aboutTitle(this.topic.title),
      onOpen: ({ path }, event) => {
        this.close();
        void this.app.workspace.openLinkText(path, '', Keymap.isModEvent(event));
      },
      onReview: () => {
        this.close();
        this.onReview();
      },
    });
    const { unwritten } = this.desk;
    const show = (): void => {
      const reached = unwritten.progress;
      progress.setText(reached ? REVIEW_WORDS.progress(reached.done, reached.total) : '');
      section.show(notesAbout(this.topic.id, this.desk));
    };
    this.stop = unwritten.onChange(show);
    show();
    void noticeFailure(unwritten.read().then(show));
    this.contentEl.querySelector<HTMLElement>('a')?.focus();
  }

  override onClose(): void {
    this.stop();
    this.contentEl.empty();
  }
}
