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

  it('is the same for all small ones where there are many, and the largest come first', () => {
    const ids = Array.from({ length: 30 }, (_, folder) => Array.from({ length: folder < 23 ? 3 : 1 }, (_, note) => `F${String(folder).padStart(2, '0')}/${note}.md`)).flat();
    const scene = sceneOf(graphOf(ids.reverse().map((id) => nodeOf({ id, path: id }))), DEFAULT_LENS);
    const { groups, names } = seriesOf(scene);
    const folders = (count: number): string[] => Array.from({ length: count }, (_, folder) => `F${String(folder).padStart(2, '0')}`);
    expect(names).toEqual([...folders(23), '']);
    expect([...groups].filter((group) => group === 23)).toHaveLength(7);
    expect(seriesOf({ nodes: scene.nodes.filter(({ id }) => id < 'F24') }).names).toEqual(folders(24));
  });
});
