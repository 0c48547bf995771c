import { Notice, type App } from 'obsidian';
import type { FindingDeed } from '../../app/assess/finding-row';
import { bringUpToDate, mendFinding, versionChangeOf } from '../../app/assess/mend-assessment';
import { dayOf } from '../../app/today';
import { FINDING_WORDS } from '../../app/words/finding';
import { VERSION_WORDS } from '../../app/words/version-change';
import type { Finding } from '../../assess/findings';
import type { NoteSource } from '../../assess/survey';
import type { AnswerDesk } from './answer-desk';
import type { ItemDesk } from './item-desk';
import { VersionChangeModal } from './version-change-modal';

export interface FindingDeskParts {
  app: App;
  atlas: () => NoteSource;
  items: ItemDesk;
  answers: AnswerDesk;
}

/** Does what can be done about a finding, wherever findings are listed. */
export class FindingDesk {
  constructor(private readonly parts: FindingDeskParts) {}

  do(finding: Finding, deed: FindingDeed): void {
    const { path } = finding.place;
    if (deed === 'mend') this.parts.items.rewrite(path, (place) => mendFinding(place, finding, dayOf(new Date())), FINDING_WORDS.mended(finding));
    else if (deed === 'bringOver') this.bringUpToDate(path);
    else this.ask(finding, deed);
  }

  /** Shows what bringing an assessment up to date would do, and does it when the person agrees. */
  bringUpToDate(path: string): void {
    const { app, items, atlas } = this.parts;
    new VersionChangeModal(app, path, versionChangeOf(atlas(), path), (choice) =>
      items.rewrite(path, (place) => bringUpToDate(place, path, choice), VERSION_WORDS.done(path))).open();
  }

  private ask({ place, blockId }: Finding, deed: Exclude<FindingDeed, 'mend' | 'bringOver'>): void {
    const { answers } = this.parts;
    const item = blockId === null ? undefined : answers.item(place.path, blockId);
    const other = item?.row.elsewhere.find(({ state }) => state !== item.row.state);
    if (!item) new Notice(FINDING_WORDS.gone);
    else if (deed === 'evidence') answers.askEvidence(item, () => undefined);
    else if (deed === 'reason') answers.askReason(item);
    else if (other) answers.askAdopt(item, other);
    else new Notice(FINDING_WORDS.gone);
  }
}
