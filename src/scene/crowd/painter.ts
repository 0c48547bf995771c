import { CrowdPainter } from './crowd-painter';

/** A painter of its own for whoever needs one: the page where it has no worker, and the worker. */
export function startPainter(): CrowdPainter {
  return new CrowdPainter();
}
