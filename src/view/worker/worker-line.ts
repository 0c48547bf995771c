/** What comes over the line from a worker. */
interface WorkerEvents<Answer> {
  answer(answer: Answer): void;
  /** It did not start, or it died. Told once; nothing comes after it. */
  failed(reason: string): void;
}

/**
 * A line to a worker made of a text that came with the plugin: what is sent is of one type, what comes back of another. The worker belongs
 * to the app's main window, so it lives on when the view that uses it is carried to another.
 */
export class WorkerLine<Request, Answer> {
  private worker: Worker | undefined;

  constructor(source: string, private readonly events: WorkerEvents<Answer>) {
    try {
      this.worker = startWorker(source);
    } catch (error) {
      // Told later: who asked for the line has it in hand by then.
      void Promise.resolve().then(() => this.events.failed(String(error)));
      return;
    }
    this.worker.onmessage = ({ data }: MessageEvent<Answer>) => this.events.answer(data);
    this.worker.onerror = ({ message }) => this.fail(message || 'it could not be loaded');
    this.worker.onmessageerror = () => this.fail('an answer could not be read');
  }

  /** What is in `transfer` is gone from this side. Sent into the void once the line is closed. */
  send(request: Request, transfer: Transferable[] = []): void {
    this.worker?.postMessage(request, transfer);
  }

  /** Ends the worker, whatever it is doing. Harmless when called again. */
  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private fail(reason: string): void {
    if (!this.worker) return;
    this.close();
    this.events.failed(reason);
  }
}

function startWorker(source: string): Worker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    // The worker has taken hold of the text by the time its constructor returns.
    URL.revokeObjectURL(address);
  }
}
