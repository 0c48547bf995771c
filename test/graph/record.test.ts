import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contribute } from '../../src/graph/contribute';
import { isReadable, movedRecord, recordOf } from '../../src/graph/record/note-record';
import { unpackMasks, unpackNote } from '../../src/graph/record/unpack-note';
import { unpackSaid } from '../../src/graph/record/unpack-said';
import { WordPool } from '../../src/graph/record/word-pool';
import { parseNote } from '../../src/parse/parse-note';

const LINES = [
  '# Heading #', '## People', '- [[Ada|A]]: leads the [[OSPO#Who#Where]]', '- [ ] task ^one', '    - [x] nested', '[[#^one]] ![[pic.png]] [text](../b.md#H) <https://a.example>', '#tag/deep',
  '> [!info]- Title', '> [[quoted]]', 'key:: value', '(leads:: [[B]])', '```', '%% hidden [[C]] %%', '$x$ `code` <b>', '- [[2024-05-01]]: [Meeting](https://two.example)',
  'čeština 漢字 🎈 \ud800', '', '<!-- comment', '## References', '- [One](https://one.example/a)',
];
const FRONT = [
  '', '---\ntitle: T\naliases: [A, "ž"]\ntags: [CEO (Role), x]\nurl: one.example\n---', '---\nid: f\nchecklist:\n  - id: 1\n    title: One\n    topic: "[[A]]"\n    same-as: [g/2]\n---',
  '---\nn: .inf\nm: -0.0\no: .nan\np: [1, {a: null, b: [true]}]\n__proto__: x\n---', '---\ntitle: "unclosed', '---\na: [\n---', '---\na: 1\na: 2\ntype: role\ndate: 2024-01-01\nacronym: R\n---',
];

const text = fc.tuple(fc.constantFrom(...FRONT), fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'))
  .map(([front, lines, end, mark]) => mark + [front, ...lines].join('\n').replaceAll('\n', end));

describe('a record of a note', () => {
  it('gives the same note again, and what it says', () => {
    fc.assert(fc.property(text, (written) => {
      const note = parseNote('x/A.md', written);
      const record = recordOf(note);
      expect(unpackNote(note.path, record.note)).toStrictEqual(note);
      expect(unpackSaid(note.path, record.said, new WordPool())).toEqual(contribute(note));
      expect(isReadable(record)).toBe(true);
      expect(unpackMasks(record.note)).toStrictEqual(note.masks);
    }), { numRuns: 500 });
  });

  it('is the same as that of the text read at another path, once it is moved there', () => {
    fc.assert(fc.property(text, (written) => {
      expect(movedRecord(recordOf(parseNote('x/A.md', written)), 'People/B.md')).toEqual(recordOf(parseNote('People/B.md', written)));
    }), { numRuns: 200 });
  });

  it('is refused when anything in it is damaged, or read as some other note, and never hangs or breaks', () => {
    const record = recordOf(parseNote('A.md', [FRONT[1], ...LINES].join('\n')));
    fc.assert(fc.property(fc.nat(record.note.length), fc.nat(record.said.length), fc.constantFrom('', '9', '[', '"', ',', '-', '0'), (inNote, inSaid, put) => {
      const damaged = { path: 'A.md', note: replaced(record.note, inNote, put), said: replaced(record.said, inSaid, put) };
      expect(typeof isReadable(damaged)).toBe('boolean');
    }), { numRuns: 500 });
    expect(isReadable({ ...record, note: record.note.slice(0, -20) })).toBe(false);
    expect(isReadable({ ...record, said: record.said.replace(',', ',0,') })).toBe(false);
  });

  it('can be read of any note, also of one whose link leads through more headings than any note has', () => {
    const note = parseNote('A.md', `[[B${'#x'.repeat(120_000)}]]`);
    expect(isReadable(recordOf(note))).toBe(true);
    expect(unpackNote('A.md', recordOf(note).note)).toStrictEqual(note);
  });

  it('takes one byte a letter in memory where only few letters need more', () => {
    const { note } = recordOf(parseNote('A.md', `- item 🎈 „čeština“ ${'plain words '.repeat(20)}\n`));
    expect(note).toContain('item');
    expect(note).not.toMatch(/[\u0100-\uffff]/);
    expect(recordOf(parseNote('A.md', `- ${'漢字'.repeat(200)}`)).note).toContain('漢字漢字');
  });
});

function replaced(text: string, at: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + 1);
}
