/** Shows what was asked for last: answers that come late, when something else was asked or nobody waits any more, are dropped. */
export class LatestAnswer<T> {
  #turn = 0;

  constructor(private readonly show: (values: T[]) => void) {}

  take(answer: T[] | Promise<T[]>): void {
    const turn = (this.#turn += 1);
    if (Array.isArray(answer)) this.show(answer);
    else void answer.then((values) => { if (turn === this.#turn) this.show(values); });
  }

  drop(): void {
    this.#turn += 1;
  }
}
