import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEdges, EdgeBook } from '../../src/graph/edge-book';
import type { AtlasEdge } from '../../src/model/graph';

const IDS = ['a', 'b'];
const edge = fc.record({ source: fc.constantFrom(...IDS), target: fc.constantFrom(...IDS), line: fc.nat({ max: 40 }) })
  .map(({ source, target, line }): AtlasEdge => ({ source, target, relation: 'links', path: source, line, written: true }));
/** Many come and go between two looks, or few. */
const step = fc.oneof({ weight: 1, arbitrary: fc.constant('look' as const) }, { weight: 4, arbitrary: edge }, { weight: 3, arbitrary: fc.record({ gone: fc.nat() }) });
const steps = fc.oneof(fc.array(step, { maxLength: 30 }), fc.array(step, { minLength: 100, maxLength: 200 }));

describe('edges found from either end', () => {
  it('are all that came and did not go, in their order, and lists that were given out stay as they were', () => {
    fc.assert(fc.property(steps, (all) => {
      const ends = new Set<string>();
      const book: EdgeBook = new EdgeBook((id) => void (book.has(id) ? ends.add(id) : ends.delete(id)));
      const there: AtlasEdge[] = [];
      const given: [readonly AtlasEdge[], readonly AtlasEdge[]][] = [];
      for (const each of [...all, 'look' as const]) {
        if (each === 'look') {
          for (const id of IDS) {
            for (const [found, end] of [[book.outgoing(id), 'source'], [book.incoming(id), 'target']] as const) {
              expect(found).toEqual(there.filter((known) => known[end] === id).sort(compareEdges));
              given.push([found, [...found]]);
            }
          }
          expect(new Set(book.edges())).toEqual(new Set(there));
        } else if ('gone' in each) {
          const [gone] = there.splice(there.length === 0 ? 0 : each.gone % there.length, 1);
          if (gone) book.remove(gone);
        } else {
          const added = { ...each };
          book.add(added);
          there.push(added);
        }
        expect([...ends].sort()).toEqual([...new Set(there.flatMap(({ source, target }) => [source, target]))].sort());
      }
      for (const [list, before] of given) expect(list).toEqual(before);
    }), { numRuns: 200 });
  });
});
