import { olderCopies } from '../../assess/dated-copy';
import { mayNotApply } from '../../assess/framework-item';
import { linkTarget } from '../../assess/link-target';
import { progressOfItems } from '../../assess/progress';
import type { AnswerState, ItemState } from '../../assess/state';
import { layVault, type LaidAssessment } from '../../assess/survey';
import { SurveyMemory } from '../../assess/survey-memory';
import { itemNodeId } from '../../graph/contribution';
import { pathOf } from '../../graph/resolve';
import type { Scale, ScaleStep } from '../../model/scale';
import type { NodeFacts } from '../../scene/node-facts';
import { progressOf } from '../assess/assess-progress';
import { assessmentFacts } from '../assess/assessment-facts';
import { groupBy } from '../group-by';
import type { Session } from '../session';
import { NotedLinks } from './noted-links';

/** An answer to a checklist item, and the assessment that it stands in. */
export interface PlacedAnswer {
  /** The assessment's note. */
  path: string;
  subject: string | null;
  blockId: string;
  /** Null where the assessment does not have the item, as where its framework is newer. */
  state: AnswerState | null;
  mayNotApply: boolean;
  scale: Scale | null;
  score: ScaleStep | null;
}

/** What the assessments of a vault say, for whoever draws them or changes them. */
export interface VaultFacts {
  /** Every subject that is assessed, in the order of the alphabet. */
  subjects: readonly string[];
  /** By the id of an item's node. */
  answers: ReadonlyMap<string, readonly PlacedAnswer[]>;
  /** What a scene is told of nodes. */
  nodes: NodeFacts;
  /** Paths of the frameworks and assessments that this was read from. */
  sources: ReadonlySet<string>;
  /** What these link to. */
  links: NotedLinks;
  /** How much is met of what is asked about a topic, in percent, by its path. */
  topics: ReadonlyMap<string, number>;
}

/** Reads every assessment of the vault. @param memory what was read before: only notes that changed are read again */
export function readFacts(session: Session, memory = new SurveyMemory()): VaultFacts {
  const { atlas } = session;
  const links = new NotedLinks(atlas);
  const { assessments: all, frameworks } = layVault(links, memory);
  // What is kept as it once was would answer a second time, and the worse of two answers is the one that is drawn.
  const older = olderCopies(all);
  const assessments = all.filter(({ assessment }) => !older.has(assessment.path));
  const topics = topicProgress(assessments, (text, from) => pathOf(links.resolve(linkTarget(text), from)));
  return {
    subjects: [...new Set(assessments.flatMap(({ assessment: { subject } }) => subject ?? []))].sort((a, b) => a.localeCompare(b)),
    answers: answersOf(assessments),
    links, topics,
    sources: new Set([...frameworks.map(({ path }) => path), ...assessments.map(({ assessment: { path } }) => path)]),
    nodes: {
      ...assessmentFacts({ frameworks, assessments }, links),
      progress: (node) => topics.get(node.id) ?? progressOf(node, { graph: atlas.graph, noteAt: (path) => session.note(path), older }),
    },
  };
}

function answersOf(assessments: readonly LaidAssessment[]): Map<string, PlacedAnswer[]> {
  const placed = assessments.flatMap(({ assessment: { path, subject }, laid }) => (laid?.items ?? []).map(({ item, answer, state, scale, score }) => ({
    id: itemNodeId(laid?.framework.path ?? '', item.id),
    answer: { path, subject, blockId: answer?.blockId ?? item.blockId, state: answer && knownState(state), mayNotApply: mayNotApply(item), scale, score },
  })));
  return new Map([...groupBy(placed, ({ id }) => id)].map(([id, all]) => [id, all.map(({ answer }) => answer)]));
}

/** A mark that is not ours counts as open, as in the progress. */
function knownState(state: ItemState): AnswerState {
  return state === 'unknown' ? 'open' : state;
}

/** How much is met of what all assessments together are asked about a topic: 0 to 100, by the topic's path. */
function topicProgress(assessments: readonly LaidAssessment[], resolve: (text: string, from: string) => string | undefined): Map<string, number> {
  const asked = assessments.flatMap(({ laid }) => (laid?.items ?? []).flatMap((each) => {
    const topic = each.item.topic === null ? undefined : resolve(each.item.topic, laid?.framework.path ?? '');
    return topic === undefined ? [] : [{ topic, each }];
  }));
  return new Map([...groupBy(asked, ({ topic }) => topic)].map(([topic, items]) => [topic, progressOfItems(items.map(({ each }) => each)).progress]));
}
