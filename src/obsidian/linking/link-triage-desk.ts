import { Notice } from 'obsidian';
import type { RefusalScope } from '../../app/linking/link-choice';
import type { TriageRow } from '../../app/linking/link-groups';
import { LinkTriage, type TriageStep } from '../../app/linking/link-triage';
import type { ApplyReport } from '../../app/linking/apply-suggestions';
import type { Suggestion } from '../../app/linking/link-mentions';
import { droppedSentence, undoSummary } from '../../app/words/suggest';
import { REVIEW_WORDS } from '../../app/words/link-review';
import type { RowAction } from '../../view/linking/triage-row';
import { noticeFailure } from '../failure-notice';
import type { LinkDesk } from './link-desk';

export interface TriageDeskHost {
  /** Something is shown otherwise now. */
  onChange: () => void;
  /** A row was decided: on to the next. */
  onDecided: () => void;
  /** A decision about a row was taken back: on to that row. */
  onTakenBack: (key: string) => void;
  /** Tells whoever does not see the list what was done. */
  say: (sentence: string) => void;
}

/** Does what a person decides row by row: writes, remembers, takes back. What was decided shows at once, and comes back if it fails. */
export class TriageDesk {
  readonly triage = new LinkTriage();

  constructor(private readonly desk: LinkDesk, private readonly host: TriageDeskHost) {}

  act(action: RowAction, row: TriageRow): void {
    if (action === 'open') return void noticeFailure(this.desk.show(row.suggestion));
    if (row.state !== 'open') return;
    switch (action) {
      case 'next-sense': return this.turn(row, 1);
      case 'previous-sense': return this.turn(row, -1);
      case 'accept': return void noticeFailure(this.accept([row]).then(() => undefined));
      case 'skip': return this.decide({ kind: 'skipped', keys: [row.key] }, REVIEW_WORDS.said.skipped(row.suggestion.text));
      case 'refuse': return this.refuse(row, 'here');
      case 'refuse-word': return this.refuse(row, 'word');
    }
  }

  /** Writes rows as one batch. What could not be written opens again, with a word. */
  async accept(rows: readonly TriageRow[]): Promise<ApplyReport> {
    const step: TriageStep & { kind: 'linked' } = { kind: 'linked', keys: rows.map(({ key }) => key), id: undefined };
    this.decide(step, REVIEW_WORDS.said.linked(rows.map(({ suggestion }) => suggestion)));
    const report = await this.orOpenAgain(step, this.desk.write(rows.map(({ suggestion }) => suggestion)));
    step.id = report.id;
    const dropped = new Set<Suggestion>(report.dropped.map(({ suggestion }) => suggestion));
    this.triage.reopen(rows.filter(({ suggestion }) => dropped.has(suggestion)).map(({ key }) => key));
    if (report.dropped.length > 0) new Notice(report.dropped.slice(0, 3).map(droppedSentence).join(' '));
    this.host.onChange();
    return report;
  }

  /** Never again, as far as the scope goes. */
  refuse(row: TriageRow, scope: RefusalScope): void {
    const { suggestion } = row;
    if (row.state !== 'open') return;
    const step: TriageStep = { kind: 'refused', keys: this.triage.heldBy(scope, suggestion), suggestion, scope };
    this.decide(step, REVIEW_WORDS.said.refused(suggestion, scope));
    void noticeFailure(this.orOpenAgain(step, this.desk.refuse(suggestion, scope)));
  }

  /** Takes back what was done last here. */
  async undo(): Promise<void> {
    const step = this.triage.back();
    if (!step) {
      new Notice(REVIEW_WORDS.nothingToTakeBack);
      return;
    }
    this.host.onChange();
    const [first] = step.keys;
    if (first !== undefined) this.host.onTakenBack(first);
    this.host.say(REVIEW_WORDS.said.takenBack(this.triage.row(first ?? '')?.suggestion.text));
    if (step.kind === 'refused') await this.orRestore(step, this.desk.refuse(step.suggestion, step.scope, true));
    if (step.kind === 'linked') await this.orRestore(step, this.unlink(step));
  }

  private async unlink(step: TriageStep & { kind: 'linked' }): Promise<void> {
    // The batch may be on its way still: taking back waits its turn behind it.
    await this.desk.written();
    if (step.id === undefined) return;
    const report = await this.desk.undo(step.id);
    const left = report?.notes.filter(({ outcome }) => outcome === 'edited' || outcome === 'missing') ?? [];
    if (report && left.length > 0) {
      const paths = new Set(left.map(({ path }) => path));
      this.triage.decide({ ...step, keys: step.keys.filter((key) => paths.has(this.triage.row(key)?.suggestion.path ?? '')) });
      new Notice(undoSummary({ ...report, notes: left }));
    }
    this.host.onChange();
  }

  private async orOpenAgain<T>(step: TriageStep, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.triage.forget(step);
      this.host.onChange();
      throw error;
    }
  }

  private async orRestore(step: TriageStep, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.triage.decide(step);
      this.host.onChange();
      throw error;
    }
  }

  private turn(row: TriageRow, by: 1 | -1): void {
    this.triage.turn(row.key, by);
    this.host.onChange();
    this.host.say(REVIEW_WORDS.said.turned(row.suggestion.title));
  }

  private decide(step: TriageStep, sentence: string): void {
    this.triage.decide(step);
    this.host.onChange();
    this.host.onDecided();
    this.host.say(sentence);
  }
}
