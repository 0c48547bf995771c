import type { AnswerField } from './assessment';
import { STATE_WORDS } from './finding-sentences';
import type { ItemState } from './state';

const FIELD_WORDS: Readonly<Record<Exclude<AnswerField, 'evidence'>, string>> = {
  score: 'score', reason: 'reason', owner: 'owner', reviewed: 'day of review', review: 'next review', remark: 'remark',
};

const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);

/** What a comparison of two readings says. */
export const COMPARISON_SENTENCES = {
  added: 'It was added to the assessment.',
  addedByVersion: (version: string) => `It came with version ${version} of the framework.`,
  removed: 'It is no longer in the assessment.',
  withdrawn: (version: string | null) => `It was withdrawn${version === null ? '' : ` by version ${version}`} and counts no more.`,
  moved: (was: ItemState, is: ItemState) => `It went from ${STATE_WORDS[was]} to ${STATE_WORDS[is]}.`,
  reopened: (was: ItemState, is: ItemState) => `It was ${STATE_WORDS[was]} and is ${STATE_WORDS[is]} again.`,
  evidenceAdded: (evidence: string) => `Evidence was added: ${evidence}.`,
  evidenceGone: (evidence: string) => `Evidence was taken away: ${evidence}.`,
  field: (field: Exclude<AnswerField, 'evidence'>, was: string, is: string) => `The ${FIELD_WORDS[field]} was ${quoted(was)} and is ${quoted(is)}.`,

  progress: (was: number, is: number) => (was === is ? `Progress stayed at ${is} %.` : `Progress went from ${was} % to ${is} %.`),
  versions: (was: string | null, is: string | null) => `The framework's version was ${was ?? 'not said'} and is ${is ?? 'not said'}.`,
  nowMet: (count: number) => `${items(count)} became met.`,
  nowReopened: (count: number) => `${items(count)} that ${count === 1 ? 'was' : 'were'} met ${count === 1 ? 'is' : 'are'} so no more.`,
  nowRaised: (count: number) => `${items(count)} ${count === 1 ? 'has' : 'have'} a higher score.`,
  nowLowered: (count: number) => `${items(count)} ${count === 1 ? 'has' : 'have'} a lower score.`,
  nowOutOfScope: (count: number) => `${items(count)} became not applicable.`,
  nowAdded: (count: number) => `${items(count)} came in.`,
  nowRemoved: (count: number) => `${items(count)} went out.`,
} as const;
