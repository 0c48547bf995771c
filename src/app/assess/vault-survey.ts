import { surveyVault, type Survey } from '../../assess/survey';
import { SurveyMemory } from '../../assess/survey-memory';
import type { Session } from '../session';

/** The survey of the open vault, made when it is asked for and kept until a note changes or the day does. */
export class VaultSurvey {
  private readonly memory = new SurveyMemory();
  private kept: { today: string; survey: Survey } | undefined;
  /** Ends the following of the vault. */
  readonly close: () => void;

  constructor(private readonly session: Session) {
    this.close = session.onChange(() => (this.kept = undefined));
  }

  /** @param today an ISO date */
  on(today: string): Survey {
    if (this.kept?.today !== today) this.kept = { today, survey: surveyVault(this.session.atlas, today, this.memory) };
    return this.kept.survey;
  }
}
