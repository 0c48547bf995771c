import { Component, debounce } from 'obsidian';
import { ASSESS_WORDS } from '../../app/words/assess';
import { DASHBOARD_WORDS } from '../../app/words/dashboard';
import { drawProgressList } from '../../view/dashboard/progress-list';
import type { DashboardDesk } from './dashboard-desk';
import type { BasesBody, BasesPlace } from '../features';

/** How many assessments one base shows: a base without a filter has every file of the vault. */
const SHOWN = 500;

/** How far the assessments among a base's notes are. */
export class ProgressBases extends Component implements BasesBody {
  private readonly el: HTMLElement;
  private readonly refresh = debounce(() => this.show(), 100);

  constructor(private readonly desk: DashboardDesk, private readonly place: BasesPlace) {
    super();
    this.el = place.el.createDiv({ cls: 'ospo-progress ospo-progress-base' });
  }

  override onload(): void {
    this.register(this.desk.onChange(this.refresh));
  }

  override onunload(): void {
    this.refresh.cancel();
    this.el.remove();
  }

  update(): void {
    this.show();
  }

  private show(): void {
    const groups = this.place.view.data.groupedData.map(({ key, entries }) => ({ name: key?.toString() ?? '', rows: this.desk.progressOf(entries.map(({ file }) => file.path)) }));
    this.el.empty();
    if (groups.every(({ rows }) => rows.length === 0)) this.el.createEl('p', { text: DASHBOARD_WORDS.noProgress });
    for (const { name, rows } of groups) {
      if (rows.length === 0) continue;
      if (groups.length > 1 && name !== '') this.el.createDiv({ cls: 'ospo-dashboard-title', text: name });
      drawProgressList(this.el, rows.slice(0, SHOWN), ASSESS_WORDS, (path) => this.desk.openBoard(path));
    }
  }
}
