import type { Contribution, ShownLink } from './contribution';
import type { Directory } from './directory';
import type { KeptEdges } from './record/kept-edges';
import { movedRecord, type NoteRecord } from './record/note-record';
import { unpackSaid } from './record/unpack-said';
import { UnreadableRecord } from './record/values';
import { WordPool } from './record/word-pool';

/**
 * A graph that was kept, standing in for the one that notes come to, until all that they say is worked in again: it is shown at once, and what a
 * change needs is made behind it, in steps.
 */
export class StandIn {
  private readonly pool = new WordPool();
  private readonly records = new Map<string, NoteRecord>();
  private isNamed = false;

  /** @param edges of the kept graph */
  constructor(readonly edges: KeptEdges, records: Iterable<NoteRecord>) {
    for (const record of records) this.records.set(record.path, record);
  }

  /** What links of one note show instead of names. */
  shownBy(path: string): readonly ShownLink[] {
    const record = this.records.get(path);
    return record ? this.saidBy(record).shown : [];
  }

  /** Lets notes be found by their file names, which is all that most links ask for. */
  nameIn(directory: Directory): void {
    if (!this.isNamed) for (const path of this.records.keys()) directory.addName(path);
    this.isNamed = true;
  }

  /** What every note says, one by one. */
  *contributions(): Iterable<Contribution> {
    for (const record of this.records.values()) yield this.saidBy(record);
  }

  private saidBy(record: NoteRecord): Contribution {
    try {
      return unpackSaid(record.path, record.said, this.pool);
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      // Whole as it was found, and still not readable: the note itself says it again.
      return unpackSaid(record.path, movedRecord(record, record.path).said, this.pool);
    }
  }
}
