import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphData } from '../../src/app/export/graph-json';
import { Atlas } from '../../src/graph/atlas';
import { nameKey } from '../../src/graph/link-keys';
import { recordOf } from '../../src/graph/record/note-record';
import { WordPool } from '../../src/graph/record/word-pool';
import type { Resolution } from '../../src/graph/resolve';
import type { ParsedNote } from '../../src/model/note';
import { fileName, folderOf, isNotePath, joinPath, normalisePath } from '../../src/model/path';
import { compareTexts } from '../../src/model/sorted';
import { parseNote } from '../../src/parse/parse-note';
import { settleAmid, take, type Step } from './vault-steps';
import { put } from './vault';

/** Few names in many folders, so that most links have more than one file to choose among. */
const LETTERS = ['a', 'b', 'c'];
const FOLDERS = [
  ...LETTERS, ...LETTERS.flatMap((one) => LETTERS.map((two) => `${one}/${two}`)), ...LETTERS.flatMap((one) => LETTERS.flatMap((two) => LETTERS.map((three) => `${one}/${two}/${three}`))),
  'A', 'A/B', 'ab', 'cc', 'cc/d/a', 'a/b/c/a',
];
const NAMES = ['Index.md', 'Index.md', 'Index.md', 'index.md', 'Index.png', 'a.md', 'x.md', 'y.md'];
const TARGETS = [
  'Index', 'index', 'INDEX', 'Index.png', 'a/Index', 'A/INDEX', 'a/b/Index', 'b/a/index', 'nope/Index', '/Index', '/a/Index', '/nope/Index', './Index', '../Index', '../a/Index', '../../Index',
  '../Nope', '../nope', 'a/../Index', 'x/../../Index', './a/../Index', '../../../../Index', 'a//Index', 'a/./Index', 'a\\Index', 'Nope', 'a/Nope', 'A/nope', '/a/nope', 'a/b/..', '..', '.',
];
/** What most notes have, so that there are more of it than are looked through one by one. */
const USUAL = ['[[Index]]', '- [[Index]]: leads [[a/Index]]', '[x](../Index.md)', '## People\n\n- [[Index]]\n- [[Nope]]'];

const inFolder = fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES)).map(([folder, name]) => joinPath(folder, name));
const path = fc.oneof({ weight: 30, arbitrary: inFolder }, { weight: 1, arbitrary: fc.constantFrom('Index.md', 'x.md') });
const link = fc.constantFrom(...TARGETS).chain((target) => fc.constantFrom(`[[${target}]]`, `[x](<${target}>)`, `[[${target}|shown]] and [[Index]]`));
const text = fc.tuple(fc.constantFrom(...USUAL), fc.array(link, { maxLength: 3 })).map(([usual, links]) => [usual, ...links].join('\n\n'));
const step: fc.Arbitrary<Step> = fc.record({ path, text: fc.option(text, { freq: 4 }) });
const vault = fc.array(fc.tuple(path, text), { minLength: 40, maxLength: 90 }).map((files) => new Map<string, string | null>(files));
const renames = fc.array(fc.oneof(step.map((each) => [each]), fc.tuple(path, path, text).map(([from, to, said]) => [{ path: from, text: null }, { path: to, text: said }])), { maxLength: 25 });

function atlasOf(files: ReadonlyMap<string, string | null>): Atlas {
  const atlas = new Atlas();
  for (const at of [...files.keys()].sort()) take(atlas, { path: at, text: files.get(at) ?? null });
  return atlas;
}

function notesIn(files: ReadonlyMap<string, string | null>): ParsedNote[] {
  return [...files].flatMap(([at, says]) => (isNotePath(at) && says !== null ? [parseNote(at, says)] : []));
}

/** What a target means, found by going through all files: as `resolve` finds it, and no quicker than it can be written down. */
function plainly(target: string, from: string, all: readonly string[]): Resolution {
  const keyOf = (each: string): string => nameKey(each.replace(/\.md$/i, ''));
  const wanted = keyOf(target);
  const files = all.filter((file) => fileName(keyOf(file)) === fileName(wanted));
  const folder = folderOf(from);
  const at = (place: string | undefined): string | undefined => files.filter((file) => keyOf(file) === place).sort(compareTexts)[0];
  const named = normalisePath(wanted.startsWith('/') ? wanted : joinPath(nameKey(folder), wanted));
  const exact = /^\.{0,2}\//.test(wanted) ? at(named) : at(normalisePath(wanted)) ?? at(named);
  if (exact !== undefined) return { kind: 'resolved', path: exact };
  const ending = files.filter((file) => keyOf(file).endsWith(`/${wanted}`)).sort((a, b) => a.length - b.length || compareTexts(a, b));
  const below = ending.filter((file) => folder !== '' && file.startsWith(`${folder}/`));
  const candidates = /^\.{0,2}\//.test(wanted) ? [] : below.length > 0 ? below : ending;
  const [first] = candidates;
  if (first === undefined) return { kind: 'unresolved' };
  return candidates.length === 1 ? { kind: 'resolved', path: first } : { kind: 'ambiguous', path: first, candidates };
}

describe('an atlas of many notes of one name', () => {
  it('has the same graph after any of them came, went or were renamed as when built from what is there in the end', () => {
    fc.assert(fc.property(vault, renames, (files, changes) => {
      const changed = atlasOf(files);
      const now = new Map(files);
      for (const steps of changes) {
        for (const each of steps) {
          take(changed, each);
          now.set(each.path, each.text);
        }
      }
      const built = atlasOf(now);
      expect(graphData(changed.graph)).toEqual(graphData(built.graph));
      for (const id of built.graph.nodes.keys()) expect(changed.graph.incoming(id)).toEqual(built.graph.incoming(id));
    }), { numRuns: 100 });
  });

  it('has the same graph when some are exchanged for others at once', () => {
    fc.assert(fc.property(vault, vault, (before, after) => {
      const [atOnce, oneByOne] = [atlasOf(before), atlasOf(before)];
      const notes = notesIn(after);
      put(atOnce, ...notes);
      for (const note of notes) put(oneByOne, note);
      expect(graphData(atOnce.graph)).toEqual(graphData(oneByOne.graph));
    }), { numRuns: 60 });
  });

  it('has the same graph when they are filled in first and settled then, whatever comes and goes in between', () => {
    const some = fc.array(step, { maxLength: 4 });
    fc.assert(fc.property(fc.array(fc.tuple(vault, some), { minLength: 1, maxLength: 2 }), fc.array(some, { maxLength: 12 }), (parts, during) => {
      const [filled, built] = [new Atlas(), new Atlas()];
      const both = (each: Step): void => [filled, built].forEach((atlas) => take(atlas, each));
      for (const [files, then] of parts) {
        const notes = notesIn(files);
        filled.fill(notes.map(recordOf), new WordPool());
        put(built, ...notes);
        then.forEach(both);
      }
      settleAmid(filled, built, during);
      expect(graphData(filled.graph)).toEqual(graphData(built.graph));
    }), { numRuns: 60 });
  });

  it('tells exactly the nodes that changed with each of them, and every note whose edges did', () => {
    fc.assert(fc.property(vault, fc.array(step, { maxLength: 8 }), (files, steps) => {
      const atlas = atlasOf(files);
      for (const each of steps) {
        const before = edgesByPath(atlas);
        const nodes = new Map(atlas.graph.nodes);
        const change = take(atlas, each);
        const after = edgesByPath(atlas);
        const ids = new Set([...nodes.keys(), ...atlas.graph.nodes.keys()]);
        expect([...change.nodes].sort()).toEqual([...ids].filter((id) => JSON.stringify(nodes.get(id)) !== JSON.stringify(atlas.graph.nodes.get(id))).sort());
        for (const at of new Set([...before.keys(), ...after.keys()])) if (before.get(at) !== after.get(at)) expect(change.paths).toContain(at);
      }
    }), { numRuns: 60 });
  });

  it('finds for each link what going through all files finds, also once some came and went', () => {
    fc.assert(fc.property(vault, fc.array(step, { maxLength: 20 }), fc.constantFrom('', ...FOLDERS), (files, steps, folder) => {
      const atlas = atlasOf(files);
      const from = joinPath(folder, 'From.md');
      const now = new Set(files.keys());
      const check = (): void => {
        for (const target of TARGETS) expect([target, atlas.resolve(target, from)]).toEqual([target, withoutHint(plainly(target, from, [...now]), atlas.resolve(target, from))]);
      };
      check();
      for (const each of steps) {
        take(atlas, each);
        if (each.text === null) now.delete(each.path);
        else now.add(each.path);
        check();
      }
    }), { numRuns: 40 });
  });
});

/** Which note may have been meant where no file answers is told elsewhere. */
function withoutHint(plain: Resolution, found: Resolution): Resolution {
  return plain.kind === 'unresolved' && found.kind === 'unresolved' ? found : plain;
}

function edgesByPath(atlas: Atlas): Map<string, string> {
  const byPath = new Map<string, string>();
  for (const edge of graphData(atlas.graph).edges) byPath.set(edge.path, (byPath.get(edge.path) ?? '') + JSON.stringify(edge));
  return byPath;
}
