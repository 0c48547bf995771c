import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLinking } from '../../src/app/linking/link-mentions';
import { applyEdits } from '../../src/model/edit';
import { atlasSession } from '../suggest/atlas-vault';

/** What is written as a value, and what stands there once it is linked. */
const VALUES: readonly (readonly [string, string])[] = [
  ['CERN', '"[[CERN]]"'], ['"CERN"', '"[[CERN]]"'], ["'CHAOSS'", '"[[CHAOSS]]"'], ['CERN and others', 'CERN and others'], ['"[[CERN]]"', '"[[CERN]]"'], ['12', '12'],
];
const items = fc.array(fc.constantFrom(...VALUES), { maxLength: 12 });
/** Those in brackets, where a name right beside the brackets is none. */
const listed = fc.array(fc.constantFrom(...VALUES.filter(([written]) => !/^C/.test(written))), { maxLength: 12 });
const note = (about: readonly string[], rest: readonly string[]): string => `---\nabout:\n${about.map((item) => `  - ${item}\n`).join('')}rest: [${rest.join(', ')}]\n---\n\nCERN\n`;

it('links each value of a property that is a name as a whole, and none other', async () => {
  const linking = openLinking(await atlasSession(), { once: 'every', linked: true, properties: ['About', 'rest'] });
  fc.assert(fc.property(items, listed, (about, rest) => {
    const text = note(about.map(([written]) => written), rest.map(([written]) => written));
    const found = linking.suggest('Day.md', text).filter(({ start }) => start < text.indexOf('\n---\n'));
    const { edits, dropped } = linking.plan('Day.md', text, found);
    expect([applyEdits(text, edits).text, dropped]).toEqual([note(about.map(([, linked]) => linked), rest.map(([, linked]) => linked)), []]);
  }), { numRuns: 200 });
});
