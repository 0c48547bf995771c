import { SlicedReader, type NoteReader } from '../../app/index/note-reader';
import { WorkerReader } from '../../view/reading/worker-reader';

/** As many notes are worth a worker: to start one takes as long as to read a few of them. */
const MANY = 100;

/** Who reads so many notes at a start: a worker, beside the page, or the page itself in slices. */
export function openReader(count: number, pause: () => Promise<void>): NoteReader {
  const sliced = new SlicedReader(() => window.performance.now(), pause);
  return count < MANY ? sliced : new WorkerReader(sliced, (reason) => console.warn(`OSPO Atlas reads the vault without a worker: ${reason}`));
}
