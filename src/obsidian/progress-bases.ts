import { BasesView, debounce, type QueryController } from 'obsidian';
import { ASSESS_WORDS } from '../app/words/assess';
import { DASHBOARD_WORDS } from '../app/words/dashboard';
import { drawProgressList } from '../view/dashboard/progress-list';
import type { DashboardDesk } from './dashboard-desk';
import type { AtlasHost } from './host';

const PROGRESS_BASES_VIEW = 'ospo-atlas-progress';

/** How many assessments one base shows: a base without a filter has every file of the vault. */
const SHOWN = 500;

/** A view of bases that shows how far the assessments among their notes are. Hosts without Bases go without it. */
export function registerProgressBases({ plugin }: AtlasHost, desk: DashboardDesk): void {
  if (typeof plugin.registerBasesView !== 'function') return;
  plugin.registerBasesView(PROGRESS_BASES_VIEW, {
    name: DASHBOARD_WORDS.basesView,
    icon: 'chart-bar-stacked',
    factory: (controller, containerEl) => new ProgressBasesView(controller, containerEl, desk),
  });
}

class ProgressBasesView extends BasesView {
  override readonly type = PROGRESS_BASES_VIEW;
  private readonly el: HTMLElement;
  private readonly refresh = debounce(() => this.show(), 100);

  constructor(controller: QueryController, containerEl: HTMLElement, private readonly desk: DashboardDesk) {
    super(controller);
    this.el = containerEl.createDiv({ cls: 'ospo-progress ospo-progress-base' });
  }

  override onload(): void {
    this.register(this.desk.onChange(this.refresh));
  }

  override onunload(): void {
    this.refresh.cancel();
    this.el.remove();
  }

  override onDataUpdated(): void {
    this.show();
  }

  private show(): void {
    const groups = this.data.groupedData.map(({ key, entries }) => ({ name: key?.toString() ?? '', rows: this.desk.progressOf(entries.map(({ file }) => file.path)) }));
    this.el.empty();
    if (groups.every(({ rows }) => rows.length === 0)) this.el.createEl('p', { text: DASHBOARD_WORDS.noProgress });
    for (const { name, rows } of groups) {
      if (rows.length === 0) continue;
      if (groups.length > 1 && name !== '') this.el.createDiv({ cls: 'ospo-dashboard-title', text: name });
      drawProgressList(this.el, rows.slice(0, SHOWN), ASSESS_WORDS, (path) => this.desk.openBoard(path));
    }
  }
}
