import type { Bench } from './bench';
import { editBench } from './edit.bench';
import { graphBench } from './graph.bench';
import { indexBench } from './index.bench';
import { memoryBench } from './memory.bench';
import { readOptions, USAGE } from './options';
import { tableOf, type Result } from './result';
import { scaleBench } from './scale.bench';
import { startBench } from './start.bench';
import { suggestBench } from './suggest.bench';
import { isTelling, openVault } from './vault';

const BENCHES: readonly Bench[] = [indexBench, editBench, suggestBench, graphBench, startBench, memoryBench, scaleBench];

function chosen(names: readonly string[]): readonly Bench[] {
  const unknown = names.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined) throw new RangeError(`There is no bench “${unknown}”. There are: ${BENCHES.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? BENCHES : BENCHES.filter(({ name }) => names.includes(name));
}

/** Those that measure the vault that is given; the others bring their own. */
const ON_THE_VAULT: ReadonlySet<string> = new Set([indexBench.name, suggestBench.name, memoryBench.name]);

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
    say(`On ${vault.name}: ${vault.notes.length.toLocaleString('en')} notes, ${(vault.characters / 1e6).toFixed(1)} million characters, ${options.rounds} ${options.rounds === 1 ? 'round' : 'rounds'}.`);
    for (const bench of benches) {
      say(`\n${bench.name}: ${bench.about}`);
      const measured = await bench.run({ vault, rounds: options.rounds, say: (words) => say(`  ${words}`) });
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
