import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { graphData } from '../../src/app/export/graph-json';
import { Directory } from '../../src/graph/directory';
import { parseNote } from '../../src/parse/parse-note';
import { atlasAtOnce, take, type Step } from './vault-steps';
import { put, remove } from './vault';

const TAGS = ['Chief Pilot', 'Chief Pilot (Role)', 'chief pilot (role)', 'Chief Pilot (Person)', 'Harbour (Role)'];
const SAYS = ['', '', '', 'type: person', 'aliases: [Chief Pilot]\ntype: role', 'aliases: [Harbour]'];

const named = fc.record({ path: fc.nat({ max: 9 }).map((folder) => `f${folder % 3}/${folder}/Chief Pilot.md`), text: fc.constantFrom(...SAYS).map((says) => `---\n${says}\n---\n`) });
const tagged = fc.record({ path: fc.nat({ max: 12 }).map((at) => `n/${at}.md`), text: fc.subarray(TAGS).map((tags) => `---\ntags: ${JSON.stringify(tags)}\n---\n`) });
const note = fc.oneof({ weight: 3, arbitrary: named }, tagged);
const step: fc.Arbitrary<Step> = fc.tuple(note, fc.boolean()).map(([{ path, text }, stays]) => ({ path, text: stays ? text : null }));

afterEach(() => vi.restoreAllMocks());

describe('tags that name notes of which there are many', () => {
  it('tie the same notes after any of them came, went or changed their type as when all is read anew', () => {
    fc.assert(fc.property(fc.array(note, { minLength: 12, maxLength: 40 }), fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 20 }), (before, changes) => {
      const texts = new Map(before.map(({ path, text }) => [path, text]));
      const changed = atlasAtOnce(texts);
      for (const steps of changes) {
        for (const each of steps) {
          take(changed, each);
          if (each.text === null) texts.delete(each.path);
          else texts.set(each.path, each.text);
        }
        expect(graphData(changed.graph)).toEqual(graphData(atlasAtOnce(texts).graph));
      }
    }), { numRuns: 60 });
  });

  it('tie the last note that has one to what it means again, whatever others had meant by it', () => {
    const tagged = '---\ntags: [Chief Pilot]\n---\n';
    const atlas = atlasAtOnce(new Map([['n/1.md', tagged], ['n/2.md', tagged]]));
    const meant = (): string[] => atlas.graph.outgoing('n/1.md').map(({ target }) => target);
    put(atlas, parseNote('a/Chief Pilot.md', 'text'));
    put(atlas, parseNote('n/2.md', 'text'));
    put(atlas, parseNote('b/Chief Pilot.md', 'text'));
    expect(meant()).toEqual([]);
    remove(atlas, 'b/Chief Pilot.md');
    expect(meant()).toEqual(['a/Chief Pilot.md']);
  });

  it('are not looked up one by one where none of them comes to mean another note', () => {
    const [notes, tags] = [50, 200];
    const texts = new Map<string, string>();
    for (let at = 0; at < notes; at += 1) texts.set(`f/${at}/Chief Pilot.md`, 'text');
    for (let at = 0; at < tags; at += 1) texts.set(`n/${at}.md`, '---\ntags: [Chief Pilot (Role), Chief Pilot]\n---\n');
    const atlas = atlasAtOnce(texts);
    const looked = vi.spyOn(Directory.prototype, 'named');
    for (let at = 0; at < notes - 2; at += 1) remove(atlas, `f/${at}/Chief Pilot.md`);
    // Each is looked up once to know what it means, and from then on each name once for all who have it.
    expect(looked.mock.calls.length).toBeLessThan(4 * tags + 10 * notes);
    remove(atlas, `f/${notes - 2}/Chief Pilot.md`);
    expect(atlas.graph.incoming(`f/${notes - 1}/Chief Pilot.md`)).toHaveLength(tags);
  });
});
