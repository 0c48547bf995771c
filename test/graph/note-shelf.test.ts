import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAssessment } from '../../src/assess/assessment';
import { isFramework } from '../../src/assess/framework';
import { Atlas } from '../../src/graph/atlas';
import { parseNote } from '../../src/parse/parse-note';
import { put, remove } from './vault';

const FRONT = [
  '', '---\ntype: framework\n---\n', '---\ntype: assessment\nframework: "[[F]]"\n---\n', '---\nchecklist:\n  - title: One\n---\n', '---\nchecklist: []\n---\n', '---\ntype: assessment\nchecklist: 1\n---\n',
  '---\ntype: [framework]\n---\n', '---\na: [\n---\n', '---\ntopic: checklist framework assessment\n---\n',
];
const text = fc.tuple(fc.constantFrom(...FRONT), fc.constantFrom('', '- [ ] one ^a\n', '[[unclosed', 'framework, checklist\n')).map((parts) => parts.join(''));
const vault = fc.dictionary(fc.constantFrom('A.md', 'B.md', 'x/C.md', 'x/D.md', 'E.md'), text);

describe('the shelf of an atlas', () => {
  it('holds ready every framework, every assessment and every note with faults, as each is written, changed or taken away', () => {
    fc.assert(fc.property(fc.array(vault, { minLength: 1, maxLength: 4 }), (states) => {
      const atlas = new Atlas();
      for (const state of states) {
        for (const path of [...atlas.paths()]) if (state[path] === undefined) remove(atlas, path);
        for (const [path, written] of Object.entries(state)) put(atlas, parseNote(path, written));
        const wanted = [...atlas.notes()].filter((note) => isFramework(note) || isAssessment(note) || note.issues.length > 0);
        const ready = new Map([...atlas.checklistNotes()].map((note) => [note.path, note]));
        for (const note of wanted) expect(ready.get(note.path)).toEqual(note);
      }
    }));
  });

  it('gives the same object for a checklist for as long as the note stays as it is, however many others are asked for', () => {
    const atlas = new Atlas();
    put(atlas, parseNote('F.md', '---\ntype: framework\n---\n'));
    const before = atlas.note('F.md');
    for (let at = 0; at < 200; at += 1) {
      put(atlas, parseNote(`${at}.md`, `${at}`));
      atlas.note(`${at >> 1}.md`);
    }
    expect(atlas.note('F.md')).toBe(before);
    expect([...atlas.checklistNotes()]).toEqual([before]);
    expect(atlas.note('7.md')).toEqual(parseNote('7.md', '7'));
  });
});
