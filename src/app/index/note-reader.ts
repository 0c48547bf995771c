import { recordOf, type NoteRecord } from '../../graph/record/note-record';
import { parseNote } from '../../parse/parse-note';
import { Slices } from '../slices';

/** The text of a note that is to be read. */
export interface UnreadNote {
  path: string;
  text: string;
}

/** Reads many notes without holding the page: in a worker, or in slices. */
export interface NoteReader {
  /** Their records, in the same order. What was asked for first is answered first. */
  read(notes: readonly UnreadNote[]): Promise<readonly NoteRecord[]>;
  /** Harmless when called again. Nothing is to be asked afterwards. */
  close(): void;
}

/** Reads on the thread that it is asked on, in slices: where there is no worker, or too little to do for one. */
export class SlicedReader implements NoteReader {
  private reading: Promise<unknown> = Promise.resolve();
  private readonly slices: Slices;

  constructor(now: () => number, pause: () => Promise<void>) {
    this.slices = new Slices(now, pause);
  }

  read(notes: readonly UnreadNote[]): Promise<readonly NoteRecord[]> {
    const records = this.reading.then(() => this.inSlices(notes));
    this.reading = records;
    return records;
  }

  close(): void {
    // Nothing is kept open.
  }

  private async inSlices(notes: readonly UnreadNote[]): Promise<NoteRecord[]> {
    const records: NoteRecord[] = [];
    for (const { path, text } of notes) {
      records.push(recordOf(parseNote(path, text)));
      await this.slices.breathe();
    }
    return records;
  }
}
