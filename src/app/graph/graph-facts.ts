import { olderCopies } from '../../assess/dated-copy';
import type { AssessedItem } from '../../assess/assessed-item';
import { linkTarget } from '../../assess/link-target';
import { progressOfItems } from '../../assess/progress';
import type { AnswerState } from '../../assess/state';
import { layVault, type LaidAssessment } from '../../assess/survey';
import { SurveyMemory } from '../../assess/survey-memory';
import { itemNodeId } from '../../graph/contribution';
import { pathOf } from '../../graph/resolve';
import type { NodeFacts } from '../../scene/node-facts';
import { progressOf } from '../assess/assess-progress';
import { assessmentFacts } from '../assess/assessment-facts';
import type { Session } from '../session';
import { NotedLinks } from './noted-links';

/** An answer to a checklist item, and the assessment that it stands in. */
export interface PlacedAnswer {
  /** The assessment's note. */
  path: string;
  subject: string | null;
  blockId: string;
  state: AnswerState;
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
  const older = olderCopies(all);
  const assessments = all.filter(({ assessment }) => !older.has(assessment.path));
  const topics = topicProgress(assessments, (text, from) => pathOf(links.resolve(linkTarget(text), from)));
  return {
    subjects: [...new Set(assessments.flatMap(({ assessment: { subject } }) => subject ?? []))].sort((a, b) => a.localeCompare(b)),
    answers: answersOf(assessments),
    links, topics,
    sources: new Set([...frameworks.map(({ path }) => path), ...assessments.map(({ assessment: { path } }) => path)]),
    nodes: {
      ...assessmentFacts(links, memory),
      progress: (node) => topics.get(node.id) ?? progressOf(node, atlas.graph, (path) => session.note(path)),
    },
  };
}

function answersOf(assessments: readonly LaidAssessment[]): Map<string, PlacedAnswer[]> {
  const answers = new Map<string, PlacedAnswer[]>();
  for (const { assessment: { path, subject }, laid } of assessments) {
    for (const { item, answer, state } of laid?.items ?? []) {
      const id = itemNodeId(laid?.framework.path ?? '', item.id);
      // A mark that is not ours counts as open, as in the progress.
      const placed = { path, subject, blockId: answer?.blockId ?? item.blockId, state: state === 'unknown' ? 'open' as const : state };
      const known = answers.get(id);
      if (known) known.push(placed);
      else answers.set(id, [placed]);
    }
  }
  return answers;
}

/** How much is met of what all assessments together are asked about a topic: 0 to 100, by the topic's path. */
function topicProgress(assessments: readonly LaidAssessment[], resolve: (text: string, from: string) => string | undefined): Map<string, number> {
  const asked = new Map<string, AssessedItem[]>();
  for (const { laid } of assessments) {
    for (const each of laid?.items ?? []) {
      const topic = each.item.topic === null ? undefined : resolve(each.item.topic, laid?.framework.path ?? '');
      if (topic === undefined) continue;
      const items = asked.get(topic);
      if (items) items.push(each);
      else asked.set(topic, [each]);
    }
  }
  return new Map([...asked].map(([topic, items]) => [topic, progressOfItems(items).progress]));
}
