import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { seriesOf } from '../../src/scene/series';
import { graphOf, nodeOf } from './graph-of';

const seriesIn = (...ids: [id: string, path?: string][]): string[] => {
  const scene = sceneOf(graphOf(ids.map(([id, path]) => nodeOf({ id, ...(path !== undefined && { path }) }))), DEFAULT_LENS);
  const { groups, names } = seriesOf(scene);
  return scene.nodes.map(({ id }, at) => `${id}: ${names[groups[at] ?? -1]}`).sort();
};

describe('the series of a timeline', () => {
  it('is the folder of a note, and the note of what stands in one', () => {
    expect(seriesIn(['Work/Laws/A.md', 'Work/Laws/A.md'], ['Work/Laws/B.md', 'Work/Laws/B.md'], ['Work/List.md#one', 'Work/List.md'])).toEqual([
      'Work/Laws/A.md: Laws', 'Work/Laws/B.md: Laws', 'Work/List.md#one: List',
    ]);
  });
});
