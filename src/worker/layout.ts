import { LayoutDesk } from './layout-desk';
import type { LayoutAnswer, LayoutRequest } from './layout-messages';
import type { WorkerScope } from './worker-scope';

declare const self: WorkerScope<LayoutRequest, LayoutAnswer>;

/** The entry of the worker that finds places for nodes. */
const desk = new LayoutDesk(self);
self.onmessage = ({ data }) => desk.take(data);
