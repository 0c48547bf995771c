/** What a worker needs of the thread it runs on, which has no window. Typed by what it is asked and what it answers: nobody else talks to it. */
export interface WorkerScope<Request, Answer> {
  onmessage: ((event: { data: Request }) => void) | null;
  postMessage(answer: Answer, transfer?: Transferable[]): void;
  setTimeout(act: () => void, milliseconds: number): unknown;
  readonly performance: { now(): number };
}
