import { recordOf } from '../graph/record/note-record';
import { parseNote } from '../parse/parse-note';
import type { ReadingAnswer, ReadingRequest } from './reading-messages';
import type { WorkerScope } from './worker-scope';

/** Reads notes for the index, in a worker. What comes back is packed: two texts a note are copied in a moment, its objects are not. */
export class ReadingDesk {
  constructor(private readonly scope: Pick<WorkerScope<ReadingRequest, ReadingAnswer>, 'postMessage'>) {}

  take({ task, notes }: ReadingRequest): void {
    this.scope.postMessage({ task, records: notes.map(({ path, text }) => recordOf(parseNote(path, text))) });
  }
}
