import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Oracle, type Step } from './pack-oracle';
import type { Fault } from './pack-world';

/** `npm run nightly` asks for ten thousand. */
const SEQUENCES = Number(process.env['PACK_SEQUENCES'] ?? 300);

const version = fc.integer({ min: 1, max: 5 });
const note = fc.nat(9);
const fault: fc.Arbitrary<Fault> = fc.record({ kind: fc.constantFrom('killed', 'full', 'locked'), after: fc.nat(14) });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('update' as const), version }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('faulty' as const), version, fault }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), note, at: fc.constantFrom('front', 'first', 'last', 'instead') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), note, to: fc.constantFrom('folder', 'name', 'out') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), note }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('raced' as const), version, note }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('windows' as const), versions: fc.tuple(version, version), lag: fc.nat(120) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), version }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('own' as const), path: fc.constantFrom('OSPO/A.md', 'OSPO/e.md', 'OSPO/moved/B.md', 'Own.md', 'OSPO/Mine.md') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('damage' as const), both: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('other' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('uninstall' as const), killedAfter: fc.option(fc.nat(8), { nil: undefined }) }) },
);

describe('installing, updating and removing a pack, whatever happens in between', () => {
  it(`keeps every word of the user and ends where the oracle says, over ${SEQUENCES} sequences`, { timeout: 3_600_000 }, async () => {
    expect(SEQUENCES).toBeGreaterThan(0);
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 18, size: 'max' }), async (steps) => {
      const oracle = new Oracle();
      await oracle.take({ do: 'update', version: 1 });
      for (const each of steps) {
        await oracle.take(each);
        await oracle.check();
      }
    }), { numRuns: SEQUENCES, endOnFailure: true });
  });
});
