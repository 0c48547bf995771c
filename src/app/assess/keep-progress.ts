import { isAssessment } from '../../assess/assessment';
import { progressOfItems } from '../../assess/progress';
import { layNote } from '../../assess/survey';
import { propertiesOf } from '../../model/front-matter';
import type { Session } from '../session';
import { withProgress } from './mend-assessment';

/**
 * Keeps the `progress` property of assessments true when a person ticks an item in the note itself.
 * A note is written only when what it answers changed under our eyes: two devices with different versions of a framework
 * would else write against each other for ever.
 */
export class ProgressKeeper {
  private readonly seen = new Map<string, number>();
  private readonly due = new Set<string>();

  constructor(private readonly session: Session) {}

  /** Whether something waits to be written. */
  get isWaiting(): boolean {
    return this.due.size > 0;
  }

  /** Looks at notes that changed. What is seen for the first time is only remembered. */
  look(paths: Iterable<string>): void {
    for (const path of paths) {
      const before = this.seen.get(path);
      const now = this.progressOf(path);
      if (now === undefined) this.seen.delete(path);
      else this.seen.set(path, now);
      if (before !== undefined && now !== undefined && before !== now) this.due.add(path);
    }
  }

  /**
   * Looks for what was edited while nobody looked: the property says something else than the items. Only where the assessment is of the version
   * that the framework has here, so that all devices come to the same number.
   */
  lookForStale(): void {
    for (const note of this.session.atlas.checklistNotes()) {
      if (!isAssessment(note)) continue;
      const { assessment, laid } = layNote(note, this.session.atlas);
      const said = propertiesOf(note)['progress'];
      if (laid && typeof said === 'number' && assessment.version === laid.framework.version && said !== progressOfItems(laid.items).progress) this.due.add(note.path);
    }
  }

  /** Writes what waits. To be called once the person's hand rests. @throws StoreError `unreadable`, `unwritable` */
  async write(): Promise<void> {
    const paths = [...this.due];
    this.due.clear();
    const { atlas, store } = this.session;
    for (const path of paths) if (await store.exists(path)) await store.process(path, (text) => withProgress(path, text, atlas));
  }

  private progressOf(path: string): number | undefined {
    const note = this.session.atlas.checklistNote(path);
    const laid = note && isAssessment(note) ? layNote(note, this.session.atlas).laid : null;
    return laid ? progressOfItems(laid.items).progress : undefined;
  }
}
