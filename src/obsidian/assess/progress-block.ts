import { MarkdownRenderChild, debounce } from 'obsidian';
import { ASSESS_WORDS } from '../../app/words/assess';
import { DASHBOARD_WORDS } from '../../app/words/dashboard';
import { drawProgressList } from '../../view/dashboard/progress-list';
import type { DashboardDesk } from './dashboard-desk';
import type { BlockPlace } from '../features';

/** The progress of the assessments that a block names. */
export class ProgressBlock extends MarkdownRenderChild {
  private readonly refresh = debounce(() => this.show(), 100);

  constructor(private readonly desk: DashboardDesk, private readonly place: BlockPlace) {
    super(place.el);
  }

  override onload(): void {
    this.register(this.desk.onChange(this.refresh));
    this.show();
  }

  override onunload(): void {
    this.refresh.cancel();
    this.containerEl.empty();
  }

  private show(): void {
    const answer = this.desk.progress(this.place.source);
    this.containerEl.empty();
    this.containerEl.addClass('ospo-progress');
    if (answer === null) this.containerEl.createEl('p', { text: ASSESS_WORDS.reading });
    else if ('unreadable' in answer) this.containerEl.createEl('p', { text: DASHBOARD_WORDS.unreadableBlock(answer.unreadable) });
    else if (answer.rows.length === 0) this.containerEl.createEl('p', { text: DASHBOARD_WORDS.nothing });
    else drawProgressList(this.containerEl, answer.rows, ASSESS_WORDS, (path) => this.desk.openBoard(path));
  }
}
