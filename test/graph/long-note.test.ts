import { expect, it } from 'vitest';
import { Atlas } from '../../src/graph/atlas';
import { parseNote } from '../../src/parse/parse-note';
import { put, remove } from './vault';

/** More than an engine takes as the arguments of one call. */
const MANY = 140_000;

it('takes, changes and forgets a note that says more than a call takes arguments', () => {
  const atlas = new Atlas();
  put(atlas, parseNote('Long.md', Array.from({ length: MANY }, (_, at) => `[[N${at % 1000}]]\n`).join('')));
  expect(atlas.graph.outgoing('Long.md').length).toBe(MANY);
  put(atlas, parseNote('Long.md', `## Events\n\n- [[2026-01-05]]: Opening ${'[[C]] '.repeat(MANY)}\n`));
  const event = [...atlas.graph.nodes.values()].find(({ type }) => type === 'event');
  expect(atlas.graph.incoming(event?.id ?? '').length + atlas.graph.outgoing(event?.id ?? '').length).toBeGreaterThan(MANY);
  remove(atlas, 'Long.md');
  expect(atlas.graph.nodes.size).toBe(0);
});
