import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { counted, openVault } from '../bench/vault';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ospo-atlas-bench-vault-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Windows knows no such names, and whoever may read everything no closed folders. */
const STRICT = process.platform !== 'win32' && process.getuid?.() !== 0;

describe('the vault of a bench', () => {
  it('is refused with a sentence where it has no text or is not there', async () => {
    await write('blank.md', '');
    await expect(openVault(folder, 1)).rejects.toThrow(/^There are no notes with text that can be read in the folder/);
    await expect(openVault(join(folder, 'none'), 1)).rejects.toThrow(RangeError);
  });

  it('has every note, whatever its name, and follows no links in a circle', async () => {
    const names = ['“a” \'b\'.md', 'c/🎉 d.md', ...(process.platform === 'win32' ? [] : ['e\\f.md', 'g"h.md'])];
    for (const name of names) await write(name, 'words');
    await write('.hidden/i.md', 'words');
    await symlink('.', join(folder, 'circle'), 'junction');
    const vault = await openVault(folder, 1);
    expect(vault.notes.map(({ path }) => path).sort()).toEqual([...names].sort());
    expect([vault.characters, vault.unread]).toEqual([5 * names.length, 0]);
  });

  it.skipIf(!STRICT)('leaves out what is closed', async () => {
    await write('a.md', 'words');
    await write('closed.md', 'words');
    await write('shut/b.md', 'words');
    await chmod(join(folder, 'closed.md'), 0);
    await chmod(join(folder, 'shut'), 0);
    const vault = await openVault(folder, 1);
    await chmod(join(folder, 'shut'), 0o700);
    expect([vault.notes.map(({ path }) => path), vault.unread]).toEqual([['a.md'], 1]);
  });
});

describe('a number', () => {
  it('stands with what it counts', () => {
    expect([counted(0, 'note'), counted(1, 'note'), counted(6591, 'note')]).toEqual(['0 notes', '1 note', '6,591 notes']);
  });
});
