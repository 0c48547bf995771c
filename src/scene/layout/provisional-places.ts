import { neighboursOf, type Adjacency } from '../adjacency';
import { isGoingOn, type LayoutTask } from './layout-input';

/** Where nodes can be drawn until there is something better: known ones where they stood or came from, others beside one that is known, the rest where `otherwise` has them. */
export function provisionalPlaces({ places, from }: Pick<LayoutTask, 'places' | 'from'>, adjacency: Adjacency, otherwise: Float32Array): Float32Array {
  const start = otherwise.slice();
  const count = start.length / 2;
  const known = new Uint8Array(count);
  for (let node = 0; node < count; node++) {
    const source = Number.isNaN(places[node * 2]) ? from : places;
    if (Number.isNaN(source[node * 2])) continue;
    known[node] = 1;
    start[node * 2] = source[node * 2] ?? 0;
    start[node * 2 + 1] = source[node * 2 + 1] ?? 0;
  }
  for (let node = 0; node < count; node++) {
    const beside = known[node] === 1 ? undefined : neighboursOf(adjacency, node).find((other) => known[other] === 1);
    if (beside !== undefined) start.set(start.subarray(beside * 2, beside * 2 + 2), node * 2);
  }
  return start;
}

/** Whether enough is known to be drawn at once. */
export function isAnyKnown(task: Pick<LayoutTask, 'places' | 'pinned' | 'from'>): boolean {
  return isGoingOn(task) || task.from.some((value) => !Number.isNaN(value));
}
