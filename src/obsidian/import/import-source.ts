import type { Decode } from '../../import/decode-text';
import { IMPORT_WORDS } from '../../app/words/import';
import { SourceBudget } from '../../import/source-budget';
import { LIMITS, type SourceFile } from '../../import/source-file';

/** Asks for a zip file, or for a folder where the device can choose one. Resolves to undefined when nothing was chosen. */
export function chooseFiles(parent: HTMLElement, kind: 'zip' | 'folder'): Promise<FileList | undefined> {
  const input = parent.createEl('input', { cls: 'ospo-import-input', attr: { type: 'file', tabindex: '-1', 'aria-hidden': 'true' } });
  if (kind === 'zip') input.accept = '.zip,application/zip';
  else input.webkitdirectory = true;
  return new Promise((resolve) => {
    const done = (): void => {
      input.remove();
      resolve(input.files && input.files.length > 0 ? input.files : undefined);
    };
    input.addEventListener('change', done, { once: true });
    input.addEventListener('cancel', done, { once: true });
    input.click();
  });
}

/** The files of what was chosen. A zip is unpacked, and the folder that a person chose is taken off each path. */
export async function readChosen(files: FileList, onProgress: (done: number, total: number) => void): Promise<SourceFile[]> {
  const [first] = files;
  if (first && first.webkitRelativePath === '' && first.name.toLowerCase().endsWith('.zip')) {
    if (first.size > LIMITS.total) throw new Error(IMPORT_WORDS.tooLarge);
    const { readArchive } = await import('../../import/archive');
    return readArchive(new Uint8Array(await first.arrayBuffer()));
  }
  const wanted = [...files].filter(({ webkitRelativePath }) => !/\/(?:node_modules|\.git|_site|_build)\//.test(webkitRelativePath));
  const budget = new SourceBudget();
  const sources: SourceFile[] = [];
  for (const [at, file] of wanted.entries()) {
    if (budget.takes(file.size)) sources.push({ path: file.webkitRelativePath.split('/').slice(1).join('/'), bytes: await bytesOf(file) });
    onProgress(at + 1, wanted.length);
  }
  return [...sources, ...budget.refused()];
}

/** One byte more than is taken will do for what is too large: the import says so. */
async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, LIMITS.attachment + 1).arrayBuffer());
}

/** Reads bytes in an encoding, strictly. */
export const decodeBytes: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
