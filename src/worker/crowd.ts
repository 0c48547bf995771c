import type { CrowdPixels } from '../scene/crowd/crowd-painter';
import { CrowdDesk } from './crowd-desk';
import type { CrowdAnswer, CrowdRequest } from './crowd-messages';
import type { WorkerScope } from './worker-scope';

/** Draws pictures of many nodes, in the worker that has this scope. Where it has no canvas it fails, and the page draws by itself. */
export function serve(scope: WorkerScope<CrowdRequest, CrowdAnswer>): void {
  const desk = new CrowdDesk(scope, developer());
  scope.onmessage = ({ data }) => desk.take(data);
}

/** Puts pixels on a canvas that nobody sees, which gives its content away. */
function developer(): (pixels: CrowdPixels) => ImageBitmap {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('a worker has no canvas here');
  return ({ width, height, data }) => {
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    context.putImageData(new ImageData(data, width, height), 0, 0);
    return canvas.transferToImageBitmap();
  };
}
