import type { Answer, Assessment, LooseTask } from './assessment';
import { blockKey } from './block-id';
import type { Framework, FrameworkItem } from './framework';
import { readScore, stateOfScore, withTarget, type Scale, type ScaleStep } from '../model/scale';
import type { ItemState } from './state';
import { compareVersions } from './version';

/** An item of a framework beside its answer in one assessment. */
export interface AssessedItem {
  item: FrameworkItem;
  /** The first line that carries its block id; null where the note has none. */
  answer: Answer | null;
  /** What the score says, where there is one, else the box; `open` where there is no answer. */
  state: ItemState;
  /** The steps that the item is answered with, and which of them the assessment aims at; null where it is met or not. */
  scale: Scale | null;
  /** The step that it is on; null where none is written, or none that the scale has. */
  score: ScaleStep | null;
  /** False for items that a version withdrew: they are kept, but count no more. */
  counts: boolean;
}

/** A framework laid over an assessment. */
export interface AssessedFramework {
  framework: Framework;
  assessment: Assessment;
  /** The items that belong to the assessment, in the framework's order. */
  items: AssessedItem[];
  /** Answers whose block id the framework does not have. */
  unknown: Answer[];
  /** Further answers to an item that has one. */
  doubled: Answer[];
  /** Items without an answer that a task without block id has the title of. */
  lost: { item: FrameworkItem; task: LooseTask }[];
}

/** Finds the answer to each item by block id. Items outside the chosen levels and sections belong to it only when they are answered. */
export function layOver(framework: Framework, assessment: Assessment): AssessedFramework {
  const answers = new Map<string, Answer>();
  const doubled: Answer[] = [];
  for (const answer of assessment.answers) {
    const key = blockKey(answer.blockId);
    if (answers.has(key)) doubled.push(answer);
    else answers.set(key, answer);
  }
  const scaleOf = aimed(assessment);
  const items = framework.items.flatMap((item) => assess(item, answers.get(item.blockId) ?? null, { framework, assessment, scaleOf }));
  const known = new Set(framework.items.map(({ blockId }) => blockId));
  return {
    framework, assessment, items, doubled,
    unknown: [...answers].filter(([key]) => !known.has(key)).map(([, answer]) => answer),
    lost: lostItems(items, assessment.loose),
  };
}

interface Laying {
  framework: Framework;
  assessment: Assessment;
  scaleOf: (item: FrameworkItem) => Scale | null;
}

function assess(item: FrameworkItem, answer: Answer | null, { framework, assessment, scaleOf }: Laying): AssessedItem[] {
  const withdrawn = isWithdrawn(item, framework);
  if (!answer && (withdrawn || !isIncluded(item, assessment))) return [];
  const scale = scaleOf(item);
  const [written] = answer?.fields.score ?? [];
  const score = scale && written !== undefined ? readScore(scale, written) : null;
  return [{ item, answer, scale, score, state: stateWith(answer?.state ?? 'open', scale, score), counts: !withdrawn }];
}

/** What an item comes to by its box and its score: a score is the answer, but of what is not applicable. */
export function stateWith(box: ItemState, scale: Scale | null, score: ScaleStep | null): ItemState {
  return scale && score && box !== 'notApplicable' && box !== 'unknown' ? stateOfScore(scale, score) : box;
}

/** The scale of each item with the target of the assessment, where the scale has such a step; made once for all items of a framework. */
function aimed({ target }: Assessment): (item: FrameworkItem) => Scale | null {
  const made = new Map<Scale, Scale>();
  return ({ scale }) => {
    if (!scale || target === null) return scale;
    const known = made.get(scale) ?? withTarget(scale, target) ?? scale;
    made.set(scale, known);
    return known;
  };
}

/** Whether the framework as it stands no longer asks for an item. */
export function isWithdrawn(item: FrameworkItem, { version }: Framework): boolean {
  return item.until !== null && (version === null || compareVersions(item.until, version) <= 0);
}

/** What to take of a framework; null for all. Items without a level, or without a section, are always in. */
export interface Inclusion {
  levels: readonly string[] | null;
  sections: readonly string[] | null;
}

/** Whether an item lies in the chosen levels and sections. */
export function isIncluded({ level, section }: FrameworkItem, { levels, sections }: Inclusion): boolean {
  return (levels === null || level === null || levels.includes(level)) && (sections === null || section === null || sections.includes(section));
}

function lostItems(items: readonly AssessedItem[], loose: readonly LooseTask[]): AssessedFramework['lost'] {
  const byTitle = new Map<string, LooseTask>();
  for (const task of loose) {
    const title = task.title.toLowerCase();
    if (!byTitle.has(title)) byTitle.set(title, task);
  }
  return items.flatMap(({ item, answer }) => {
    const task = answer ? undefined : byTitle.get(item.title.toLowerCase());
    return task ? [{ item, task }] : [];
  });
}
