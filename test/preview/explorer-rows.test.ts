// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { TFolder } from '../../src/preview/api/vault/files';
import { ExplorerRows } from '../../src/preview/page/explorer-rows';
import type { App } from '../../src/preview/api/app';
import { openApp } from './api/open-app';

let app: App;
let rows: ExplorerRows;

beforeEach(async () => {
  ({ app } = await openApp({ 'b.md': '', 'A 10.md': '', 'a 9.md': '', 'In/x.md': '', 'In/Deep/y.md': '', 'Out/z.md': '' }));
  rows = new ExplorerRows(app.vault.getRoot());
});

function folder(path: string): TFolder {
  const found = app.vault.getFolderByPath(path);
  if (!found) throw new Error(`The test's vault has no ${path}.`);
  return found;
}

const paths = (): string[] => rows.all.map(({ file }) => file.path);

describe('the rows of the explorer', () => {
  it('are folders before files, by name as people sort, and tell where they stand among their siblings', () => {
    expect(paths()).toEqual(['In', 'Out', 'a 9.md', 'A 10.md', 'b.md']);
    expect(rows.all.map(({ place, siblings }) => `${place}/${siblings}`)).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(rows.all.map(({ isOpen }) => isOpen)).toEqual([false, false, undefined, undefined, undefined]);
  });

  it('open and close with their folders, and the same list is given until something changes', () => {
    const file = app.vault.getFileByPath('In/Deep/y.md');
    if (file) rows.openTo(file);
    expect(paths()).toEqual(['In', 'In/Deep', 'In/Deep/y.md', 'In/x.md', 'Out', 'a 9.md', 'A 10.md', 'b.md']);
    expect(rows.all[2]).toMatchObject({ depth: 2, place: 1, siblings: 1 });
    const before = rows.all;
    rows.setOpen(folder('In'), true);
    if (file) rows.openTo(file);
    expect(rows.all).toBe(before);
    rows.setOpen(folder('In'), false);
    expect(paths()).toEqual(['In', 'Out', 'a 9.md', 'A 10.md', 'b.md']);
    rows.setOpen(folder('In'), true);
    expect(paths()).toContain('In/Deep/y.md');
    rows.closeAll();
    expect(paths()).not.toContain('In/x.md');
  });

  it('follow files that come, and folders that get another name', async () => {
    rows.setOpen(folder('In'), true);
    expect(paths()).toContain('In/x.md');
    await app.vault.create('c.md', '');
    rows.filesChanged();
    expect(paths()).toContain('c.md');
    await app.vault.rename(folder('In'), 'Renamed');
    rows.fileRenamed('Renamed', 'In');
    expect(paths()).toEqual(['Out', 'Renamed', 'Renamed/Deep', 'Renamed/x.md', 'a 9.md', 'A 10.md', 'b.md', 'c.md']);
  });
});
