import { Notice } from 'obsidian';

/** How long work may take before it is told how far it is, in milliseconds: most is done by then. */
const PATIENCE = 400;

/** Says how far work on many notes is, once it takes long, until it is over. */
export async function withProgressNotice<T>(sentence: (done: number, total: number) => string, work: (onProgress: (done: number, total: number) => void) => Promise<T>): Promise<T> {
  const begun = performance.now();
  let notice: Notice | undefined;
  const show = (done: number, total: number): void => {
    if (notice) notice.setMessage(sentence(done, total));
    else if (performance.now() - begun > PATIENCE && done < total) notice = new Notice(sentence(done, total), 0);
  };
  try {
    return await work(show);
  } finally {
    notice?.hide();
  }
}
