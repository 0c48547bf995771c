import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/graph/atlas';
import { parseNote } from '../../src/parse/parse-note';
import { atlasOf, put } from './vault';

function sameAs(atlas: Atlas): string[] {
  return atlas.graph.outgoing('Mine.md#^2').filter(({ relation }) => relation === 'same-as').map(({ target }) => target);
}

const THEIRS = '---\nid: fw\nchecklist:\n  - id: 1\n    title: One\n---\n';
const MINE = '---\nid: mine\nchecklist:\n  - id: 2\n    title: Two\n    same-as: [fw/1]\n---\n';

describe('an item that asks the same as one of another framework', () => {
  it('is tied to it', () => {
    expect(sameAs(atlasOf({ 'Theirs.md': THEIRS, 'Mine.md': MINE }))).toEqual(['Theirs.md#^1']);
  });

  it('is so although a note without a checklist has the name or the id of that framework', () => {
    expect(sameAs(atlasOf({ 'Theirs.md': THEIRS, 'Mine.md': MINE, 'FW.md': '# Words on it', 'Other.md': '---\nid: fw\n---\n' }))).toEqual(['Theirs.md#^1']);
  });

  it('is tied to none where two frameworks have that id', () => {
    expect(sameAs(atlasOf({ 'Theirs.md': THEIRS, 'Mine.md': MINE, 'FW.md': '---\nchecklist:\n  - id: 1\n    title: Uno\n---\n' }))).toEqual([]);
  });

  it('is tied to it as soon as the note gets its checklist', () => {
    const atlas = atlasOf({ 'Theirs.md': '---\nid: fw\n---\n', 'Mine.md': MINE });
    expect(sameAs(atlas)).toEqual([]);
    put(atlas, parseNote('Theirs.md', THEIRS));
    expect(sameAs(atlas)).toEqual(['Theirs.md#^1']);
  });
});
