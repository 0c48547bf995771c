import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { graphData } from '../../src/app/export/graph-json';
import { Atlas } from '../../src/graph/atlas';
import { Directory } from '../../src/graph/directory';
import { parseNote } from '../../src/parse/parse-note';
import { atlasAtOnce, take, type Step } from './vault-steps';
import { put, remove } from './vault';

const url = (name: string): string => `https://${name}.example/`;
const checklist = (id: string, item: string): string => `id: ${id}\nchecklist: [{id: ${item}, title: T, same-as: [f/a, g/b]}]`;

const FRONT = ['url: https://one.example/', 'url: https://two.example/', checklist('f', 'a'), checklist('f', 'b'), checklist('g', 'b'), ''];
const BODIES = [`[x](${url('one')}) [y](${url('two')})`, `## References\n\n- [T](${url('one')})`, 'text'];

const path = fc.constantFrom('A.md', 'B.md', 'C.md', 'd/A.md', 'd/E.md', 'F.md');
const text = fc.tuple(fc.constantFrom(...FRONT), fc.constantFrom(...BODIES)).map(([front, body]) => `---\n${front}\n---\n${body}\n`);
const step: fc.Arbitrary<Step> = fc.record({ path, text: fc.option(text, { freq: 4 }) });

afterEach(() => vi.restoreAllMocks());

describe('addresses and frameworks that several notes claim', () => {
  it('mean after any of these came, went or changed what they mean when all is read anew', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 4 }), (steps, batches) => {
      const atlas = new Atlas();
      const texts = new Map<string, string>();
      const keep = ({ path: at, text: each }: Step): boolean => (each === null ? texts.delete(at) : texts.set(at, each).size > 0);
      for (const each of steps) {
        take(atlas, each);
        keep(each);
        expect(graphData(atlas.graph)).toEqual(graphData(atlasAtOnce(texts).graph));
      }
      for (const batch of batches) {
        for (const each of batch) if (each.text !== null) keep(each);
        put(atlas, ...batch.flatMap(({ path: at, text: each }) => (each === null ? [] : [parseNote(at, each)])));
        expect(graphData(atlas.graph)).toEqual(graphData(atlasAtOnce(texts).graph));
      }
    }));
  });

  it('are not looked up for each note that claims them too', () => {
    const notes = 200;
    const lookedUp = [vi.spyOn(Directory.prototype, 'atAddress'), vi.spyOn(Directory.prototype, 'framework')];
    const atlas = atlasAtOnce(new Map([['r.md', `[x](${url('one')})`]]));
    const ofLink = (): string[] => atlas.graph.outgoing('r.md').map(({ target }) => target);
    for (let at = 0; at < notes; at += 1) put(atlas, parseNote(`n/${at}.md`, `---\nurl: ${url('one')}\n${checklist('f', 'a')}\n---\n[x](${url('one')})`));
    for (let at = 2; at < notes; at += 1) remove(atlas, `n/${at}.md`);
    for (const { mock } of lookedUp) expect(mock.calls.length).toBeLessThan(10 * notes);
    expect(ofLink()).toEqual([]);
    remove(atlas, 'n/1.md');
    expect(ofLink()).toEqual(['n/0.md']);
  });
});
