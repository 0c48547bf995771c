import { MarkdownRenderChild, debounce } from 'obsidian';
import { ASSESS_WORDS } from '../app/words/assess';
import { DASHBOARD_WORDS } from '../app/words/dashboard';
import { drawProgressList } from '../view/dashboard/progress-list';
import type { DashboardDesk } from './dashboard-desk';
import type { AtlasHost } from './host';

/** The code block that shows progress in any note. */
const PROGRESS_BLOCK = 'ospo-progress';

/** Blocks belong to the pages that they stand in, which stay open when the plugin is switched off: it takes its own away. */
export function registerProgressBlock({ plugin }: AtlasHost, desk: DashboardDesk): void {
  const blocks = new Set<ProgressBlock>();
  plugin.registerMarkdownCodeBlockProcessor(PROGRESS_BLOCK, (source, el, context) => {
    const block = new ProgressBlock(el, desk, source);
    block.register(() => blocks.delete(block));
    blocks.add(block);
    context.addChild(block);
  });
  plugin.register(() => {
    for (const block of [...blocks]) block.unload();
  });
}

/** The progress of the assessments that a block names. */
class ProgressBlock extends MarkdownRenderChild {
  private readonly refresh = debounce(() => this.show(), 100);

  constructor(containerEl: HTMLElement, private readonly desk: DashboardDesk, private readonly source: string) {
    super(containerEl);
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
    const answer = this.desk.progress(this.source);
    this.containerEl.empty();
    this.containerEl.addClass('ospo-progress');
    if (answer === null) this.containerEl.createEl('p', { text: ASSESS_WORDS.reading });
    else if ('unreadable' in answer) this.containerEl.createEl('p', { text: DASHBOARD_WORDS.unreadableBlock(answer.unreadable) });
    else if (answer.rows.length === 0) this.containerEl.createEl('p', { text: DASHBOARD_WORDS.nothing });
    else drawProgressList(this.containerEl, answer.rows, ASSESS_WORDS, (path) => this.desk.openBoard(path));
  }
}
