import { beforeAll, describe, expect, it } from 'vitest';
import { labelledNotes, scoreOf, sentencesIn } from './labelled-prose';
import { readProse, type ReadProse } from './prose-reading';

const names = labelledNotes().map(({ name }) => name);

describe('the labelled prose', () => {
  let read: ReadProse[];
  let heldOut: ReadProse[];

  beforeAll(async () => {
    [read, heldOut] = [await readProse('prose'), await readProse('held-out')];
  });

  it('has at least 300 sentences, and a hundred more that no rule was made with', () => {
    expect(sentencesIn(labelledNotes())).toBeGreaterThanOrEqual(300);
    expect(sentencesIn(labelledNotes('held-out'))).toBeGreaterThanOrEqual(100);
  });

  it.each(names.map((name, index) => [name, index] as const))('is read as a person reads it: %s', (_name, index) => {
    expect(read[index]?.found).toEqual(read[index]?.expected);
  });

  it('is read with high precision and recall, and so is what was held out', () => {
    const [own, other] = [scoreOf(read), scoreOf(heldOut)];
    const figures = ({ precision, recall }: typeof own): string => `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    process.stdout.write(`Labelled prose: ${figures(own)}; held out: ${figures(other)}.\n`);
    for (const each of [own.precision, own.recall]) expect(each).toBeGreaterThanOrEqual(0.98);
    for (const each of [other.precision, other.recall]) expect(each).toBeGreaterThanOrEqual(0.9);
  });
});
