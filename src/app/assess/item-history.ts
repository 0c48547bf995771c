import type { ItemChange } from '../../assess/edit-item';
import { ANSWER_FIELDS, type Answer } from '../../assess/assessment';
import { blockKey } from '../../assess/block-id';
import { layNote } from '../../assess/survey';
import { mergeLines } from '../../pack/merge-lines';
import { parseNote } from '../../parse/parse-note';
import type { NoteStore } from '../note-store';
import { setItem, wholeChange, type ItemPlace, type SetOutcome } from './set-item';

interface Written {
  before: string;
  after: string;
}

interface Step extends Written {
  path: string;
  /** What brings one item back where the rest of the note has changed since; null for what touched more than one. */
  item: { blockId: string; back: ItemChange } | null;
}

/** How many changes can be taken back. */
const DEPTH = 100;

/** Changes items and remembers how to take each change back, one step at a time. */
export class ItemHistory {
  private readonly steps: Step[] = [];

  constructor(private readonly session: ItemPlace) {}

  /** As `setItem`. @throws StoreError */
  set(path: string, blockId: string, change: ItemChange): Promise<SetOutcome> {
    return this.record(path, (place) => setItem(place, path, blockId, change), (before) => ({ blockId, back: this.backFrom(path, blockId, before, change) }));
  }

  /** Does anything that writes a note, in a place that remembers what it found. @throws StoreError */
  async record(path: string, work: (place: ItemPlace) => Promise<SetOutcome>, itemOf: (before: string) => Step['item'] = () => null): Promise<SetOutcome> {
    const texts: Written[] = [];
    const outcome = await work({ atlas: this.session.atlas, store: this.recording(texts) });
    const written = texts.at(-1);
    if (outcome === 'written' && written) this.remember({ path, ...written, item: itemOf(written.before) });
    return outcome;
  }

  /** The path of the note that `undo` would write next. */
  get next(): string | undefined {
    return this.steps.at(-1)?.path;
  }

  /**
   * Takes the last change back: the whole text where nothing else was written since, else only the values of that item, or the lines that were written.
   * @returns undefined when there is nothing to take back
   * @throws StoreError
   */
  async undo(): Promise<{ path: string; outcome: SetOutcome } | undefined> {
    const step = this.steps.pop();
    if (!step) return undefined;
    const { path, item } = step;
    let isBack = false;
    await this.session.store.process(path, (now) => {
      const back = restored(now, step);
      isBack = back !== null;
      return back ?? now;
    });
    if (isBack) return { path, outcome: 'written' };
    return { path, outcome: item ? await setItem(this.session, path, item.blockId, item.back) : 'refused' };
  }

  private remember(step: Step): void {
    this.steps.push(step);
    if (this.steps.length > DEPTH) this.steps.shift();
  }

  /** A store that tells what each write found and left. */
  private recording(texts: Written[]): Pick<NoteStore, 'process'> {
    return {
      process: (path, change) => this.session.store.process(path, (before) => {
        const after = change(before);
        texts.push({ before, after });
        return after;
      }),
    };
  }

  private backFrom(path: string, blockId: string, before: string, change: ItemChange): ItemChange {
    const laid = layNote(parseNote(path, before), this.session.atlas);
    const answer = laid.assessment.answers.find((each) => blockKey(each.blockId) === blockKey(blockId));
    return answer ? inverseOf(answer, wholeChange(laid, blockId, change)) : {};
  }
}

/** The text without the change; null where that cannot be told from the text alone. */
function restored(now: string, { before, after, item }: Step): string | null {
  if (now === after) return before;
  if (item) return null;
  const merged = mergeLines(after, now, before);
  return merged.conflict ? null : merged.text;
}

/** Only what the change touched. A state that is none of ours cannot be written back, and stays. */
function inverseOf({ state, fields }: Answer, change: ItemChange): ItemChange {
  const back: ItemChange = change.state === undefined || state === 'unknown' ? {} : { state };
  for (const field of ANSWER_FIELDS) if (change[field] !== undefined) back[field] = fields[field];
  return back;
}
