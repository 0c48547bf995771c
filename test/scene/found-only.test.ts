import { describe, expect, it } from 'vitest';
import { BUILT_IN_LENSES } from '../../src/scene/built-in-lenses';
import { questionOf } from '../../src/scene/gate';
import { DEFAULT_LENS, type Lens } from '../../src/scene/lens';
import { isOutdated } from '../../src/scene/outdated';
import { readLens } from '../../src/scene/read-lens';
import { sceneOf } from '../../src/scene/scene';
import { edgeOf, graphOf, nodeOf } from './graph-of';

const graph = graphOf([
  nodeOf({ id: 'Policy.md', type: 'topic' }), nodeOf({ id: 'Breach.md', type: 'risk' }), nodeOf({ id: 'Mine.md' }),
  nodeOf({ id: 'Mine.md#^a', kind: 'item', type: 'item', path: 'Mine.md' }),
], [edgeOf('Mine.md', 'Policy.md'), edgeOf('Policy.md', 'Breach.md')]);

const metadata = { tags: (path: string) => (path === 'Mine.md' ? ['draft'] : []), property: () => undefined };

function shown(lens: Partial<Lens>): string[] {
  return sceneOf(graph, { ...DEFAULT_LENS, foundOnly: true, ...lens }, { metadata }).nodes.map(({ id }) => id);
}

describe('a lens that shows only what is found', () => {
  it.each([
    ['type:topic OR type:risk', ['Breach.md', 'Policy.md']],
    ['tag:#draft', ['Mine.md']],
    ['-policy', ['Breach.md', 'Mine.md']],
    ['', ['Breach.md', 'Mine.md', 'Policy.md']],
    ['type:', ['Breach.md', 'Mine.md', 'Policy.md']],
  ])('shows, of “%s”, what it asks for', (query, expected) => expect(shown({ query })).toEqual(expected));

  it('hides what the other switches hide as well, and counts for them what is found', () => {
    const scene = sceneOf(graph, { ...DEFAULT_LENS, foundOnly: true, query: '-policy', hiddenTypes: ['risk'] }, { metadata });
    expect(scene.nodes.map(({ id }) => id)).toEqual(['Mine.md']);
    expect([...scene.counts]).toEqual(expect.arrayContaining([['risk', 1], ['note', 1]]));
    expect(scene.counts.has('topic')).toBe(false);
  });

  it('shows what a lens is about all the same', () => {
    const around: Lens = { ...BUILT_IN_LENSES.local, scope: { kind: 'local', centre: 'Policy.md', depth: 1, direction: 'both', follow: null } };
    expect(shown({ ...around, foundOnly: true, query: 'type:risk' })).toEqual(['Breach.md', 'Policy.md']);
  });

  it('says that nothing is found where that is so, and not what else there might be', () => {
    const absenceOf = (lens: Partial<Lens>): string | null => sceneOf(graph, { ...DEFAULT_LENS, foundOnly: true, query: 'nobody', ...lens }).absence;
    expect(absenceOf({})).toBe('none-found');
    expect(absenceOf(BUILT_IN_LENSES.people)).toBe('no-people');
    expect(absenceOf({ ...BUILT_IN_LENSES.people, foundOnly: true, query: 'nobody' })).toBe('none-found');
    expect(absenceOf({ ...BUILT_IN_LENSES.framework, foundOnly: true, query: 'nobody' })).toBe('no-framework');
  });

  it('is read back, and is off where nothing was kept', () => {
    expect([readLens({ foundOnly: true }), readLens({}), readLens({ foundOnly: 'yes' })].map(({ foundOnly }) => foundOnly)).toEqual([true, false, false]);
  });
});

describe('a scene by what notes say of themselves', () => {
  const tags = new Map([['Mine.md', ['draft']]]);
  const facts = { metadata: { tags: (path: string): readonly string[] => tags.get(path) ?? [], property: () => undefined } };
  const all = ['Mine.md', 'Policy.md', 'Breach.md', 'Gone.md'];

  it('is outdated once one is let through otherwise, and not by what changes nothing', () => {
    const lens: Lens = { ...DEFAULT_LENS, foundOnly: true, query: 'tag:#draft' };
    const scene = sceneOf(graph, lens, facts);
    expect(isOutdated(scene, questionOf(graph, lens, facts), all)).toBe(false);
    tags.set('Policy.md', ['draft']);
    expect(isOutdated(scene, questionOf(graph, lens, facts), all)).toBe(true);
    expect(isOutdated(scene, questionOf(graph, lens, facts), ['Mine.md'])).toBe(false);
    tags.clear();
    expect(isOutdated(scene, questionOf(graph, lens, facts), ['Mine.md'])).toBe(true);
  });

  it('is outdated once one is coloured otherwise', () => {
    const lens: Lens = { ...DEFAULT_LENS, colours: [{ query: 'tag:#draft', colour: 'red' }] };
    const scene = sceneOf(graph, lens, facts);
    expect(isOutdated(scene, questionOf(graph, lens, facts), all)).toBe(false);
    tags.set('Breach.md', ['draft']);
    expect(isOutdated(scene, questionOf(graph, lens, facts), ['Policy.md'])).toBe(false);
    expect(isOutdated(scene, questionOf(graph, lens, facts), all)).toBe(true);
  });
});
