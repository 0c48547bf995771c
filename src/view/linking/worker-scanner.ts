import source from 'virtual:worker/notes';
import type { GatheredNames } from '../../app/gathered-names';
import type { MentionScanner, ScannedNote, ScanNote, ScanWish } from '../../app/link-scan';
import type { MentionAnswer, MentionRequest } from '../../worker/mention-messages';
import { WorkerLine } from '../worker/worker-line';

interface Task {
  notes: readonly ScanNote[];
  wish: ScanWish;
  done: (scanned: readonly ScannedNote[] | Promise<readonly ScannedNote[]>) => void;
}

/** Looks for mentions in a worker, which is started with the first notes. Where there is none to be had, or it dies, the work is done here, in slices. */
export class WorkerScanner implements MentionScanner {
  private line: WorkerLine<MentionRequest, MentionAnswer> | undefined;
  private readonly tasks = new Map<number, Task>();
  private count = 0;
  /** What the worker looks for now. */
  private known: GatheredNames | undefined;
  private isWithout = false;

  constructor(private readonly fallback: MentionScanner, private readonly complain: (reason: string) => void) {}

  scan(notes: readonly ScanNote[], wish: ScanWish): Promise<readonly ScannedNote[]> {
    if (this.isWithout) return this.fallback.scan(notes, wish);
    this.count += 1;
    const task = this.count;
    return new Promise((done) => {
      this.tasks.set(task, { notes, wish, done });
      this.line ??= new WorkerLine(source, { answer: (answer) => this.receive(answer), failed: (reason) => this.fallBack(reason) });
      const { gathered, headings, properties } = wish;
      if (gathered !== this.known) this.line.send({ kind: 'names', names: gathered.names });
      this.known = gathered;
      this.line.send({ kind: 'notes', task, notes, headings, properties });
    });
  }

  close(): void {
    this.line?.close();
    this.line = this.known = undefined;
    // Who waits is told that nothing was found, since nobody will look.
    for (const { notes, done } of this.tasks.values()) done(notes.map(() => ({ found: [], signature: new Uint32Array(1) })));
    this.tasks.clear();
    this.fallback.close();
  }

  private receive({ task, notes }: MentionAnswer): void {
    this.tasks.get(task)?.done(notes);
    this.tasks.delete(task);
  }

  private fallBack(reason: string): void {
    this.complain(reason);
    this.isWithout = true;
    this.line = undefined;
    for (const { notes, wish, done } of this.tasks.values()) done(this.fallback.scan(notes, wish));
    this.tasks.clear();
  }
}
