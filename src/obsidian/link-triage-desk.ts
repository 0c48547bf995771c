import { Notice } from 'obsidian';
import { LinkTriage, type TriageRow, type TriageStep } from '../app/link-triage';
import type { ApplyReport, Suggestion } from '../app/link-mentions';
import { droppedSentence, undoSentences } from '../app/words/suggest';
import { REVIEW_WORDS } from '../app/words/link-review';
import type { RowAction } from '../view/linking/triage-row';
import { noticeFailure } from './failure-notice';
import type { LinkDesk } from './link-desk';

export interface TriageDeskHost {
  /** Something is shown otherwise now. */
  onChange: () => void;
  /** A row was decided: on to the next. */
  onDecided: () => void;
}

/** Does what a person decides row by row: writes, remembers, takes back. What was decided shows at once, and comes back if it fails. */
export class TriageDesk {
  readonly triage = new LinkTriage();

  constructor(private readonly desk: LinkDesk, private readonly host: TriageDeskHost) {}

  act(action: RowAction, row: TriageRow): void {
    if (action === 'open') return void noticeFailure(this.desk.show(row.suggestion));
    if (row.state !== 'open') return;
    switch (action) {
      case 'next-sense': return this.turn(row.key, 1);
      case 'previous-sense': return this.turn(row.key, -1);
      case 'accept': return void noticeFailure(this.accept([row]).then(() => undefined));
      case 'skip': return this.decide({ kind: 'skipped', keys: [row.key] });
      case 'refuse': return void noticeFailure(this.refuse(row, 'here'));
      case 'refuse-word': return void noticeFailure(this.refuse(row, 'word'));
    }
  }

  /** Writes rows as one batch. What could not be written opens again, with a word. */
  async accept(rows: readonly TriageRow[]): Promise<ApplyReport> {
    const step: TriageStep & { kind: 'linked' } = { kind: 'linked', keys: rows.map(({ key }) => key), id: undefined };
    this.decide(step);
    const report = await this.desk.write(rows.map(({ suggestion }) => suggestion));
    step.id = report.id;
    const dropped = new Set<Suggestion>(report.dropped.map(({ suggestion }) => suggestion));
    this.triage.reopen(rows.filter(({ suggestion }) => dropped.has(suggestion)).map(({ key }) => key));
    if (report.dropped.length > 0) new Notice(report.dropped.slice(0, 3).map(droppedSentence).join(' '));
    this.host.onChange();
    return report;
  }

  /** Takes back what was done last here. */
  async undo(): Promise<void> {
    const step = this.triage.back();
    if (!step) {
      new Notice(REVIEW_WORDS.nothingToTakeBack);
      return;
    }
    this.host.onChange();
    if (step.kind === 'refused') await this.desk.refuse(step.suggestion, step.scope, true);
    if (step.kind === 'linked') await this.unlink(step);
  }

  private async unlink(step: TriageStep & { kind: 'linked' }): Promise<void> {
    // The batch may be on its way still: taking back waits its turn behind it.
    await this.desk.written();
    if (step.id === undefined) return;
    const report = await this.desk.undo(step.id);
    const left = report?.notes.filter(({ outcome }) => outcome === 'edited' || outcome === 'missing') ?? [];
    if (report && left.length > 0) {
      const paths = new Set(left.map(({ path }) => path));
      this.triage.restore({ ...step, keys: step.keys.filter((key) => paths.has(this.triage.row(key)?.suggestion.path ?? '')) });
      new Notice(undoSentences({ ...report, notes: left }).join(' '));
    }
    this.host.onChange();
  }

  private async refuse({ suggestion }: TriageRow, scope: 'here' | 'word'): Promise<void> {
    this.decide({ kind: 'refused', keys: this.triage.heldBy(scope, suggestion), suggestion, scope });
    await this.desk.refuse(suggestion, scope);
  }

  private turn(key: string, by: 1 | -1): void {
    this.triage.turn(key, by);
    this.host.onChange();
  }

  private decide(step: TriageStep): void {
    this.triage.decide(step);
    this.host.onChange();
    this.host.onDecided();
  }
}
