import { writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { StoreEvent } from '../../src/app/note-store';
import { DiskStore } from '../../src/cli/disk-store';
import { CONTRACT_FILES, describeStoreContract } from '../store-contract';
import { temporaryVault } from './temporary-vault';

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

async function folderOfContract(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'ospo-contract-'));
  roots.push(root);
  for (const [path, text] of Object.entries(CONTRACT_FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

describeStoreContract('a folder on disk', async () => DiskStore.open(await folderOfContract()));
describeStoreContract('a folder on disk that is followed', async () => DiskStore.open(await folderOfContract(), { follow: true }));

describe('a vault on disk', () => {
  it('cannot be opened where there is no folder', async () => {
    const root = await temporaryVault({ 'file.md': '' });
    for (const path of [join(root, 'none'), join(root, 'file.md')]) await expect(DiskStore.open(path)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not follow symbolic links out of the vault, neither to read nor to write', async () => {
    const outside = await temporaryVault({ 'secret.md': 'secret' });
    const root = await temporaryVault({ 'A.md': 'a' });
    await symlink(outside, join(root, 'door'));
    await symlink(join(outside, 'secret.md'), join(root, 'leak.md'));
    await symlink(join(outside, 'new.md'), join(root, 'nowhere.md'));
    const store = await DiskStore.open(root);
    expect((await store.list()).map(({ path }) => path)).toEqual(['A.md']);
    for (const path of ['door/secret.md', 'leak.md']) await expect(store.read(path)).rejects.toMatchObject({ code: 'outside' });
    for (const path of ['door/secret.md', 'leak.md']) await expect(store.process(path, () => 'x')).rejects.toMatchObject({ code: 'outside' });
    for (const path of ['door/new.md', 'nowhere.md']) await expect(store.create(path, 'x')).rejects.toMatchObject({ code: 'outside' });
    expect(await readdir(outside)).toEqual(['secret.md']);
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe('secret');
  });

  it('has nothing of what the system keeps at the top of a disk', async () => {
    const root = await temporaryVault({ 'A.md': 'a', 'lost+found/B.md': 'b', '$RECYCLE.BIN/C.md': 'c', 'D/lost+found/E.md': 'e' });
    expect((await (await DiskStore.open(root)).list()).map(({ path }) => path)).toEqual(['A.md', 'D/lost+found/E.md']);
  });

  it.skipIf(process.platform === 'win32')('says why a file with a backslash in its name cannot be read', async () => {
    const store = await DiskStore.open(await temporaryVault({ 'a\\b.md': 'c' }));
    const [file] = await store.list();
    await expect(store.read(file?.path ?? '')).rejects.toMatchObject({ code: 'unreadable', message: 'Its name has a backslash, which parts folders in a vault.' });
  });

  it('opens where the folder itself is reached by a symbolic link', async () => {
    const root = await temporaryVault({ 'vault/A.md': 'a' });
    await symlink(join(root, 'vault'), join(root, 'link'));
    expect(await (await DiskStore.open(join(root, 'link'))).read('A.md')).toBe('a');
  });

  it('keeps the mode of a file, and leaves nothing beside it', async () => {
    const root = await temporaryVault({ 'A.md': 'a' });
    await chmod(join(root, 'A.md'), 0o600);
    await (await DiskStore.open(root)).process('A.md', () => 'b');
    expect((await stat(join(root, 'A.md'))).mode & 0o777).toBe(0o600);
    expect(await readdir(root)).toEqual(['A.md']);
  });

  it('does not write into what is no UTF-8', async () => {
    const bytes = Uint8Array.from([0x61, 0xff, 0xfe, 0x62]);
    const root = await temporaryVault({ 'latin.md': bytes });
    await expect((await DiskStore.open(root)).process('latin.md', (text) => `${text}!`)).rejects.toMatchObject({ code: 'unwritable' });
    expect(new Uint8Array(await readFile(join(root, 'latin.md')))).toEqual(bytes);
  });

  it('sees an edit that another program made between reading and writing', async () => {
    const root = await temporaryVault({ 'A.md': 'one' });
    const store = await DiskStore.open(root);
    let calls = 0;
    const after = await store.process('A.md', (text) => {
      calls += 1;
      // Stands for an editor that saves in this very moment.
      if (calls === 1) writeFileSync(join(root, 'A.md'), 'two');
      return `${text}!`;
    });
    expect(after).toBe('two!');
  });

  it('keeps what was thrown away, each under its own name', async () => {
    const root = await temporaryVault({ 'A.md': 'first' });
    const store = await DiskStore.open(root);
    await store.trash('A.md');
    await store.create('A.md', 'second');
    await store.trash('A.md');
    expect((await readdir(join(root, '.trash'))).sort()).toEqual(['A.md', 'A.md.1']);
  });

  it('tells what other programs change, and its own changes once', async () => {
    const root = await temporaryVault({ 'A.md': 'a', 'folder/B.md': 'b' });
    const store = await DiskStore.open(root, { follow: true });
    const events: StoreEvent[] = [];
    const stop = store.watch((event) => events.push(event));
    await store.process('A.md', () => 'own');
    await writeFile(join(root, 'New.md'), 'new');
    await rename(join(root, 'folder'), join(root, 'moved'));
    await vi.waitFor(() => expect(paths(events)).toEqual(['removed folder/B.md', 'written A.md', 'written New.md', 'written moved/B.md']), { timeout: 10_000 });
    stop();
  });
});

function paths(events: readonly StoreEvent[]): string[] {
  return events.map(({ kind, path }) => `${kind} ${path}`).sort();
}
