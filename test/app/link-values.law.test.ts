import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLinking } from '../../src/app/linking/link-mentions';
import { applyEdits } from '../../src/model/edit';
import { atlasSession } from '../suggest/atlas-vault';

/** What is written as a value, and what stands there once it is linked. */
const VALUES: readonly (readonly [string, string])[] = [
  ['CERN', '"[[CERN]]"'], ['"CERN"', '"[[CERN]]"'], ["'CHAOSS'", '"[[CHAOSS]]"'], ['CERN and others', 'CERN and others'], ['"[[CERN]]"', '"[[CERN]]"'], ['12', '12'],
];
/** What a list in brackets may hold besides. */
const IN_BRACKETS: readonly (readonly [string, string])[] = [...VALUES, ['"x, CERN, y"', '"x, CERN, y"'], ["'it''s, CERN'", "'it''s, CERN'"], ["CERN's", "CERN's"]];
const items = fc.array(fc.constantFrom(...VALUES), { maxLength: 12 });
const listed = fc.array(fc.constantFrom(...IN_BRACKETS), { maxLength: 12 });
/** How a list in brackets is laid out: before the first value, between two, behind the last, behind the list. */
const layout = fc.record({ open: fc.constantFrom('', ' ', '\n  '), comma: fc.constantFrom(', ', ',', ' , ', ',\n  '), close: fc.constantFrom('', ' ', '\n', ',\n  '), rest: fc.constantFrom('', '  ', ' # [CERN]') });

type Layout = typeof layout extends fc.Arbitrary<infer Each> ? Each : never;

const note = (about: readonly string[], rest: readonly string[], laid: Layout): string =>
  `---\nabout:\n${about.map((item) => `  - ${item}\n`).join('')}rest: [${laid.open}${rest.join(laid.comma)}${rest.length > 0 ? laid.close : ''}]${laid.rest}\nlast: CERN\n---\n\nCERN\n`;

it('links each value of a property that is a name as a whole, and none other', async () => {
  const linking = openLinking(await atlasSession(), { once: 'every', linked: true, properties: ['About', 'rest'] });
  fc.assert(fc.property(items, listed, layout, (about, rest, laid) => {
    const text = note(about.map(([written]) => written), rest.map(([written]) => written), laid);
    const found = linking.suggest('Day.md', text).filter(({ start }) => start < text.indexOf('\n---\n'));
    const { edits, dropped } = linking.plan('Day.md', text, found);
    expect([applyEdits(text, edits).text, dropped]).toEqual([note(about.map(([, linked]) => linked), rest.map(([, linked]) => linked), laid), []]);
  }), { numRuns: 200 });
});

it.each([
  ['of lists', '[[CERN], CERN]'], ['with a mapping', '[{a: CERN}, CERN]'], ['with comments', '[CERN, # our own\n  CHAOSS]'], ['that is not closed', '[CERN, CHAOSS'], ['with more behind it', '[CERN] CHAOSS'],
])('links nothing in a list in brackets %s', async (_, list) => {
  const linking = openLinking(await atlasSession(), { once: 'every', linked: true, properties: ['rest'] });
  expect(linking.suggest('Day.md', `---\nrest: ${list}\n---\n`)).toEqual([]);
});
