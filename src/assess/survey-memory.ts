import type { ParsedNote } from '../model/note';
import { layOver, type AssessedFramework } from './assessed-item';
import { readAssessment, type Assessment } from './assessment';
import { readFramework, type Framework } from './framework';

export interface LaidAssessment {
  assessment: Assessment;
  /** Null when the framework is not to be found. */
  laid: AssessedFramework | null;
}

/**
 * What was read of notes before. A note that changed is another `ParsedNote`, so what is kept of one is true for as long as the note is the same;
 * of notes that are gone nothing is kept.
 */
export class SurveyMemory {
  private readonly frameworks = new WeakMap<ParsedNote, { framework: Framework | null }>();
  private readonly assessments = new WeakMap<ParsedNote, { framework: Framework | null; laid: LaidAssessment }>();

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
