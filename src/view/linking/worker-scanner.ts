import source from 'virtual:worker/notes';
import type { GatheredNames } from '../../app/linking/gathered-names';
import type { MentionScanner, ScannedNote, ScanNote, ScanWish } from '../../app/linking/link-scan';
import type { MentionAnswer, MentionRequest } from '../../worker/mention-messages';
import { WorkerTasks } from '../worker/worker-tasks';

/** Looks for mentions in a worker, or by its fallback in slices where there is none. */
export class WorkerScanner implements MentionScanner {
  private readonly tasks: WorkerTasks<MentionRequest, MentionAnswer, readonly ScannedNote[]>;
  /** What the worker looks for now. */
  private known: GatheredNames | undefined;

  constructor(private readonly fallback: MentionScanner, complain: (reason: string) => void) {
    this.tasks = new WorkerTasks<MentionRequest, MentionAnswer, readonly ScannedNote[]>(source, { resultOf: ({ notes }) => notes, complain });
  }

  scan(notes: readonly ScanNote[], wish: ScanWish): Promise<readonly ScannedNote[]> {
    return this.tasks.do({
      requests: (task) => this.requests(task, notes, wish),
      here: () => this.fallback.scan(notes, wish),
      nothing: () => notes.map(() => ({ found: [], signature: new Uint32Array(1) })),
    });
  }

  close(): void {
    this.tasks.close();
    this.known = undefined;
    this.fallback.close();
  }

  /** Names go over once, before the first notes in which they are looked for. */
  private requests(task: number, notes: readonly ScanNote[], { gathered, headings, properties }: ScanWish): MentionRequest[] {
    const isNew = gathered !== this.known;
    this.known = gathered;
    return [...(isNew ? [{ kind: 'names', names: gathered.names } as const] : []), { kind: 'notes', task, notes, headings, properties }];
  }
}
