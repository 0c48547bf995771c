import { checklistPage, readingPage, type ChecklistPage } from '../../app/assess/assess-page';
import { dayOf } from '../../app/today';
import { pathOf } from '../../graph/resolve';
import type { ChecklistActions } from '../../view/checklist/checklist-actions';
import { noticeFailure } from '../failure-notice';
import type { FindingDesk } from './finding-desk';
import type { AtlasHost } from '../host';

/** What every checklist panel shares: which assessment a person looks at, and what their clicks do. */
export class ChecklistDesk {
  /** Framework path → the assessment shown for it. */
  private readonly chosen = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly host: AtlasHost, private readonly findings: FindingDesk, private readonly openStart: (framework: string | undefined) => void) {}

  /** The page of a note as things now stand. */
  page(path: string): ChecklistPage {
    const { session } = this.host;
    if (session.loading) return readingPage(path);
    return checklistPage(session.atlas, path, this.chosen.get(path) ?? null, dayOf(new Date()));
  }

  /** The assessment being looked at: the open one, or the one that the open framework shows. */
  lookedAt(): string | null {
    const open = this.host.plugin.app.workspace.getActiveFile()?.path;
    return open === undefined ? null : this.page(open).chosen;
  }

  /** What a command does about the assessment being looked at; without one the command is not offered. */
  aboutLookedAt(deed: (assessment: string) => void): (checking: boolean) => boolean {
    return (checking) => {
      const assessment = this.lookedAt();
      if (assessment !== null && !checking) deed(assessment);
      return assessment !== null;
    };
  }

  /** What a link written in a note means, where that is a note. */
  pathOf(target: string, fromPath: string): string | undefined {
    return pathOf(this.host.session.atlas.resolve(target, fromPath));
  }

  /** Tells when pages may have become others. @returns a function that ends the telling */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    const stop = this.host.session.onChange(listener);
    return () => {
      this.listeners.delete(listener);
      stop();
    };
  }

  start(framework: string | undefined): void {
    this.openStart(framework);
  }

  /** Opens a new assessment, and shows it wherever its framework is shown. */
  async show(path: string, framework: string): Promise<void> {
    await this.host.session.settled();
    this.choose(framework, path);
    await this.host.plugin.app.workspace.openLinkText(path, '', 'tab');
  }

  /** The deeds of the panel that shows the page of `path()`. */
  actions(path: () => string | null): ChecklistActions {
    const { workspace } = this.host.plugin.app;
    return {
      choose: (assessment) => this.choose(path() ?? '', assessment),
      start: (framework) => this.start(framework),
      set: (assessment, blockId, change) => this.host.items.set(assessment, blockId, change),
      mend: (finding, deed) => this.findings.do(finding, deed),
      openLink: (target, fromPath) => {
        if (/^https?:/.test(target)) window.open(target);
        else void noticeFailure(workspace.openLinkText(target, fromPath));
      },
      openPlace: (note, line) => void noticeFailure(workspace.openLinkText(note, '', false, { eState: { line: line - 1 } })),
    };
  }

  private choose(framework: string, assessment: string): void {
    this.chosen.set(framework, assessment);
    for (const listener of [...this.listeners]) listener();
  }
}
