import { LayoutDesk } from './layout-desk';
import type { LayoutAnswer, LayoutRequest } from './layout-messages';
import type { WorkerScope } from './worker-scope';

/** Finds places for nodes, in the worker that has this scope. */
export function serve(scope: WorkerScope<LayoutRequest, LayoutAnswer>): void {
  const desk = new LayoutDesk(scope);
  scope.onmessage = ({ data }) => desk.take(data);
}
