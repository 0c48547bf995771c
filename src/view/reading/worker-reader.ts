import source from 'virtual:worker/notes';
import type { NoteReader, UnreadNote } from '../../app/index/note-reader';
import type { ReadingAnswer, ReadingRequest } from '../../worker/reading-messages';
import { WorkerTasks } from '../worker/worker-tasks';

type Records = Awaited<ReturnType<NoteReader['read']>>;

/** Reads notes in a worker, or by its fallback in slices where there is none. */
export class WorkerReader implements NoteReader {
  private readonly tasks: WorkerTasks<ReadingRequest, ReadingAnswer, Records>;

  constructor(private readonly fallback: NoteReader, complain: (reason: string) => void) {
    this.tasks = new WorkerTasks<ReadingRequest, ReadingAnswer, Records>(source, { resultOf: ({ records }) => records, complain });
  }

  read(notes: readonly UnreadNote[]): Promise<Records> {
    return this.tasks.do({
      requests: (task) => [{ kind: 'read', task, notes }],
      here: () => this.fallback.read(notes),
      nothing: () => [],
    });
  }

  close(): void {
    this.tasks.close();
    this.fallback.close();
  }
}
