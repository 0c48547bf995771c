/** So long, in milliseconds, people look at nothing without wondering. */
const LONG = 400;

/** Knows how long there has been nothing to see. */
export class Patience {
  private since: number | undefined;

  /** @param now in milliseconds @returns whether it is time to say what is waited for */
  isOut(waiting: boolean, now: number): boolean {
    this.since = waiting ? this.since ?? now : undefined;
    return this.since !== undefined && now - this.since >= LONG;
  }
}
