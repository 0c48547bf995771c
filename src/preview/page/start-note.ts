import type { App } from '../api/app';
import type { TFile } from '../api/vault/files';

/** Notes that are meant to be read first. */
const MEANT = ['Welcome.md', 'Start here.md'];

/** Opens something to begin with, unless the restored layout has something open: the note meant for it, or the first of the vault. */
export async function openStartNote({ vault, workspace }: App): Promise<void> {
  let isOpen = workspace.getActiveFile() !== null;
  workspace.iterateRootLeaves((leaf) => {
    isOpen ||= leaf.view.getViewType() !== 'empty';
  });
  if (isOpen) return;
  const meant = MEANT.map((path) => vault.getFileByPath(path)).find((file) => file !== null);
  const file = meant ?? firstNote(vault.getMarkdownFiles());
  if (file) await workspace.getLeaf(false).openFile(file);
}

/** The one that lies highest, by name. */
function firstNote(notes: readonly TFile[]): TFile | undefined {
  const depths = notes.map(({ path }) => path.split('/').length);
  const least = depths.reduce((a, b) => Math.min(a, b), Infinity);
  return notes.filter((_, index) => depths[index] === least).sort((a, b) => a.name.localeCompare(b.name))[0];
}
