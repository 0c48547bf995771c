import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Which benches to run; all where none is named. */
  names: string[];
  /** Notes of the generated vault, where no folder is given. */
  notes: number;
  vault?: string;
  rounds: number;
  json: boolean;
  /** Whether the person asked what can be asked for. */
  help: boolean;
}

/** What stands in a command behind `npm run bench --`. */
export const USAGE = `Usage: npm run bench -- [bench…] [--vault <folder>] [--notes <count>] [--rounds <count>] [--json]

  --vault <folder>   measure on the notes of a folder, which is only read
  --notes <count>    without a folder: notes of the generated vault (6591)
  --rounds <count>   rounds of which the median counts (5)
  --json             print {results:[{bench,work,ours,peer,ratio,mark,holds}]}
`;

/** In the form that `parseArgs` asks for. */
const OPTIONS = {
  vault: { type: 'string' },
  notes: { type: 'string', default: '6591' },
  rounds: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws a RangeError with a sentence for the person who asked */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const { vault, json, help } = values;
  return { names: positionals, vault, notes: wholeNumber('--notes', values.notes), rounds: wholeNumber('--rounds', values.rounds), json, help };
}

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    // Node's own message goes on with advice on quoting, which nobody needs here.
    const [message = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new RangeError(`${message.replace(/\.$/, '')}. See “npm run bench -- --help”.`);
  }
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`${option} takes a whole number of at least 1, not “${text}”.`);
  return number;
}
