import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/app/memory-store';
import { packFolders, readPackFolder } from '../../src/app/pack/pack-folders';

const FILES = {
  'pack.yaml': 'name: the vault itself\n', 'Packs/Own/pack.yaml': 'name: Own\n', 'Packs/Own/Topics/A.md': 'A', 'Packs/Own/logo.png': 'no text', 'Packs/Owner/B.md': 'B', 'A pack/pack.yaml': 'name: A\n', 'Topics/my pack.yaml': '',
};

describe('folders of a vault that hold a pack', () => {
  it('are those with a pack.yaml of their own, the vault itself left out', async () => {
    expect(packFolders(await new MemoryStore(FILES).list())).toEqual(['A pack', 'Packs/Own']);
  });

  it('are read with the texts in them, by their places in the folder; of other files the names alone', async () => {
    const files = await readPackFolder(new MemoryStore(FILES), 'Packs/Own');
    const texts = files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]).sort();
    expect(texts).toEqual([['Topics/A.md', 'A'], ['logo.png', ''], ['pack.yaml', 'name: Own\n']]);
  });
});
