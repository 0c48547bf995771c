import source from 'virtual:worker/notes';
import type { NoteReader, NoteText } from '../../app/note-reader';
import type { ReadingAnswer, ReadingRequest } from '../../worker/reading-messages';
import { WorkerLine } from '../worker/worker-line';

type Records = Awaited<ReturnType<NoteReader['read']>>;

interface Task {
  notes: readonly NoteText[];
  done: (records: Records | Promise<Records>) => void;
}

/** Reads notes in a worker, which is started with the first ones. Where there is none to be had, or it dies, the work is done here, in slices. */
export class WorkerReader implements NoteReader {
  private line: WorkerLine<ReadingRequest, ReadingAnswer> | undefined;
  private readonly tasks = new Map<number, Task>();
  private count = 0;
  private isWithout = false;

  constructor(private readonly fallback: NoteReader, private readonly complain: (reason: string) => void) {}

  read(notes: readonly NoteText[]): Promise<Records> {
    if (this.isWithout) return this.fallback.read(notes);
    this.count += 1;
    const task = this.count;
    return new Promise((done) => {
      this.tasks.set(task, { notes, done });
      this.line ??= new WorkerLine(source, { answer: (answer) => this.receive(answer), failed: (reason) => this.fallBack(reason) });
      this.line.send({ kind: 'read', task, notes });
    });
  }

  close(): void {
    this.line?.close();
    this.line = undefined;
    // Nobody will read what was asked for: whoever waits gets nothing.
    for (const { done } of this.tasks.values()) done([]);
    this.tasks.clear();
    this.fallback.close();
  }

  private receive({ task, records }: ReadingAnswer): void {
    this.tasks.get(task)?.done(records);
    this.tasks.delete(task);
  }

  private fallBack(reason: string): void {
    this.complain(reason);
    this.isWithout = true;
    this.line = undefined;
    for (const { notes, done } of this.tasks.values()) done(this.fallback.read(notes));
    this.tasks.clear();
  }
}
