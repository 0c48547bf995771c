import type { ItemChange } from '../assess/edit-item';
import { ANSWER_FIELDS, type Answer } from '../assess/assessment';
import { blockKey } from '../assess/block-id';
import { layNote, type NoteSource } from '../assess/survey';
import { parseNote } from '../parse/parse-note';
import type { NoteStore } from './note-store';
import { setItem, type SetOutcome } from './set-item';

interface Step {
  path: string;
  blockId: string;
  before: string;
  after: string;
  /** What brings the item back where the rest of the note has changed since. */
  back: ItemChange;
}

/** How many changes can be taken back. */
const DEPTH = 100;

/** Changes items and remembers how to take each change back, one step at a time. */
export class ItemHistory {
  private readonly steps: Step[] = [];

  constructor(private readonly session: { store: NoteStore; atlas: NoteSource }) {}

  /** As `setItem`. @throws StoreError */
  async set(path: string, blockId: string, change: ItemChange): Promise<SetOutcome> {
    const texts: { before: string; after: string }[] = [];
    const outcome = await setItem({ atlas: this.session.atlas, store: this.recording(texts) }, path, blockId, change);
    const written = texts.at(-1);
    if (outcome === 'written' && written) this.remember({ path, blockId, ...written, back: this.backFrom(path, blockId, written.before, change) });
    return outcome;
  }

  /**
   * Takes the last change back: the whole text where nothing else was written since, else only the values of that item.
   * @returns undefined when there is nothing to take back
   * @throws StoreError
   */
  async undo(): Promise<{ path: string; outcome: SetOutcome } | undefined> {
    const step = this.steps.pop();
    if (!step) return undefined;
    const { path, blockId, before, after, back } = step;
    const text = await this.session.store.process(path, (now) => (now === after ? before : now));
    return { path, outcome: text === before ? 'written' : await setItem(this.session, path, blockId, back) };
  }

  private remember(step: Step): void {
    this.steps.push(step);
    if (this.steps.length > DEPTH) this.steps.shift();
  }

  /** A store that tells what each write found and left. */
  private recording(texts: { before: string; after: string }[]): Pick<NoteStore, 'process'> {
    return {
      process: (path, change) => this.session.store.process(path, (before) => {
        const after = change(before);
        texts.push({ before, after });
        return after;
      }),
    };
  }

  private backFrom(path: string, blockId: string, before: string, change: ItemChange): ItemChange {
    const { assessment } = layNote(parseNote(path, before), this.session.atlas);
    const answer = assessment.answers.find((each) => blockKey(each.blockId) === blockKey(blockId));
    return answer ? inverseOf(answer, change) : {};
  }
}

/** Only what the change touched. A state that is none of ours cannot be written back, and stays. */
function inverseOf({ state, fields }: Answer, change: ItemChange): ItemChange {
  const back: ItemChange = change.state === undefined || state === 'unknown' ? {} : { state };
  for (const field of ANSWER_FIELDS) if (change[field] !== undefined) back[field] = fields[field];
  return back;
}
