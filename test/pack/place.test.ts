import { describe, expect, it } from 'vitest';
import { placePack } from '../../src/pack/place';

const canvas = (path: string): string => `{"nodes":[{"id":"a","type":"file","file":"${path}","x":0}],"edges":[]}`;
const pack = {
  name: 'OSPO Atlas', version: '1', writtenFor: 'OSPO',
  files: [{ path: 'Map.canvas', text: canvas('OSPO/Topics/InnerSource.md') }, { path: 'A.md', text: '"file": "OSPO/A.md"' }, { path: 'Topics/InnerSource.md', text: '' }],
};
const filesIn = (folder: string): string[] => placePack(pack, folder).files.map(({ text }) => text).slice(0, 2);

describe('placePack', () => {
  it('lets the map follow the folder, and leaves notes as they are', () => {
    expect(filesIn('Knowledge/Open source')).toEqual([canvas('Knowledge/Open source/Topics/InnerSource.md'), '"file": "OSPO/A.md"']);
  });

  it('changes nothing in the folder that the map was written for', () => {
    expect(placePack(pack, 'OSPO')).toBe(pack);
  });

  it('lets the map of a pack that was written at the top of a vault follow too, and leaves paths to other files as they are', () => {
    const files = [{ path: 'Map.canvas', text: canvas('A.md') + canvas('Elsewhere/B.md') }, { path: 'A.md', text: '' }];
    expect(placePack({ ...pack, writtenFor: '', files }, 'Handbook').files[0]?.text).toBe(canvas('Handbook/A.md') + canvas('Elsewhere/B.md'));
  });

  it('writes paths at the top of the vault, and names that JSON must escape', () => {
    expect(filesIn('')[0]).toBe(canvas('Topics/InnerSource.md'));
    expect(JSON.parse(filesIn('A "b"')[0] ?? '').nodes[0].file).toBe('A "b"/Topics/InnerSource.md');
  });
});
