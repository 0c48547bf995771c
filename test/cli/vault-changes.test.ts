import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServedFolder } from '../../src/cli/preview/served-folder';
import { VaultChanges, type FolderChange } from '../../src/cli/preview/vault-changes';

let vault: string;
let changes: VaultChanges | undefined;

beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), 'ospo-atlas-changes-'));
});

afterEach(async () => {
  changes?.close();
  await rm(vault, { recursive: true });
});

describe('what others change in a vault', () => {
  it('is told of although it happens between the look at a new folder and the beginning of its watch', async () => {
    await mkdir(join(vault, 'Notes'));
    await writeFile(join(vault, 'Notes/Rule.md'), 'The end');
    const folder = await ServedFolder.open(vault);
    const list = folder.list.bind(folder);
    let looks = 0;
    folder.list = async (under?: string) => {
      const found = await list(under);
      looks += 1;
      if (looks === 1) await writeFile(join(vault, 'Notes/Rule.md'), 'My own words. The end');
      return found;
    };
    changes = new VaultChanges(folder);
    const told: FolderChange[] = [];
    changes.listen('window', (change) => told.push(change));
    await changes.start();
    const rule = (): FolderChange[] => told.filter((change) => change.kind === 'written' && change.entry.path === 'Notes/Rule.md');
    await expect.poll(rule).toHaveLength(2);
  });

  it('is not looked for again and again where nothing happens', async () => {
    await mkdir(join(vault, 'Notes'));
    const folder = await ServedFolder.open(vault);
    const list = folder.list.bind(folder);
    let looks = 0;
    folder.list = (under?: string) => {
      looks += 1;
      return list(under);
    };
    changes = new VaultChanges(folder);
    await changes.start();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(looks).toBeLessThanOrEqual(2);
  });
});
