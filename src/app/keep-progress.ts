import { progressEdit } from '../assess/edit-property';
import { isAssessment } from '../assess/assessment';
import { progressOfItems } from '../assess/progress';
import { layNote } from '../assess/survey';
import { applyEdits } from '../model/edit';
import { parseNote } from '../parse/parse-note';
import type { Session } from './session';

/**
 * Keeps the `progress` property of assessments true when a person ticks an item in the note itself.
 * A note is written only when what it answers changed under our eyes: two devices with different versions of a framework
 * would else write against each other for ever.
 */
export class ProgressKeeper {
  private readonly seen = new Map<string, number>();

  constructor(private readonly session: Session) {}

  /** Takes note of how things stand, without writing. */
  begin(): void {
    for (const note of this.session.atlas.notes()) if (isAssessment(note)) this.remember(note.path);
  }

  /** To be called some calm time after notes changed. @throws StoreError `unreadable`, `unwritable` */
  async follow(paths: Iterable<string>): Promise<void> {
    for (const path of paths) {
      const before = this.seen.get(path);
      const now = this.remember(path);
      if (before !== undefined && now !== undefined && before !== now) await this.write(path);
    }
  }

  private remember(path: string): number | undefined {
    const note = this.session.note(path);
    const laid = note && isAssessment(note) ? layNote(note, this.session.atlas).laid : null;
    const progress = laid ? progressOfItems(laid.items).progress : undefined;
    if (progress === undefined) this.seen.delete(path);
    else this.seen.set(path, progress);
    return progress;
  }

  private async write(path: string): Promise<void> {
    await this.session.store.process(path, (text) => {
      const note = parseNote(path, text);
      const { laid } = layNote(note, this.session.atlas);
      return laid ? applyEdits(text, progressEdit(text, note, progressOfItems(laid.items).progress)).text : text;
    });
  }
}
