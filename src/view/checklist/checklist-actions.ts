import type { FindingDeed, FindingRow } from '../../app/assess/finding-row';
import type { ItemChange } from '../../app/assess/set-item';

/** What a person can do in a checklist panel. Paths are vault paths, targets are what a link names. */
export interface ChecklistActions {
  /** Shows another assessment of the framework. */
  choose(assessment: string): void;
  /** Begins an assessment of the checklist at that path. */
  start(framework: string): void;
  /** Changes one item of an assessment's note. */
  set(assessment: string, blockId: string, change: ItemChange): void;
  /** Does what can be done about a finding. */
  mend(finding: FindingRow['finding'], deed: FindingDeed): void;
  /** Opens what a link names; `fromPath` is the note it is written in. */
  openLink(target: string, fromPath: string): void;
  /** Opens a note at a line (from 1). */
  openPlace(path: string, line: number): void;
}
