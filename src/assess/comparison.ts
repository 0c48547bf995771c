import { blockKey } from './block-id';
import type { AssessedItem } from './assessed-item';
import type { Answer } from './assessment';
import { COMPARISON_SENTENCES as SAY } from './comparison-sentences';
import { progressOfItems, type Progress } from './progress';
import type { ItemState } from './state';
import type { LaidAssessment } from './survey';
import { compareVersions } from './version';

/** What became of an assessment between two readings of it: of one note at two times, or of a note and a dated copy. */
export interface Comparison {
  before: Reading;
  after: Reading;
  /** In the order of the framework; items that did not change are left out. */
  items: ItemComparison[];
  /** Why the progress is another one, or why it is the same although items changed; empty where nothing changed. */
  reasons: string[];
}

export interface Reading {
  path: string;
  version: string | null;
  progress: Progress;
}

/** An item whose answer differs between two readings. */
export interface ItemComparison {
  blockId: string;
  title: string;
  /** Null where the item was not in the assessment. */
  before: ItemState | null;
  after: ItemState | null;
  /** How much higher the score is; left out where it is the same, or one of the readings has none. */
  raised?: number;
  /** What changed, a sentence each. */
  sentences: string[];
}

/** Compares two readings of an assessment, item by item. */
export function compareAssessments(before: LaidAssessment, after: LaidAssessment): Comparison {
  const was = itemsOf(before);
  const is = itemsOf(after);
  const keys = [...new Set([...is.keys(), ...was.keys()])];
  const items = keys.map((key) => compareItem(was.get(key), is.get(key), { before, after })).filter((each) => each !== null);
  const [from, to] = [readingOf(before), readingOf(after)];
  return { before: from, after: to, items, reasons: reasonsOf(items, from, to) };
}

/** An item as one of the readings has it. */
interface Held {
  title: string;
  state: ItemState;
  counts: boolean;
  answer: Answer | null;
  since: string | null;
  score: number | null;
}

function itemsOf({ assessment, laid }: LaidAssessment): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const each of laid?.items ?? []) held.set(blockKey(each.item.blockId), heldItem(each));
  // Without its framework, and for items that it no longer has, the note's own lines tell.
  for (const answer of assessment.answers) {
    const key = blockKey(answer.blockId);
    if (!held.has(key)) held.set(key, { title: answer.title, state: answer.state, counts: false, answer, since: null, score: null });
  }
  return held;
}

function heldItem({ item, answer, state, counts, score }: AssessedItem): Held {
  return { title: item.title, state, counts, answer, since: item.since, score: score?.value ?? null };
}

function compareItem(was: Held | undefined, is: Held | undefined, { before, after }: { before: LaidAssessment; after: LaidAssessment }): ItemComparison | null {
  const title = is?.title ?? was?.title ?? '';
  const sentences = [...presence(was, is, before, after), ...stateChange(was, is), ...fieldChanges(was?.answer ?? null, is?.answer ?? null)];
  if (sentences.length === 0) return null;
  const blockId = is?.answer?.blockId ?? was?.answer?.blockId ?? '';
  const raised = typeof was?.score === 'number' && typeof is?.score === 'number' ? is.score - was.score : 0;
  return { blockId, title, before: was?.answer ? was.state : null, after: is?.answer ? is.state : null, ...(raised === 0 ? {} : { raised }), sentences };
}

function presence(was: Held | undefined, is: Held | undefined, before: LaidAssessment, after: LaidAssessment): string[] {
  const came = is?.answer && !was?.answer;
  const went = was?.answer && !is?.answer;
  if (came) {
    const version = before.assessment.version;
    const isNew = is.since !== null && version !== null && compareVersions(is.since, version) > 0;
    return [isNew ? SAY.addedByVersion(is.since ?? '') : SAY.added];
  }
  if (went) return [SAY.removed];
  return was?.counts && is && !is.counts ? [SAY.withdrawn(after.assessment.version)] : [];
}

function stateChange(was: Held | undefined, is: Held | undefined): string[] {
  if (!was?.answer || !is?.answer || was.state === is.state) return [];
  const reopened = was.state === 'met' || was.state === 'notApplicable';
  return [reopened ? SAY.reopened(was.state, is.state) : SAY.moved(was.state, is.state)];
}

function fieldChanges(was: Answer | null, is: Answer | null): string[] {
  if (!was || !is) return [];
  const gone = was.fields.evidence.filter((each) => !is.fields.evidence.includes(each));
  const added = is.fields.evidence.filter((each) => !was.fields.evidence.includes(each));
  return [
    ...gone.map(SAY.evidenceGone), ...added.map(SAY.evidenceAdded),
    ...(['score', 'reason', 'owner', 'reviewed', 'review', 'remark'] as const).flatMap((field) => {
      const [old, now] = [was.fields[field].join('; '), is.fields[field].join('; ')];
      return old === now ? [] : [SAY.field(field, old, now)];
    }),
  ];
}

function readingOf({ assessment, laid }: LaidAssessment): Reading {
  return { path: assessment.path, version: assessment.version, progress: progressOfItems(laid?.items ?? []) };
}

function reasonsOf(items: readonly ItemComparison[], before: Reading, after: Reading): string[] {
  if (items.length === 0) return [];
  const count = (fits: (each: ItemComparison) => boolean): number => items.filter(fits).length;
  const counted: readonly (readonly [number, (count: number) => string])[] = [
    [count(({ before: was, after: is }) => was !== null && was !== 'met' && is === 'met'), SAY.nowMet],
    [count(({ before: was, after: is }) => was === 'met' && is !== null && is !== 'met'), SAY.nowReopened],
    [count(({ raised = 0 }) => raised > 0), SAY.nowRaised],
    [count(({ raised = 0 }) => raised < 0), SAY.nowLowered],
    [count(({ before: was, after: is }) => was !== null && was !== 'notApplicable' && is === 'notApplicable'), SAY.nowOutOfScope],
    [count(({ before: was }) => was === null), SAY.nowAdded],
    [count(({ after: is }) => is === null), SAY.nowRemoved],
  ];
  const versions = before.version !== after.version ? [SAY.versions(before.version, after.version)] : [];
  return [SAY.progress(before.progress.progress, after.progress.progress), ...versions, ...counted.filter(([number]) => number > 0).map(([number, say]) => say(number))];
}
