import type { AssessedFramework, AssessedItem } from './assessed-item';
import type { Answer, Place } from './assessment';
import { dayIn, monthsAfter } from './day';
import { SENTENCES } from './finding-sentences';
import { mayNotApply } from './framework-item';
import { groupsOf } from './progress';
import { REVIEW_MONTHS } from './review-interval';
import { stepText, withTarget } from '../model/scale';
import { compareVersions } from './version';

/** Something that does not hold in an assessment. The codes may be relied on by programs. */
export interface Finding {
  code: FindingCode;
  /** For people. */
  sentence: string;
  place: Place;
  /** Block id of the item, where the finding is about one. */
  blockId: string | null;
}

export type FindingCode = keyof typeof SENTENCES;

/** What findings are looked for with. */
export interface FindingContext {
  laid: AssessedFramework;
  /** ISO date. */
  today: string;
  /** What the same subject answered elsewhere to an item that asks the same. */
  elsewhere: (item: AssessedItem) => readonly ElsewhereAnswer[];
}

export interface ElsewhereAnswer {
  state: AssessedItem['state'];
  /** Title of the other item and of its framework. */
  title: string;
  framework: string;
  path: string;
  evidence: readonly string[];
}

/** Everything that does not hold, in the order of the checks. */
export function findingsOf(context: FindingContext): Finding[] {
  return CHECKS.flatMap((check) => check(context));
}

type Check = (context: FindingContext) => Finding[];

const CHECKS: readonly Check[] = [
  ({ laid }) => laid.assessment.conflicts.map((place) => ({ code: 'merge-conflict', sentence: SENTENCES['merge-conflict'](), place, blockId: null })),

  ({ laid }) => eachAnswered(laid, ({ item, answer, state }) =>
    state === 'met' && item.evidence === 'required' && answer.fields.evidence.length === 0
      ? [about(answer, 'missing-evidence', SENTENCES['missing-evidence'](item.title))] : []),

  ({ laid }) => eachAnswered(laid, ({ item, answer, state }) =>
    state === 'notApplicable' && item.notApplicable === 'reason' && answer.fields.reason.length === 0
      ? [about(answer, 'missing-reason', SENTENCES['missing-reason'](item.title))] : []),

  ({ laid }) => eachAnswered(laid, ({ item, answer, state }) =>
    state === 'notApplicable' && !mayNotApply(item)
      ? [about(answer, 'not-applicable-not-allowed', SENTENCES['not-applicable-not-allowed'](item.title))] : []),

  unreadableTarget,

  ({ laid }) => eachAnswered(laid, ({ item, answer, scale, score }) => {
    const [text] = answer.fields.score;
    return scale && text !== undefined && !score ? [about(answer, 'unreadable-score', SENTENCES['unreadable-score'](item.title, text, scale.steps.map(({ value }) => value)))] : [];
  }),

  ({ laid }) => eachAnswered(laid, ({ item, answer, state, score }) =>
    score && state !== 'unknown' && (state === 'met') !== (answer.state === 'met')
      ? [about(answer, 'box-against-score', SENTENCES['box-against-score'](item.title, stepText(score), state === 'met'))] : []),

  overdueReviews,

  ({ laid, elsewhere }) => eachAnswered(laid, (each) =>
    elsewhere(each)
      .filter(({ state }) => contradict(state, each.state))
      .map((other) => about(each.answer, 'contradiction', SENTENCES['contradiction'](each.item.title, each.state, other)))),

  unmetGroups,

  ({ laid }) => eachAnswered(laid, ({ item, answer, state }) =>
    state === 'unknown' ? [about(answer, 'unknown-state', SENTENCES['unknown-state'](item.title, answer.mark))] : []),

  ({ laid }) => laid.unknown.map((answer) =>
    about(answer, 'unknown-item', SENTENCES['unknown-item'](answer.title || answer.blockId, laid.framework.title))),

  ({ laid }) => laid.doubled.map((answer) => about(answer, 'doubled-block-id', SENTENCES['doubled-block-id'](answer.blockId, answer.title))),

  ({ laid }) => eachAnswered(laid, ({ item, answer, counts }) =>
    counts ? [] : [about(answer, 'withdrawn-item', SENTENCES['withdrawn-item'](item.title, item.until ?? ''))]),

  ({ laid }) => laid.lost.map(({ item, task }) =>
    ({ code: 'lost-block-id', sentence: SENTENCES['lost-block-id'](item.title, item.blockId), place: task.place, blockId: item.blockId })),

  absentItems,
];

type Answered = AssessedItem & { answer: Answer };

function eachAnswered(laid: AssessedFramework, check: (each: Answered) => Finding[]): Finding[] {
  return laid.items.flatMap((each) => (each.answer ? check({ ...each, answer: each.answer }) : []));
}

function about({ blockId, place }: Answer, code: FindingCode, sentence: string): Finding {
  return { code, sentence, place, blockId };
}

/** A review day that has passed, or a last review too long ago; days that cannot be read are said as well. */
function overdueReviews({ laid, today }: FindingContext): Finding[] {
  const months = laid.assessment.reviewEvery ?? laid.framework.reviewEvery ?? REVIEW_MONTHS;
  return eachAnswered(laid, ({ item, answer, state }) => {
    const written = [...answer.fields.review, ...answer.fields.reviewed];
    const unreadable = written.find((text) => dayIn(text) === null);
    if (unreadable !== undefined) return [about(answer, 'unreadable-date', SENTENCES['unreadable-date'](item.title, unreadable))];
    const due = latest(answer.fields.review);
    if (due !== null) return due < today ? [about(answer, 'overdue-review', SENTENCES['overdue-review'](item.title, due))] : [];
    const seen = latest(answer.fields.reviewed);
    const settled = state === 'met' || state === 'notApplicable';
    const stale = seen !== null && settled && monthsAfter(seen, months) < today;
    return stale ? [about(answer, 'overdue-review', SENTENCES['overdue-review'](item.title, monthsAfter(seen, months)))] : [];
  });
}

function latest(days: readonly string[]): string | null {
  return days.map(dayIn).filter((day) => day !== null).sort().at(-1) ?? null;
}

function contradict(a: AssessedItem['state'], b: AssessedItem['state']): boolean {
  return (a === 'met' && b === 'notApplicable') || (a === 'notApplicable' && b === 'met');
}

/** A group is judged once somebody began to decide it, so that a fresh assessment has no findings. */
function unmetGroups({ laid }: FindingContext): Finding[] {
  return groupsOf(laid.items).flatMap(({ of, min, members, met }) => {
    const decided = members.find(({ state }) => state === 'met' || state === 'notApplicable')?.answer;
    return decided && met < min ? [{ ...about(decided, 'unmet-group', SENTENCES['unmet-group'](of, min, met)), blockId: null }] : [];
  });
}

/** A target that some scale of the framework has is taken; the other scales keep their own. */
function unreadableTarget({ laid: { framework, assessment } }: FindingContext): Finding[] {
  const { target, path, targetLine } = assessment;
  if (target === null || framework.items.some(({ scale }) => scale && withTarget(scale, target))) return [];
  return [{ code: 'unreadable-target', sentence: SENTENCES['unreadable-target'](target), place: { path, line: targetLine, column: 1 }, blockId: null }];
}

/** Items that the assessment should have and has not: deleted by hand, or added by a newer version of the framework. */
function absentItems({ laid }: FindingContext): Finding[] {
  const { framework, assessment } = laid;
  const lost = new Set(laid.lost.map(({ item }) => item));
  return laid.items.flatMap(({ item, answer }): Finding[] => {
    if (answer || lost.has(item)) return [];
    const added = item.since !== null && assessment.version !== null && compareVersions(item.since, assessment.version) > 0;
    const code = added ? 'added-item' : 'missing-item';
    const sentence = added ? SENTENCES['added-item'](item.title, framework.title, item.since ?? '') : SENTENCES['missing-item'](item.title, framework.title);
    return [{ code, sentence, place: { path: assessment.path, line: 1, column: 1 }, blockId: item.blockId }];
  });
}
