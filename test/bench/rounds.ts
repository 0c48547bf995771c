/** Work to be timed. What it returns is kept, so that no engine may leave the work out. */
export type Work = () => unknown;

let kept: unknown;

/**
 * Times each work once a round, in turn, so that a machine that slows down slows all of them alike.
 * @param warmUp rounds that are not among the result
 * @param inARow how often a work is done when it is its turn, of which the last counts. An engine throws compiled code away while others collect their
 *   garbage, so of two the second is warm.
 * @returns milliseconds of each, one for each round
 */
export async function timeInTurn<Name extends string>(works: Record<Name, Work>, rounds: number, warmUp = 1, inARow = 1): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      for (let time = 1; time < inARow; time += 1) kept = await works[name]();
      const start = performance.now();
      kept = await works[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/** The medians of works timed in turn. */
export async function mediansInTurn<Name extends string>(works: Record<Name, Work>, rounds: number, warmUp = 1, inARow = 1): Promise<Record<Name, number>> {
  const times = await timeInTurn(works, rounds, warmUp, inARow);
  return Object.fromEntries((Object.entries(times) as Array<[Name, number[]]>).map(([name, each]) => [name, median(each)])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param part from 0 (the least) to 1 (the most) */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** For engines that look whether anybody reads what was kept. */
export function lastKept(): unknown {
  return kept;
}
