import type { Issue } from '../model/issue';
import { itemKey } from '../model/item-key';
import type { ParsedNote } from '../model/note';
import { layOver, type AssessedFramework } from './assessed-item';
import { readAssessment, type Assessment } from './assessment';
import { isSameElsewhere, type Elsewhere } from './elsewhere';
import type { Finding } from './findings';
import { readFramework, type Framework, type FrameworkItem } from './framework';
import type { Progress } from './progress';
import { sameAsFamilies, sameAsIssues } from './same-as';

/** An assessment laid over its framework. */
export interface LaidAssessment {
  assessment: Assessment;
  /** Null when the framework is not to be found. */
  laid: AssessedFramework | null;
}

/** An assessment as it was judged. What is the same as before is the same object, so that what is made of it may be kept. */
export interface SurveyedAssessment extends LaidAssessment {
  progress: Progress;
  findings: Finding[];
  /** What was answered elsewhere to the items of this assessment. */
  elsewhere: Elsewhere;
  /** Whether it is kept as it once was, beside a newer one: then nothing is held against it, and it counts in the history only. */
  isOlder: boolean;
}

/** What a judgement depends on beside the assessment itself. */
export interface Circumstances extends Pick<SurveyedAssessment, 'elsewhere' | 'isOlder'> {
  /** ISO date. */
  today: string;
}

/** Which items ask the same, and what is wrong with how that was written. */
export interface Ties {
  /** Items that ask the same have the same name; items that are alone have none. */
  families: ReadonlyMap<FrameworkItem, string>;
  issues: Issue[];
}

/**
 * What was read of notes before. A note that changed is another `ParsedNote`, so what is kept of one is true for as long as the note is the same;
 * of notes that are gone nothing is kept.
 */
export class SurveyMemory {
  private readonly frameworks = new WeakMap<ParsedNote, { framework: Framework | null }>();
  private readonly assessments = new WeakMap<ParsedNote, { framework: Framework | null; laid: LaidAssessment }>();
  private readonly judged = new WeakMap<LaidAssessment, { today: string; surveyed: SurveyedAssessment }>();
  private tied: { frameworks: readonly Framework[]; ties: Ties } | undefined;

  framework(note: ParsedNote): Framework | null {
    const known = this.frameworks.get(note);
    if (known) return known.framework;
    const framework = readFramework(note);
    this.frameworks.set(note, { framework });
    return framework;
  }

  /** An assessment's note laid over a framework. */
  laid(note: ParsedNote, framework: Framework | null): LaidAssessment {
    const known = this.assessments.get(note);
    if (known && known.framework === framework) return known.laid;
    const assessment = readAssessment(note, framework);
    const laid = { assessment, laid: framework ? layOver(framework, assessment) : null };
    this.assessments.set(note, { framework, laid });
    return laid;
  }

  ties(frameworks: readonly Framework[]): Ties {
    const known = this.tied;
    if (known?.frameworks.length === frameworks.length && frameworks.every((each, at) => each === known.frameworks[at])) return known.ties;
    const ties = { families: familiesByItem(frameworks), issues: sameAsIssues(frameworks) };
    this.tied = { frameworks, ties };
    return ties;
  }

  /** The judgement of an assessment, made anew only where the day, its age or what was answered elsewhere is another. */
  judge(laid: LaidAssessment, { today, elsewhere, isOlder }: Circumstances, make: () => SurveyedAssessment): SurveyedAssessment {
    const known = this.judged.get(laid);
    if (known?.today === today && known.surveyed.isOlder === isOlder && isSameElsewhere(known.surveyed.elsewhere, elsewhere)) return known.surveyed;
    const surveyed = make();
    this.judged.set(laid, { today, surveyed });
    return surveyed;
  }
}

function familiesByItem(frameworks: readonly Framework[]): Map<FrameworkItem, string> {
  const families = sameAsFamilies(frameworks);
  return new Map(frameworks.flatMap(({ id, items }) => items.flatMap((item): [FrameworkItem, string][] => {
    const family = families.get(itemKey(id, item.id));
    return family === undefined ? [] : [[item, family]];
  })));
}

/** The frameworks that a reading of the vault came upon. */
export class KnownFrameworks {
  private readonly found = new Map<string, Framework>();

  constructor(readonly memory: SurveyMemory) {}

  of(note: ParsedNote): Framework | null {
    const framework = this.memory.framework(note);
    if (framework) this.found.set(framework.path, framework);
    return framework;
  }

  all(): Framework[] {
    return [...this.found.values()];
  }
}
