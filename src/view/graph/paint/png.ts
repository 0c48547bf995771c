import { boundsOf, type Camera, type Size } from '../../../scene/camera';
import { MOST_LINES } from '../../../scene/line-look';
import { paint } from './paint';
import type { NodeLook } from './paint-nodes';
import type { Picture } from './picture';
import { TextWidths } from './text-widths';

/** The longer side of a picture in a file, in pixels. */
const LONGEST = 4096;
/** Pixels for each unit of the world, where the picture is small enough. */
const SHARPNESS = 2;
const MARGIN = 90;

/** Draws a picture into an image of its own, all of it, however the canvas stands. */
export async function pngOf({ scene, positions, guides, palette }: Pick<Picture, 'scene' | 'positions' | 'guides' | 'palette'>, looks: readonly NodeLook[]): Promise<Blob | null> {
  const { size, camera } = frameOf(positions);
  const canvas = createEl('canvas');
  [canvas.width, canvas.height] = [size.width, size.height];
  const context = canvas.getContext('2d');
  if (!context) return null;
  paint(context, { scene, positions, guides, camera, size, clear: { left: 0, top: 0, right: size.width, bottom: size.height }, mostLines: MOST_LINES, moving: false, palette, light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set() }, { looks, widths: new TextWidths() });
  // The ground comes last, beneath all: painting begins by clearing.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = palette.background;
  context.fillRect(0, 0, size.width, size.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function frameOf(positions: Float32Array): { size: Size; camera: Camera } {
  const { left, top, right, bottom } = boundsOf(positions);
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const scale = Math.min(SHARPNESS, LONGEST / Math.max(width, height));
  return {
    size: { width: Math.ceil(width * scale), height: Math.ceil(height * scale) },
    camera: { x: (MARGIN - left) * scale, y: (MARGIN - top) * scale, scale },
  };
}
