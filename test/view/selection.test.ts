import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { Selection } from '../../src/view/graph/selection';
import { graphOf, nodeOf } from '../scene/graph-of';

const scene = sceneOf(graphOf(['a', 'b', 'c'].map((id) => nodeOf({ id }))), DEFAULT_LENS);
const named = (selection: Selection): string[] => [...selection.indexesIn(scene)].map((index) => scene.nodes[index]?.id ?? '').sort();

describe('what is picked out', () => {
  it('is told to have changed only where it did', () => {
    const selection = new Selection();
    const asked = [['a', 'b'], ['b', 'a'], ['a'], ['b'], [], []].map((ids) => selection.set(ids));
    expect(asked).toEqual([true, false, true, true, true, false]);
  });

  it('grows and shrinks one by one, and keeps what the scene does not show now', () => {
    const selection = new Selection();
    selection.add(['a', 'gone']);
    selection.toggle('b');
    expect([selection.size, named(selection)]).toEqual([3, ['a', 'b']]);
    selection.toggle('a');
    expect([selection.size, named(selection)]).toEqual([2, ['b']]);
  });

  it('is all taken along by a deed on a part of it, and not by one on another node', () => {
    const selection = new Selection();
    selection.add(['a', 'c', 'gone']);
    const takenWith = (id: string): string[] => scene.nodes.filter((node) => node.id === id).flatMap((node) => selection.withNode(scene, node)).map((node) => node.id).sort();
    expect([takenWith('a'), takenWith('b')]).toEqual([['a', 'c'], ['b']]);
  });
});
