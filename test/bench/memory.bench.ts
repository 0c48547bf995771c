import type { Bench } from './bench';
import { runChild } from './child';
import { resultOf } from './result';
import { median } from './rounds';
import { counted } from './vault';

const MEGABYTE = 1_048_576;

export const memoryBench: Bench = {
  name: 'memory',
  about: 'what the index of a whole vault holds, in a process of its own',
  run: async ({ vault, rounds, say }) => {
    const answers = [];
    for (let round = 0; round < Math.min(3, rounds); round += 1) answers.push(await runChild('hold', { folder: vault.folder }));
    say(`${counted(answers[0]?.notes ?? 0, 'note')} held`);
    const heap = median(answers.map((answer) => answer.heap)) / MEGABYTE;
    return [
      resultOf({ bench: 'memory', work: 'heap after a collection', ours: heap, unit: 'MB' }),
      resultOf({ bench: 'memory', work: 'heap for each 10,000 notes', ours: heap * (10_000 / vault.notes.length), unit: 'MB', mark: { atMost: 100 } }),
      resultOf({ bench: 'memory', work: 'heap for each megabyte of text', ours: heap / (vault.characters / 1e6), unit: 'MB' }),
      resultOf({ bench: 'memory', work: 'highest of the process', ours: median(answers.map((answer) => answer.peak)) / MEGABYTE, unit: 'MB', mark: { atMost: 180 } }),
    ];
  },
};
