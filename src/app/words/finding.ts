import type { Finding, FindingCode } from '../../assess/findings';
import type { FindingDeed } from '../assess/finding-row';

const MENDS: Partial<Record<FindingCode, string>> = {
  'lost-block-id': 'Put the block id back',
  'doubled-block-id': 'Take the second block id away',
  'unknown-state': 'Set to open',
  'box-against-score': 'Set the box by the score',
  'overdue-review': 'Reviewed today',
  'missing-item': 'Add the item',
  'added-item': 'Add the item',
};

const ASKS: Readonly<Record<Exclude<FindingDeed, 'mend'>, string>> = {
  bringOver: 'Bring up to date…', evidence: 'Add evidence…', reason: 'Write the reason…', adopt: 'Adopt…',
};

/** What people read where a finding can be mended. */
export const FINDING_WORDS = {
  deed: ({ code }: Finding, deed: FindingDeed) => (deed === 'mend' ? MENDS[code] ?? 'Mend' : ASKS[deed]),
  mended: ({ sentence }: Finding) => `Mended: ${sentence}`,
  gone: 'That was mended meanwhile.',
  reason: 'Reason',
  noReason: 'Write why it is not applicable.',
  save: 'Save',
} as const;

export type FindingWords = typeof FINDING_WORDS;
