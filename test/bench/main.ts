import type { Bench } from './bench';
import { editBench } from './edit.bench';
import { graphBench } from './graph.bench';
import { indexBench } from './index.bench';
import { memoryBench } from './memory.bench';
import { readOptions, USAGE } from './options';
import { isTold, tableOf, type Result } from './result';
import { scaleBench } from './scale.bench';
import { startBench } from './start.bench';
import { suggestBench } from './suggest.bench';
import { counted, isTelling, openVault, type BenchVault } from './vault';

const BENCHES: readonly Bench[] = [indexBench, editBench, suggestBench, graphBench, startBench, memoryBench, scaleBench];

function chosen(names: readonly string[]): readonly Bench[] {
  const unknown = names.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined) throw new RangeError(`There is no bench “${unknown}”. There are: ${BENCHES.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? BENCHES : BENCHES.filter(({ name }) => names.includes(name));
}

/** Those that measure the vault that is given; the others bring their own. */
const ON_THE_VAULT: ReadonlySet<string> = new Set([indexBench.name, suggestBench.name, memoryBench.name]);

function sizeOf({ characters }: BenchVault): string {
  return characters < 100_000 ? counted(characters, 'character') : `${(characters / 1e6).toFixed(1)} million characters`;
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(`${USAGE}\nBenches:\n${BENCHES.map(({ name, about }) => `  ${name.padEnd(9)}${about}`).join('\n')}`);
  const benches = chosen(options.names);
  const vault = await openVault(options.vault, options.notes);
  const results: Result[] = [];
  try {
    say(`On ${vault.name}: ${counted(vault.notes.length, 'note')}, ${sizeOf(vault)}, ${counted(options.rounds, 'round')}.`);
    if (vault.unread > 0) say(`Left out, because it cannot be read: ${counted(vault.unread, 'file')}.`);
    for (const bench of benches) {
      say(`\n${bench.name}: ${bench.about}`);
      const all = await bench.run({ vault, rounds: options.rounds, say: (words) => say(`  ${words}`) });
      for (const { work } of all.filter((result) => !isTold(result))) say(`  nothing to measure in this vault: ${work}`);
      const measured = all.filter(isTold);
      results.push(...(ON_THE_VAULT.has(bench.name) && !isTelling(vault) ? measured.map((result) => ({ ...result, holds: null })) : measured));
    }
  } finally {
    await vault.close();
  }
  process.stdout.write(`${options.json ? JSON.stringify({ results }, null, 2) : tableOf(results)}\n`);
}

main().catch((error: unknown) => {
  say(error instanceof RangeError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = error instanceof RangeError ? 2 : 1;
});
