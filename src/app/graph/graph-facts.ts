import { olderCopies } from '../../assess/dated-copy';
import type { AssessedItem } from '../../assess/assessed-item';
import { isAssessment } from '../../assess/assessment';
import { isFramework } from '../../assess/framework';
import { linkTarget } from '../../assess/link-target';
import { progressOfItems } from '../../assess/progress';
import type { AnswerState } from '../../assess/state';
import { layVault, type LaidAssessment } from '../../assess/survey';
import { itemNodeId } from '../../graph/contribution';
import { pathOf } from '../../graph/resolve';
import type { GraphChange } from '../../model/graph';
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
}

/** What differs of all that is drawn: nothing where only words of notes do, the graph where no answer does nor whom it is about, or maybe all of it. */
export type Seen = 'nothing' | 'graph' | 'all';

/** What of a change is to be seen. */
export function seenOf({ nodes, paths, ties }: GraphChange, { sources, links }: VaultFacts, session: Session): Seen {
  const answers = (path: string): boolean => {
    const note = session.note(path);
    return sources.has(path) || (note !== undefined && (isAssessment(note) || isFramework(note)));
  };
  // A note that comes or goes may be what an item is about, or what shows that it is met.
  if ([...paths].some(answers) || (nodes.size > 0 && !links.hold())) return 'all';
  return ties || nodes.size > 0 ? 'graph' : 'nothing';
}

/** Reads every assessment of the vault. Costs a pass over all notes: keep the result until a note changes. */
export function readFacts(session: Session): VaultFacts {
  const { atlas } = session;
  const links = new NotedLinks(atlas);
  const { assessments: all, frameworks } = layVault(links);
  const older = olderCopies(all);
  const assessments = all.filter(({ assessment }) => !older.has(assessment.path));
  const topics = topicProgress(assessments, (text, from) => pathOf(links.resolve(linkTarget(text), from)));
  return {
    subjects: [...new Set(assessments.flatMap(({ assessment: { subject } }) => subject ?? []))].sort((a, b) => a.localeCompare(b)),
    answers: answersOf(assessments),
    links,
    sources: new Set([...frameworks.map(({ path }) => path), ...assessments.map(({ assessment: { path } }) => path)]),
    nodes: {
      ...assessmentFacts(links),
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
