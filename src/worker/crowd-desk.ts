import { finish } from '../model/steps';
import { CrowdPainter, type CrowdPixels } from '../scene/crowd/crowd-painter';
import type { CrowdAnswer, CrowdRequest } from './crowd-messages';
import type { WorkerScope } from './worker-scope';

/** Draws pictures of many nodes in a worker. */
export class CrowdDesk {
  private readonly painter = new CrowdPainter();

  /** @param develop makes of pixels what can be sent without being copied */
  constructor(private readonly scope: Pick<WorkerScope<CrowdRequest, CrowdAnswer>, 'postMessage'>, private readonly develop: (pixels: CrowdPixels) => ImageBitmap) {}

  take(request: CrowdRequest): void {
    if (request.kind === 'scene') this.painter.scene = request.scene;
    else if (request.kind === 'colours') this.painter.colours = request.colours;
    else if (request.kind === 'places') this.painter.positions = request.positions;
    else this.paint(request);
  }

  private paint({ frame, view }: Extract<CrowdRequest, { kind: 'paint' }>): void {
    const pixels = finish(this.painter.paintInSteps(view));
    if (!pixels) return;
    const bitmap = this.develop(pixels);
    this.scope.postMessage({ frame, bitmap, standouts: pixels.standouts }, [bitmap]);
  }
}
