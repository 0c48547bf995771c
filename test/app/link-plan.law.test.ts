import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLinking, type Suggestion } from '../../src/app/linking/link-mentions';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import type { TextEdit } from '../../src/model/edit';

const NAMES = ['Harbour Board', 'Harbour Board North', 'Board North Pier', 'North Pier'];
const PATH = 'Day.md';

async function openSession(): Promise<Session> {
  const session = new Session({ store: new MemoryStore(Object.fromEntries(NAMES.map((name) => [`own/${name}.md`, ''])) ) });
  await session.load();
  return session;
}

describe('the plan of many links', () => {
  it('takes each that overlaps none taken before it, in the order in which they were chosen', async () => {
    const linking = openLinking(await openSession(), { own: true, once: 'every', linked: true });
    const words = fc.constantFrom(...NAMES, 'the', 'met.', 'Harbour Board North Pier', '\n\n', '`Harbour Board`');
    fc.assert(fc.property(fc.array(words, { maxLength: 14 }).map((all) => all.join(' ')), fc.infiniteStream(fc.nat()), (text, order) => {
      // Read with each of the names left out, so that suggestions overlap.
      const readings = NAMES.flatMap((name) => linking.suggest(PATH, text.replaceAll(name, name.replace(/\S/g, 'x'))));
      const found = [...linking.suggest(PATH, text), ...readings].map((suggestion) => ({ suggestion, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ suggestion }) => suggestion);
      const taken: TextEdit[] = [];
      const left: Suggestion[] = [];
      for (const each of found) {
        const [edit] = linking.plan(PATH, text, [each]).edits;
        if (edit && taken.every(({ start, end }) => end <= edit.start || edit.end <= start)) taken.push(edit);
        else left.push(each);
      }
      const { edits, dropped } = linking.plan(PATH, text, found);
      expect(edits).toEqual(taken.sort((a, b) => a.start - b.start));
      expect(dropped.map(({ suggestion }) => suggestion)).toEqual(left);
    }));
  });
});
