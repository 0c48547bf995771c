import { isAssessment } from '../../assess/assessment';
import { isFramework } from '../../assess/framework';
import { SurveyMemory } from '../../assess/survey-memory';
import type { GraphChange } from '../../model/graph';
import type { NodeFacts } from '../../scene/node-facts';
import type { Session } from '../session';
import { readFacts, type VaultFacts } from './graph-facts';

/** What differs of all that is drawn: nothing where only words of notes do, the graph where no answer does nor whom it is about, or maybe what is known of nodes as well. */
export type Seen = 'nothing' | 'graph' | 'facts';

/** What the assessments of a vault say, read when it is asked for, and again once a change may have made it untrue. */
export class KnownFacts {
  /** What a scene is told of nodes: always as it now is. */
  readonly nodes: NodeFacts = {
    progress: (node) => this.now.nodes.progress?.(node),
    subject: (node) => this.now.nodes.subject?.(node),
    section: (item) => this.now.nodes.section?.(item),
    answer: (assessment, item) => this.now.nodes.answer?.(assessment, item),
  };
  private readonly memory = new SurveyMemory();
  private read: VaultFacts | undefined;
  private isTrue = false;
  /** As they were when a scene was last told. */
  private told: VaultFacts | undefined;

  constructor(private readonly session: Session) {}

  get now(): VaultFacts {
    if (this.read && this.isTrue) return this.read;
    this.read = readFacts(this.session, this.memory);
    this.isTrue = true;
    return this.read;
  }

  /** Takes note of a change. @returns what of it is to be seen */
  follow({ nodes, paths, ties }: GraphChange): Seen {
    // A note that comes or goes may be what an item is about, or what shows that it is met.
    if (!this.read || [...paths].some((path) => this.isAbout(path)) || (nodes.size > 0 && !this.read.links.hold())) {
      this.isTrue = false;
      return 'facts';
    }
    return ties || nodes.size > 0 ? 'graph' : 'nothing';
  }

  /** Ids of the nodes of which something else may be known now than when this was last asked. */
  changed(): Set<string> {
    const before = this.told;
    const { now } = this;
    this.told = now;
    if (!before) return new Set([...now.sources, ...now.topics.keys()]);
    if (before === now) return new Set();
    const topics = [...before.topics.keys(), ...now.topics.keys()].filter((path) => before.topics.get(path) !== now.topics.get(path));
    return new Set([...before.sources, ...now.sources, ...topics]);
  }

  private isAbout(path: string): boolean {
    const note = this.session.note(path);
    return this.read?.sources.has(path) === true || (note !== undefined && (isAssessment(note) || isFramework(note)));
  }
}
