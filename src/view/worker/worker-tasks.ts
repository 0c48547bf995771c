import { WorkerLine } from './worker-line';

/** One piece of work. */
interface WorkerTask<Request, Result> {
  /** What the worker is told. */
  requests: (task: number) => readonly Request[];
  /** The same work done here. */
  here: () => Promise<Result>;
  /** What whoever waits is given when the work is given up. */
  nothing: () => Result;
}

interface WorkerTasksHost<Answer, Result> {
  resultOf: (answer: Answer) => Result;
  /** There is no worker from now on. Told once. */
  complain: (reason: string) => void;
}

interface Waiting<Request, Result> extends WorkerTask<Request, Result> {
  done: (result: Result | Promise<Result>) => void;
}

/** Work handed to a worker, which is started with the first piece. Where there is none to be had, or it dies, the work is done here. */
export class WorkerTasks<Request, Answer extends { task: number }, Result> {
  private line: WorkerLine<Request, Answer> | undefined;
  private readonly waiting = new Map<number, Waiting<Request, Result>>();
  private count = 0;
  private isWithout = false;

  constructor(private readonly source: string, private readonly host: WorkerTasksHost<Answer, Result>) {}

  do(work: WorkerTask<Request, Result>): Promise<Result> {
    if (this.isWithout) return work.here();
    this.count += 1;
    const task = this.count;
    return new Promise((done) => {
      this.waiting.set(task, { ...work, done });
      this.line ??= new WorkerLine(this.source, { answer: (answer) => this.receive(answer), failed: (reason) => this.fallBack(reason) });
      for (const request of work.requests(task)) this.line.send(request);
    });
  }

  /** Ends the worker; work that comes later starts another. Harmless when called again. */
  close(): void {
    this.line?.close();
    this.line = undefined;
    for (const { nothing, done } of this.waiting.values()) done(nothing());
    this.waiting.clear();
  }

  private receive(answer: Answer): void {
    this.waiting.get(answer.task)?.done(this.host.resultOf(answer));
    this.waiting.delete(answer.task);
  }

  private fallBack(reason: string): void {
    this.host.complain(reason);
    this.isWithout = true;
    this.line = undefined;
    for (const { here, done } of this.waiting.values()) done(here());
    this.waiting.clear();
  }
}
