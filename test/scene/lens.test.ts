import { describe, expect, it } from 'vitest';
import { BUILT_IN_LENSES } from '../../src/scene/built-in-lenses';
import { around, DEFAULT_LENS, depthOf, layerOf, withLayer, withType, type Lens } from '../../src/scene/lens';
import { readLens } from '../../src/scene/read-lens';
import { sceneOf } from '../../src/scene/scene';
import { graphOf, nodeOf } from './graph-of';

describe('a lens', () => {
  it('comes back from JSON as it was', () => {
    const lens: Lens = { ...DEFAULT_LENS, scope: { kind: 'local', centre: 'A.md', depth: 3, direction: 'out', follow: ['leads'] }, hiddenTypes: ['risk', 'item'], hiddenLayers: ['files'], relations: ['leads'], query: 'zürich' };
    expect(readLens(JSON.parse(JSON.stringify(lens)))).toEqual(lens);
  });

  it.each([undefined, null, 3, 'lens', [], {}, { scope: 'local', hiddenTypes: 'risk', hiddenLayers: 7, relations: 'leads', query: 9 }])(
    'takes its defaults where %j was kept',
    (value) => expect(readLens(value)).toEqual(DEFAULT_LENS),
  );

  it('leaves out what this version does not know', () => {
    const lens = readLens({ hiddenTypes: ['risk', 'planet'], hiddenLayers: ['own', 'moons'], relations: ['leads', 4], scope: { kind: 'local', depth: 99 } });
    expect(lens).toMatchObject({ hiddenTypes: ['risk'], hiddenLayers: ['own'], relations: ['leads'], scope: { kind: 'local', centre: null, depth: 5 } });
  });

  it('hides a type once, however often it is asked, and shows it again', () => {
    const hidden = withType(withType(DEFAULT_LENS, 'risk', false), 'risk', false);
    expect(hidden.hiddenTypes).toEqual(['risk']);
    expect(withType(hidden, 'risk', true).hiddenTypes).toEqual([]);
    expect(withLayer(DEFAULT_LENS, 'items', true).hiddenLayers).toEqual(['files', 'templates']);
  });

  it('keeps its depth when the centre moves', () => {
    const lens = around(around(DEFAULT_LENS, 'A.md', 4), 'B.md');
    expect(lens.scope).toEqual({ kind: 'local', centre: 'B.md', depth: 4, direction: 'both', follow: null });
    expect(depthOf(DEFAULT_LENS)).toBe(1);
  });
});

describe('the layer of a node', () => {
  it('is own for a note without a shipped id, and shipped with one', () => {
    expect(layerOf(nodeOf({ id: 'A.md' }))).toBe('own');
    expect(layerOf(nodeOf({ id: 'A.md', shippedId: 'a' }))).toBe('shipped');
  });

  it('is that of its note for an event', () => {
    const event = nodeOf({ id: 'A.md#event', kind: 'event', path: 'A.md' });
    expect(layerOf(event, nodeOf({ id: 'A.md', shippedId: 'a' }))).toBe('shipped');
    expect(layerOf(event, nodeOf({ id: 'A.md' }))).toBe('own');
  });
});

describe('templates', () => {
  it('are about nothing yet: a layer of their own, which is hidden until asked for', () => {
    const template = nodeOf({ id: 'OSPO/Templates/Event template.md', type: 'event' });
    expect(layerOf(template)).toBe('templates');
    expect(layerOf(nodeOf({ id: 'OSPO/Artifacts/Newsletter template.md' }))).toBe('own');
    expect(Object.values(BUILT_IN_LENSES).filter(({ hiddenLayers }) => !hiddenLayers.includes('templates'))).toEqual([]);
    expect(sceneOf(graphOf([template, nodeOf({ id: 'a.md' })], []), DEFAULT_LENS).nodes.map(({ id }) => id)).toEqual(['a.md']);
  });
});
