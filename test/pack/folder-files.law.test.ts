import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensionOf } from '../../src/model/path';
import { FolderFiles } from '../../src/pack/folder-files';
import { isSameText } from '../../src/pack/identity';

const path = fc.constantFrom('A.md', 'B.md', 'd/C.md', 'd/T.base', 'U.base', 'M.canvas', 'V.base');
const text = fc.constantFrom('one\ntwo\n', 'one\r\ntwo\r\n', 'one\n', '', 'two');

describe('a file without an id that is not where it was put', () => {
  it('is found where exactly one file of its kind says the same', () => {
    fc.assert(fc.property(fc.array(fc.tuple(path, text)), path, text, (files, place, wanted) => {
      const present = new Map(files.filter(([each]) => each !== place));
      const found = new FolderFiles({ files: present, isLinked: () => false }).find(`file:${place}`, { path: place, text: wanted }, place);
      const same = [...present].filter(([each, said]) => extensionOf(each) === extensionOf(place) && isSameText(said, wanted));
      expect(found).toBe(same.length === 1 ? same[0]?.[0] : undefined);
    }));
  });
});
