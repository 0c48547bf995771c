import { Worker } from 'node:worker_threads';
import type { NoteReader, UnreadNote } from '../../src/app/index/note-reader';
import type { NoteRecord } from '../../src/graph/record/note-record';
import type { ReadingAnswer, ReadingRequest } from '../../src/worker/reading-messages';

/** Reads notes in a thread of Node, as the plugin reads them in a worker. */
export class ThreadReader implements NoteReader {
  private readonly thread = new Worker(new URL('./reading-thread.mjs', import.meta.url));
  private readonly waiting = new Map<number, (records: readonly NoteRecord[]) => void>();
  private count = 0;

  constructor() {
    this.thread.on('message', ({ task, records }: ReadingAnswer) => {
      this.waiting.get(task)?.(records);
      this.waiting.delete(task);
    });
  }

  read(notes: readonly UnreadNote[]): Promise<readonly NoteRecord[]> {
    const task = this.count++;
    const request: ReadingRequest = { kind: 'read', task, notes };
    this.thread.postMessage(request);
    return new Promise((done) => this.waiting.set(task, done));
  }

  close(): void {
    void this.thread.terminate();
  }
}
