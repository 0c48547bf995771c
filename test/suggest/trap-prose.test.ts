import { describe, expect, it } from 'vitest';
import { FILES } from '../vault/shipped-vault';
import { scoreOf, sentencesIn } from './labelled-prose';
import { WORTH_SHOWING } from '../../src/suggest/suggest-links';
import { readTraps, trapNotes } from './trap-prose';

describe('traps for the names of the shipped vault', () => {
  it('are at least 450 sentences', () => {
    expect(sentencesIn(trapNotes())).toBeGreaterThanOrEqual(450);
  });

  it('are fallen into seldom, and hardly keep a name from being found', async () => {
    const { precision, recall } = scoreOf(await readTraps(FILES));
    process.stdout.write(`Traps: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}.\n`);
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it('are shown seldom even among what is doubtful', async () => {
    const { precision } = scoreOf(await readTraps(FILES, { minScore: WORTH_SHOWING }));
    process.stdout.write(`Traps, with all that is shown: precision ${precision.toFixed(3)}.\n`);
    expect(precision).toBeGreaterThanOrEqual(0.92);
  });
});
