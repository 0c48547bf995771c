import { MarkdownView, Notice, TFile, type Editor } from 'obsidian';
import { dashboardPage, readingDashboard, type DashboardPage } from '../../app/assess/dashboard-page';
import type { FindingDeed } from '../../app/assess/finding-row';
import { progressOfNotes, progressRows, type ProgressAnswer, type ProgressRow } from '../../app/assess/progress-rows';
import { reviewTasks } from '../../app/assess/review-tasks';
import { dayOf } from '../../app/today';
import type { VaultSurvey } from '../../app/assess/vault-survey';
import { DASHBOARD_WORDS } from '../../app/words/dashboard';
import type { Finding } from '../../assess/findings';
import { showBoard } from './boards';
import type { ChecklistDesk } from './checklist-desk';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';

/** What everything that shows progress shares: the pages, and what clicks do. */
export class DashboardDesk {
  /** The note that was last open for editing: the dashboard itself has none. */
  private lastEditor: MarkdownView | null = null;

  constructor(private readonly host: AtlasHost, private readonly checklists: ChecklistDesk, private readonly survey: VaultSurvey) {
    const { workspace } = host.plugin.app;
    host.plugin.registerEvent(workspace.on('active-leaf-change', (leaf) => {
      if (leaf?.view instanceof MarkdownView) this.lastEditor = leaf.view;
    }));
  }

  page(framework: string | null): DashboardPage {
    const today = dayOf(new Date());
    return this.host.session.loading ? readingDashboard(today) : dashboardPage(this.survey.on(today), framework, today);
  }

  /** What the words of a progress block ask for; null until the vault has been read. */
  progress(source: string): ProgressAnswer | null {
    return this.host.session.loading ? null : progressRows(this.survey.on(dayOf(new Date())), source);
  }

  /** The progress of the assessments among some notes. */
  progressOf(paths: readonly string[]): ProgressRow[] {
    return this.host.session.loading ? [] : progressOfNotes(this.survey.on(dayOf(new Date())), paths);
  }

  /** Tells when pages may have become others. @returns a function that ends the telling */
  onChange(listener: () => void): () => void {
    return this.checklists.onChange(listener);
  }

  openBoard(assessment: string): void {
    void noticeFailure(showBoard(this.host, assessment));
  }

  openPlace(path: string, line: number): void {
    this.checklists.actions(() => null).openPlace(path, line);
  }

  mend(finding: Finding, deed: FindingDeed): void {
    this.checklists.actions(() => null).mend(finding, deed);
  }

  start(): void {
    this.checklists.start(undefined);
  }

  /** Writes the reviews due as tasks where the cursor of the last edited note is. */
  insertReviews(framework: string | null, editor: Editor | undefined = this.openEditor()): void {
    const { app } = this.host.plugin;
    const reviews = this.page(framework).reviews;
    if (!editor) {
      new Notice(DASHBOARD_WORDS.noEditor);
      return;
    }
    if (reviews.length === 0) {
      new Notice(DASHBOARD_WORDS.noReviews);
      return;
    }
    const from = this.lastEditor?.file?.path ?? '';
    const lines = reviewTasks(reviews, (path, subpath, text) => {
      const file = app.vault.getAbstractFileByPath(path);
      return file instanceof TFile ? app.fileManager.generateMarkdownLink(file, from, subpath, text) : text;
    });
    const { line } = editor.getCursor();
    const isBlank = editor.getLine(line).trim() === '';
    editor.replaceRange(`${isBlank ? '' : '\n'}${lines.join('\n')}\n`, isBlank ? { line, ch: 0 } : { line, ch: editor.getLine(line).length });
    new Notice(DASHBOARD_WORDS.inserted(lines.length));
  }

  private openEditor(): Editor | undefined {
    const { workspace } = this.host.plugin.app;
    const isOpen = workspace.getLeavesOfType('markdown').some(({ view }) => view === this.lastEditor);
    return isOpen && this.lastEditor?.getMode() === 'source' ? this.lastEditor.editor : undefined;
  }
}
