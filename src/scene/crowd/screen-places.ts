import { sharpnessOf, type CrowdView } from './crowd-scene';

/** Where all nodes stand on the canvas, in its own pixels: worked out once a frame. */
export class ScreenPlaces {
  x = new Float32Array(0);
  y = new Float32Array(0);
  /** 1 for a node whose middle is on the screen. */
  within = new Uint8Array(0);
  /** How large a part of the canvas they take up, in its pixels: the box around them. */
  area = 0;

  /** @param positions x and y of each node, in world units */
  update(positions: Float32Array, view: Pick<CrowdView, 'camera' | 'size' | 'width' | 'height'>): void {
    this.resize(positions.length >> 1);
    const { x, y, within } = this;
    const { camera, width, height } = view;
    const ratio = sharpnessOf(view);
    const [scale, left, top] = [camera.scale * ratio, camera.x * ratio, camera.y * ratio];
    let seen = 0;
    let [first, last, highest, lowest] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let node = 0; node < within.length; node++) {
      const across = (positions[node * 2] ?? 0) * scale + left;
      const down = (positions[node * 2 + 1] ?? 0) * scale + top;
      x[node] = across;
      y[node] = down;
      const inside = across >= 0 && down >= 0 && across <= width && down <= height ? 1 : 0;
      within[node] = inside;
      if (inside === 0) continue;
      seen += 1;
      if (across < first) first = across;
      if (across > last) last = across;
      if (down < highest) highest = down;
      if (down > lowest) lowest = down;
    }
    this.area = seen === 0 ? 0 : (last - first) * (lowest - highest);
  }

  private resize(count: number): void {
    if (this.x.length === count) return;
    this.x = new Float32Array(count);
    this.y = new Float32Array(count);
    this.within = new Uint8Array(count);
  }
}
