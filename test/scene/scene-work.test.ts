import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { seededRandom } from '../../src/scene/layout/random';
import { sceneOf } from '../../src/scene/scene';
import { SceneWork } from '../../src/scene/scene-work';
import { edgeOf, graphOf, nodeOf } from './graph-of';

function crowd(count: number): ReturnType<typeof graphOf> {
  const random = seededRandom(3);
  const nodes = Array.from({ length: count }, (_, i) => nodeOf({ id: `${i}.md` }));
  return graphOf(nodes, nodes.flatMap(({ id }) => [1, 2, 3].map(() => edgeOf(id, `${Math.floor(random() * count)}.md`))));
}

describe('the work on a scene', () => {
  it('comes in many pieces to what it comes to in one', () => {
    const graph = crowd(9000);
    const work = new SceneWork();
    let pieces = 1;
    let scene = work.go(graph, DEFAULT_LENS, {}, () => true);
    for (; !scene; pieces += 1) scene = work.go(graph, DEFAULT_LENS, {}, () => true);
    expect(pieces).toBeGreaterThan(10);
    expect(scene.scene).toEqual(sceneOf(graph, DEFAULT_LENS));
  });

  it('begins anew when told that something changed on the way', () => {
    const work = new SceneWork();
    expect(work.go(crowd(50), DEFAULT_LENS, {}, () => true)).toBeUndefined();
    work.restart();
    const other = crowd(20);
    expect(work.go(other, DEFAULT_LENS, {}, () => false)?.scene).toEqual(sceneOf(other, DEFAULT_LENS));
  });

  it('is done at once where there is time', () => {
    expect(new SceneWork().go(crowd(300), DEFAULT_LENS, {}, () => false)?.scene.nodes).toHaveLength(300);
  });
});
