import { compareTexts } from '../model/sorted';
import { besidePathOf, besideText } from './beside';
import { FolderFiles } from './folder-files';
import { isSameText } from './identity';
import type { Installed, InstalledFile } from './installed';
import type { PlannedFile, Present } from './plan';

/** Decides what an uninstall would remove: exactly what nobody edited. Pure: nothing is written. */
export function planUninstall(installed: Installed, present: Present): PlannedFile[] {
  const folder = new FolderFiles(present);
  const known: Record<string, InstalledFile> = { ...installed.begun, ...installed.files };
  const files = Object.entries(known).flatMap(([id, before]) => {
    const path = folder.find(id, before, before.path);
    return path === undefined ? [] : [planFile(folder, id, path, before), ...planBeside(folder, id, path, before)];
  });
  return files.sort((a, b) => compareTexts(a.path, b.path));
}

function planFile(folder: FolderFiles, id: string, path: string, before: InstalledFile): PlannedFile {
  const text = folder.textAt(path) ?? '';
  if (!isSameText(text, before.text)) return { id, path, outcome: 'preserved', writes: [], record: before };
  return { id, path, outcome: 'retired', writes: [{ kind: 'trash', path, expected: text }], record: null };
}

/** The text that an update put beside a note is ours as well. */
function planBeside(folder: FolderFiles, id: string, path: string, before: InstalledFile): PlannedFile[] {
  const beside = besidePathOf(path);
  const text = folder.textAt(beside);
  if (text === undefined || !isSameText(text, besideText(before.text))) return [];
  return [{ id: `update:${id}`, path: beside, outcome: 'retired', writes: [{ kind: 'trash', path: beside, expected: text }], record: null }];
}
