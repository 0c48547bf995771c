import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process of its own answers. */
export interface ChildAnswer {
  milliseconds: number;
  /** Bytes: the process's highest so far, and the heap in use after a collection. */
  peak: number;
  heap: number;
  notes: number;
}

export type ChildWork = 'read' | 'cold-index' | 'hold' | 'start';

/** The status of a process that told why the folder cannot be read. */
export const CANNOT_BE_READ = 2;

const CHILD = fileURLToPath(new URL('./child-main.mjs', import.meta.url));

/** Does a piece of work in a new Node, so that neither warm code nor another's memory is measured. @throws when the process fails; a RangeError where that lies with the folder */
export async function runChild(work: ChildWork, options: { folder: string; index?: string }): Promise<ChildAnswer> {
  const child = spawn(process.execPath, ['--expose-gc', CHILD, work, options.folder, ...(options.index === undefined ? [] : [options.index])], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => { text += part; });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status === CANNOT_BE_READ) throw new RangeError(`The plugin refuses the folder “${options.folder}”, so it cannot be measured.`);
  if (status !== 0) throw new Error(`The process for “${work}” ended with ${String(status)}.`);
  return JSON.parse(text) as ChildAnswer;
}
