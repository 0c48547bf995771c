import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAssessment } from '../../src/assess/write-assessment';
import { AssessmentOracle, type Step } from './assessment-oracle';
import { frameworkIn, vaultOf } from './checklist-vault';

/** More with `ASSESSMENT_SEQUENCES`. */
const SEQUENCES = Number(process.env['ASSESSMENT_SEQUENCES'] ?? 200);

const NAME = 'OpenChain ISO-IEC 5230';
const FIRST = readFileSync(fileURLToPath(new URL(`../../vault-template/Frameworks/${NAME}.md`, import.meta.url)), 'utf8');
/** The same, answered on a scale: a state then takes the score along, and a score the box. */
const SCALED = FIRST.replace(/^checklist:$/m, 'scale: 0-3\n$&');
/** A made-up next version: an item less, one more, one with another title. */
const SECOND = nextVersion(FIRST);
const FRAMEWORK = frameworkIn(FIRST, `${NAME}.md`);

const TEXT = writeAssessment({ framework: FRAMEWORK, frameworkLink: `[[${NAME}]]`, subject: 'Shop', levels: null, sections: null })
  .replace(/^(- \[)( )(\] .*)$/m, '$1x$3\n    - evidence:: [[Policy v3]]\n    - owner:: Ada');

function nextVersion(text: string): string {
  const entries = text.split(/^(?= {2}- id: )/m);
  const [second = '', third = ''] = [entries[2], entries[3]];
  const added = '  - id: 9.9.9\n    title: An item of tomorrow\n';
  return text.replace(second, '').replace(third, added + third.replace(/title: .*/, 'title: Another title')).replace(/^version: .*$/m, 'version: "99.0"');
}

// Mostly the same few items, so that what befalls one meets what befell it before.
const item = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(60) });
const values = fc.array(fc.constantFrom('[[Policy]]', 'https://example.org/a', 'by the group', 'see ^there', '[[A#B|c]], 2026-10-01', 'a :: b'), { maxLength: 2 });
const change = fc.record({ state: fc.constantFrom('open', 'underway', 'met', 'notApplicable'), score: fc.constantFrom([], ['0'], ['2'], ['3'], ['9']), evidence: values, reason: values, owner: values, review: fc.constantFrom([], ['2026-01-31'], ['soon']), remark: values }, { requiredKeys: [] });
const answers = fc.array(fc.record({ item, change }), { minLength: 1, maxLength: 4 });
const undone = fc.boolean();

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('set' as const), item, change, undone }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), item, to: item }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('reword' as const, 'nest' as const, 'duplicate' as const, 'delete' as const, 'loseId' as const, 'strangeState' as const), item }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('windows' as const, 'unix' as const, 'tabs' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('version' as const), retitled: fc.nat(255), undone }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('mend' as const), finding: item, undone }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), ours: answers, theirs: answers }) },
);

describe('an assessment, whatever happens to its note', () => {
  it('is a real one, and so is its next version', () => {
    expect(FRAMEWORK.items.length).toBeGreaterThan(20);
    const next = frameworkIn(SECOND, `${NAME}.md`);
    expect([next.version, next.items.length]).toEqual(['99.0', FRAMEWORK.items.length]);
  });

  it.each([['ticked', FIRST, SEQUENCES], ['scored', SCALED, SEQUENCES / 2]])('never loses an answer or changes one that nobody touched: %s', { timeout: 3_600_000 }, async (_, first, sequences) => {
    const versions = [vaultOf({ [`${NAME}.md`]: first }), vaultOf({ [`${NAME}.md`]: nextVersion(first) })] as const;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16, size: 'max' }), async (steps) => {
      const oracle = new AssessmentOracle(TEXT, versions);
      for (const each of steps) {
        await oracle.take(each);
        await oracle.check();
      }
    }), { numRuns: Math.ceil(sequences) });
  });
});
