import { isFixable } from '../../assess/fix-finding';
import type { Finding, FindingCode } from '../../assess/findings';

/** What a press of a button does about a finding: by itself (`mend`), or by asking first. */
export type FindingDeed = 'mend' | 'bringOver' | 'evidence' | 'reason' | 'adopt';

/** A finding with what can be done about it beyond opening its line. */
export interface FindingRow {
  finding: Finding;
  deeds: FindingDeed[];
}

const ASKING: Partial<Record<FindingCode, FindingDeed[]>> = {
  'missing-evidence': ['evidence'],
  'missing-reason': ['reason'],
  'contradiction': ['adopt'],
  'added-item': ['bringOver'],
  'withdrawn-item': ['bringOver'],
  'unknown-item': ['bringOver'],
};

/** A finding with all that can be done about it. */
export function findingRow(finding: Finding): FindingRow {
  return { finding, deeds: [...(isFixable(finding) ? ['mend' as const] : []), ...(ASKING[finding.code] ?? [])] };
}
