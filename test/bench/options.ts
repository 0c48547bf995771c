import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Which benches to run; all where none is named. */
  names: string[];
  /** Notes of the generated vault, where no folder is given. */
  notes: number;
  vault?: string;
  rounds: number;
  json: boolean;
}

/** @throws a RangeError with a sentence for the person who asked */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { vault: { type: 'string' }, notes: { type: 'string', default: '6591' }, rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
  });
  return { names: positionals, vault: values.vault, notes: wholeNumber('--notes', values.notes), rounds: wholeNumber('--rounds', values.rounds), json: values.json };
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`${option} takes a whole number of at least 1, not “${text}”.`);
  return number;
}
