import type { ItemView } from 'obsidian';
import { ASSESS_WORDS } from '../../app/words/assess';
import { DASHBOARD_WORDS } from '../../app/words/dashboard';
import { DashboardPanel } from '../../view/dashboard/dashboard-panel';
import { ChoiceBody } from '../choice-body';
import type { DashboardDesk } from './dashboard-desk';

/** A tab that shows where the assessments of one framework stand, or all. */
export class DashboardBody extends ChoiceBody<DashboardPanel> {
  constructor(view: ItemView, private readonly desk: DashboardDesk) {
    super(view, 'framework');
  }

  override resize(): void {
    this.panel?.fit();
  }

  override takeFocus(): void {
    this.panel?.focus();
  }

  protected override build(): DashboardPanel {
    this.contentEl.addClass('ospo-dashboard-pane');
    return new DashboardPanel(this.contentEl, {
      words: ASSESS_WORDS,
      dashboard: DASHBOARD_WORDS,
      onBoard: (assessment) => this.desk.openBoard(assessment),
      onPlace: (path, line) => this.desk.openPlace(path, line),
      onDeed: (finding, deed) => this.desk.mend(finding, deed),
      onFramework: (framework) => this.choose(framework),
      onInsertReviews: () => this.desk.insertReviews(this.chosen),
      onPrint: () => this.print(),
      onStart: () => this.desk.start(),
    });
  }

  protected override follow(listener: () => void): () => void {
    return this.desk.onChange(listener);
  }

  protected override draw(): void {
    this.panel?.show(this.desk.page(this.chosen), this.chosen);
  }

  /** The style sheet leaves only this pane on paper. */
  private print(): void {
    const { body } = this.contentEl.doc;
    body.addClass('ospo-printing');
    this.contentEl.win.print();
    body.removeClass('ospo-printing');
  }
}
