import { ItemView, debounce, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { ASSESS_WORDS } from '../app/words/assess';
import { DASHBOARD_WORDS } from '../app/words/dashboard';
import { DashboardPanel } from '../view/dashboard/dashboard-panel';
import type { DashboardDesk } from './dashboard-desk';

export const DASHBOARD_VIEW = 'ospo-atlas-dashboard';

/** A tab that shows where all assessments stand. */
export class DashboardView extends ItemView {
  override icon = 'chart-bar-stacked';
  override navigation = true;
  private framework: string | null = null;
  private panel: DashboardPanel | undefined;
  /** One update for a burst of changes. */
  private readonly refresh = debounce(() => this.show(), 100);

  constructor(leaf: WorkspaceLeaf, private readonly desk: DashboardDesk) {
    super(leaf);
  }

  override getViewType(): string {
    return DASHBOARD_VIEW;
  }

  override getDisplayText(): string {
    return DASHBOARD_WORDS.view;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), framework: this.framework };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const framework = typeof state === 'object' && state !== null && 'framework' in state ? state.framework : null;
    this.framework = typeof framework === 'string' ? framework : null;
    this.show();
    await super.setState(state, result);
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('ospo-dashboard-pane');
    this.panel = new DashboardPanel(this.contentEl, {
      words: ASSESS_WORDS,
      dashboard: DASHBOARD_WORDS,
      onBoard: (assessment) => this.desk.openBoard(assessment),
      onPlace: (path, line) => this.desk.openPlace(path, line),
      onDeed: (finding, deed) => this.desk.mend(finding, deed),
      onFramework: (framework) => this.choose(framework),
      onInsertReviews: () => this.desk.insertReviews(this.framework),
      onPrint: () => this.print(),
      onStart: () => this.desk.start(),
    });
    this.register(this.desk.onChange(this.refresh));
    this.show();
  }

  override async onClose(): Promise<void> {
    this.refresh.cancel();
    this.panel?.destroy();
    this.panel = undefined;
  }

  private choose(framework: string | null): void {
    this.framework = framework;
    this.app.workspace.requestSaveLayout();
    this.show();
  }

  private show(): void {
    this.panel?.show(this.desk.page(this.framework), this.framework);
  }

  /** The style sheet leaves only this pane on paper. */
  private print(): void {
    const { body } = this.contentEl.doc;
    body.addClass('ospo-printing');
    this.contentEl.win.print();
    body.removeClass('ospo-printing');
  }
}
