import { run } from '../../src/cli/run';

export interface CommandOutcome {
  code: number;
  /** What went to the data stream. */
  data: string;
  /** What went to the words' stream. */
  words: string;
}

/** Runs a command line in this process, its streams caught. */
export async function runCommand(folder: string, ...args: string[]): Promise<CommandOutcome> {
  const caught = { data: '', words: '' };
  const into = (stream: 'data' | 'words') => ({ write: (text: string) => void (caught[stream] += text) });
  const code = await run(args, { data: into('data'), words: into('words') }, { folder, dist: folder, onStop: () => undefined });
  return { code, ...caught };
}

/** The data stream, which must hold one JSON document. */
export function jsonOf({ data }: CommandOutcome): unknown {
  return JSON.parse(data);
}
