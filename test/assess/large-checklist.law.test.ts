import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOver } from '../../src/assess/assessed-item';
import { readAssessment } from '../../src/assess/assessment';
import { blockIdOf, blockKey } from '../../src/assess/block-id';
import { readFramework, type Framework, type FrameworkItem } from '../../src/assess/framework';
import { editItem, ItemEditor } from '../../src/assess/edit-item';
import { insertItems } from '../../src/assess/insert-items';
import { findingsByItem } from '../../src/assess/item-findings';
import { sameAsFamilies } from '../../src/assess/same-as';
import { planVersionChange, versionEdits } from '../../src/assess/version-change';
import type { WrittenNote } from '../../src/assess/written-note';
import { applyEdits } from '../../src/model/edit';
import { parseNote } from '../../src/parse/parse-note';
import { frameworkIn } from './checklist-vault';

const frameworkOf = (id: string, items: readonly string[]): Framework => frameworkIn(`---\nid: ${id}\ntype: framework\nchecklist:\n${items.map((item) => `  - ${item}\n`).join('')}---\n`);

/** Counts how often a property of any of these is read. */
function counted<T extends object>(all: readonly T[], key: keyof T): { all: T[]; reads: () => number } {
  let reads = 0;
  const watched = all.map((each) => Object.defineProperty({ ...each }, key, { get: () => ((reads += 1), each[key]), enumerable: true }));
  return { all: watched, reads: () => reads };
}

/** Where an item belongs, found by going through the whole framework and the whole note. */
function plainPlace(text: string, framework: Framework, item: FrameworkItem): number | undefined {
  const note = parseNote('A.md', text);
  const above = framework.items.slice(0, framework.items.indexOf(item)).filter(({ section }) => section === item.section).reverse();
  const found = above.flatMap(({ blockId }) => note.items.find((each) => each.blockId !== null && blockKey(each.blockId) === blockKey(blockId)) ?? [])[0]
    ?? note.headings.find((heading) => heading.text.toLowerCase() === item.section?.toLowerCase());
  return found && (text.indexOf('\n', found.span.end) === -1 ? text.length : text.indexOf('\n', found.span.end));
}

describe('a checklist of many items', () => {
  it('gives each item the first id that is free, however many want the same', () => {
    const wanted = fc.constantFrom('a', 'A', 'a-2', 'a-3', 'b', 'a 2');
    fc.assert(fc.property(fc.array(wanted, { maxLength: 30 }), (ids) => {
      const taken = new Set<string>();
      const plainly = ids.map((id) => {
        let own: string = id;
        for (let number = 2; taken.has(blockIdOf('f', own)); number += 1) own = `${id}-${number}`;
        taken.add(blockIdOf('f', own));
        return own;
      });
      expect(frameworkOf('f', ids.map((id) => `{id: "${id}", title: T}`)).items.map(({ id }) => id)).toEqual(plainly);
    }));
  });

  it('is tied to what asks the same, over any number of ties, by the same name on all of them', () => {
    const tie = fc.tuple(fc.nat({ max: 5 }), fc.constantFrom('f', 'g', 'h'), fc.nat({ max: 5 }));
    fc.assert(fc.property(fc.array(tie, { maxLength: 20 }), (ties) => {
      const frameworks = ['f', 'g'].map((id, side) => frameworkOf(id, Array.from({ length: 6 }, (_, item) => {
        const same = ties.filter(([from], at) => from === item && at % 2 === side).map(([, to, number]) => `${to}/i${number}`);
        return `{id: i${item}, title: T, same-as: [${same.join(', ')}]}`;
      })));
      expect([...sameAsFamilies(frameworks)]).toEqual([...plainFamilies(frameworks)]);
    }));
  });

  it('puts new items where going through all of it for each would put them', () => {
    const sections = ['One', 'Two', 'Three'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...sections), { minLength: 1, maxLength: 15 }), fc.array(fc.nat({ max: 14 }), { maxLength: 8 }), fc.subarray(sections), (inSections, there, headings) => {
      const framework = frameworkOf('f', inSections.map((section, at) => `{id: i${at}, title: T${at}, section: ${section}}`));
      const text = `${headings.map((title) => `## ${title}\n`).join('\n')}\n${there.map((at) => `- [ ] T${at} ^f-i${at}`).join('\n')}\n\nend`;
      const missing = framework.items.filter((_, at) => !there.includes(at));
      const places = missing.flatMap((item) => plainPlace(text, framework, item) ?? []);
      const edits = insertItems({ note: parseNote('A.md', text), text }, framework, missing);
      expect(new Set(edits.filter(({ start }) => start !== text.length).map(({ start }) => start))).toEqual(new Set(places.filter((at) => at !== text.length)));
      expect(edits.map((edit) => edit.text).join('').match(/^- \[ \] /gm) ?? []).toHaveLength(missing.length);
    }));
  });

  it('is changed, many items at once, as it is by changing one after another', () => {
    const framework = frameworkOf('f', ['{id: a, title: A}', '{id: b, title: B}', '{id: c, title: C}']);
    const line = fc.constantFrom('- [ ] A ^f-a', '\t- [x] B ^f-b', '    - [ ] C ^f-c', '- [ ] other', '    - evidence:: [[E]]', '\t- remark:: said', '> - [ ] A ^F-A', 'words');
    const change = fc.tuple(fc.constantFrom('f-a', 'f-b', 'f-c'), fc.record({ remark: fc.subarray(['one', 'said']), state: fc.constantFrom('met', 'open') }));
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.uniqueArray(change, { selector: ([id]) => id }), (lines, changes) => {
      const written = (text: string): WrittenNote => ({ note: parseNote('A.md', text), text });
      const before = lines.join('\n');
      const editor = new ItemEditor(written(before), framework);
      const atOnce = applyEdits(before, changes.flatMap(([id, each]) => editor.edit(id, each) ?? []));
      const oneByOne = changes.reduce((text, [id, each]) => applyEdits(text, editItem(written(text), framework, id, each) ?? []).text, before);
      expect([atOnce.text, atOnce.refused]).toEqual([oneByOne, []]);
    }));
  });

  it('looks at each item of a note a few times, not once for each other', () => {
    const size = 200;
    const framework = frameworkOf('f', Array.from({ length: size }, (_, at) => `{id: i${at}, title: T${at}}`));
    const text = Array.from({ length: size }, (_, at) => `- [ ] U${at} ^g-i${at}\n- [ ] V${at}`).join('\n');
    const note = parseNote('A.md', text);
    const items = counted(note.items, 'blockId');
    insertItems({ note: { ...note, items: items.all }, text }, framework, framework.items);
    expect(items.reads()).toBeLessThan(20 * size);

    const withdrawn = text.replaceAll('^g-', '^f-');
    const ids = counted(parseNote('A.md', withdrawn).items, 'blockId');
    const spans = counted(ids.all, 'span');
    const without = readFramework(parseNote('F.md', '---\nid: f\ntype: framework\nversion: "2"\nchecklist: [{id: other, title: Other}]\n---\n')) ?? framework;
    const changed = { note: { ...note, items: spans.all }, text: withdrawn };
    const laid = layOver(without, readAssessment(changed.note, without));
    expect(versionEdits(changed, laid, planVersionChange(laid), { retitled: new Set() }).filter(({ text: each }) => each.includes('remark:: '))).toHaveLength(size);
    expect([ids.reads() < 20 * size, spans.reads() < 20 * size]).toEqual([true, true]);

    const assessment = readAssessment(note, framework);
    const loose = counted(assessment.loose, 'title');
    expect(layOver(framework, { ...assessment, loose: loose.all }).lost).toEqual([]);
    expect(loose.reads()).toBeLessThan(5 * size);

    const findings = counted(framework.items.map(({ blockId }) => ({ code: 'lost-item' as never, sentence: 'x', place: { path: 'A.md', line: 1, column: 1 }, blockId })), 'blockId');
    const about = findingsByItem(findings.all);
    for (const item of framework.items) expect(about(item)).toHaveLength(1);
    expect(findings.reads()).toBeLessThan(5 * size);
  });
});

/** As `sameAsFamilies`, each way to the root gone in full. */
function plainFamilies(frameworks: readonly Framework[]): Map<string, string> {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    const up = parents.get(key);
    return up === undefined || up === key ? key : root(up);
  };
  for (const { id, items } of frameworks) {
    for (const item of items) {
      for (const same of item.sameAs) {
        const [from, to] = [`${id}/${item.id}`, `${same.framework}/${same.item}`];
        for (const key of [from, to]) if (!parents.has(key)) parents.set(key, key);
        parents.set(root(from), root(to));
      }
    }
  }
  return new Map([...parents.keys()].map((key) => [key, root(key)]));
}
