/** Something that comes later: whoever needs it at once goes without, whoever can wait is given it. */
export class Late<T> {
  readonly ready: Promise<T>;
  private arrived: T | undefined;
  private settle: { resolve: (value: T) => void; reject: (reason: unknown) => void } = { resolve: () => undefined, reject: () => undefined };

  constructor() {
    this.ready = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    // Whoever waits is told; where nobody does, it was said by whoever failed.
    this.ready.catch(() => undefined);
  }

  /** Undefined until it has come. */
  get now(): T | undefined {
    return this.arrived;
  }

  arrive(value: T): void {
    this.arrived = value;
    this.settle.resolve(value);
  }

  fail(reason: unknown): void {
    this.settle.reject(reason);
  }
}
