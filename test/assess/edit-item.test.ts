import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_FIELDS, readAssessment, type Answer } from '../../src/assess/assessment';
import { editItem, fieldValue, type ItemChange } from '../../src/assess/edit-item';
import { ANSWER_STATES } from '../../src/assess/state';
import { writeAssessment } from '../../src/assess/write-assessment';
import { applyEdits } from '../../src/model/edit';
import { parseNote } from '../../src/parse/parse-note';
import { frameworkIn, LICENCES } from './checklist-vault';

const FRAMEWORK = frameworkIn(LICENCES);

function change(text: string, blockId: string, wanted: ItemChange): string {
  const edits = editItem({ note: parseNote('a.md', text), text }, FRAMEWORK, blockId, wanted);
  if (!edits) throw new Error(`The note has no item ${blockId}.`);
  const outcome = applyEdits(text, edits);
  expect(outcome.refused).toEqual([]);
  return outcome.text;
}

function answerTo(text: string, blockId: string): Answer | undefined {
  return readAssessment(parseNote('a.md', text), FRAMEWORK).answers.find((answer) => answer.blockId === blockId);
}

describe('changing an item', () => {
  it('writes only the task character', () => {
    expect(change('- [ ] **Policy** ^licences-3-1-1\n- [ ] x', 'licences-3-1-1', { state: 'met' })).toBe('- [x] **Policy** ^licences-3-1-1\n- [ ] x');
    expect(change('3. [X]  Reworded\n  text ^licences-3-1-1', 'licences-3-1-1', { state: 'notApplicable' })).toBe('3. [-]  Reworded\n  text ^licences-3-1-1');
  });

  it('leaves a mark that says it already, whatever its case', () => {
    expect(change('- [X] **Policy** ^licences-3-1-1', 'licences-3-1-1', { state: 'met' })).toBe('- [X] **Policy** ^licences-3-1-1');
  });

  it('gives back a box that was taken away', () => {
    expect(change('* **Policy** ^licences-3-1-1', 'licences-3-1-1', { state: 'underway' })).toBe('* [/] **Policy** ^licences-3-1-1');
  });

  it('adds fields below the item, behind those it has and before its other lines', () => {
    const text = '- [x] **Policy** ^licences-3-1-1\n    - owner:: Ann\n    - a note of mine\n- [ ] **Awareness** ^licences-3-1-2\n';
    expect(change(text, 'licences-3-1-1', { evidence: ['[[Policy v3]]', 'https://example.org'], owner: ['Ann'] })).toBe(
      '- [x] **Policy** ^licences-3-1-1\n    - owner:: Ann\n    - evidence:: [[Policy v3]]\n    - evidence:: https://example.org\n    - a note of mine\n- [ ] **Awareness** ^licences-3-1-2\n',
    );
  });

  it('keeps Windows line ends, tabs, quotes and the last line without an end', () => {
    expect(change('- [ ] a ^licences-3-1-1\r\n- [ ] b ^licences-3-1-2', 'licences-3-1-1', { reason: ['none'] }))
      .toBe('- [ ] a ^licences-3-1-1\r\n    - reason:: none\r\n- [ ] b ^licences-3-1-2');
    expect(change('- [ ] a ^licences-3-1-1\r\n- [ ] b ^licences-3-1-2', 'licences-3-1-2', { reason: ['none'] }))
      .toBe('- [ ] a ^licences-3-1-1\r\n- [ ] b ^licences-3-1-2\r\n    - reason:: none');
    expect(change('- mine\n\t- [ ] a ^licences-3-1-1\n', 'licences-3-1-1', { owner: ['Bo'] })).toBe('- mine\n\t- [ ] a ^licences-3-1-1\n\t\t- owner:: Bo\n');
    expect(change('> - [ ] a ^licences-3-1-1\n', 'licences-3-1-1', { owner: ['Bo'] })).toBe('> - [ ] a ^licences-3-1-1\n>     - owner:: Bo\n');
  });

  it('changes a value in place, in brackets and on a line of its own as well', () => {
    expect(change('- [x] a (owner:: Ann) and more ^licences-3-1-1', 'licences-3-1-1', { owner: ['Bo'] })).toBe('- [x] a (owner:: Bo) and more ^licences-3-1-1');
    expect(change('- [x] a ^licences-3-1-1\n  owner::  Ann\n', 'licences-3-1-1', { owner: ['Bo'] })).toBe('- [x] a ^licences-3-1-1\n  owner::  Bo\n');
    for (const empty of ['owner::', 'owner:: ']) {
      expect(change(`- [x] a ^licences-3-1-1\n    - ${empty}\n`, 'licences-3-1-1', { owner: ['Bo'] })).toBe('- [x] a ^licences-3-1-1\n    - owner:: Bo\n');
    }
    expect(change('- [x] a ^licences-3-1-1\n    - owner:: \n        - since May\n', 'licences-3-1-1', { owner: ['Bo'] })).toBe('- [x] a ^licences-3-1-1\n    - owner:: Bo\n        - since May\n');
  });

  it('takes a field away with its line, and only its value where something hangs on the line', () => {
    expect(change('- [x] a ^licences-3-1-1\r\n    - owner:: Ann\r\n    - mine\r\n', 'licences-3-1-1', { owner: [] })).toBe('- [x] a ^licences-3-1-1\r\n    - mine\r\n');
    expect(change('- [x] a ^licences-3-1-1\n    - evidence:: A\n    - evidence:: B', 'licences-3-1-1', { evidence: [] })).toBe('- [x] a ^licences-3-1-1');
    expect(change('- [x] a ^licences-3-1-1\n    - owner:: Ann\n        - since May\n', 'licences-3-1-1', { owner: [] }))
      .toBe('- [x] a ^licences-3-1-1\n    - owner:: \n        - since May\n');
  });

  it('leaves what a nested item answers to that item', () => {
    const text = '- [x] a ^licences-3-1-1\n    - [ ] b ^licences-3-1-2\n        - owner:: Bo\n';
    expect(answerTo(text, 'licences-3-1-1')?.fields.owner).toEqual([]);
    expect(change(text, 'licences-3-1-1', { owner: ['Ann'] })).toBe('- [x] a ^licences-3-1-1\n    - owner:: Ann\n    - [ ] b ^licences-3-1-2\n        - owner:: Bo\n');
  });

  it('makes no edits where nothing would change, and says when there is no such item', () => {
    const text = '- [x] a ^licences-3-1-1\n    - owner:: Ann\n';
    expect(change(text, 'licences-3-1-1', { state: 'met', owner: ['Ann'], reason: [] })).toBe(text);
    expect(editItem({ note: parseNote('a.md', text), text }, FRAMEWORK, 'licences-3-9-9', { state: 'met' })).toBeUndefined();
  });
});

/** What a person's own hand may do to an assessment between two of our edits. */
const STRANGE_LINES = ['', 'Some words.', '## Another heading', '- my own item', '- [ ] my own task', '> quoted', '    - indented', '| a | b |'];

const value = fc.string({ unit: fc.constantFrom(...'abc XY.,;:()[]-/#|*_\'"!?=&%öß漢') , minLength: 1, maxLength: 20 })
  .map(fieldValue)
  .filter((text) => text !== '' && !/::|\[\[|[[\]()]/.test(text));
const itemChange: fc.Arbitrary<ItemChange> = fc.record({
  state: fc.constantFrom(...ANSWER_STATES),
  evidence: fc.array(value, { maxLength: 3 }),
  reason: fc.array(value, { maxLength: 1 }),
  owner: fc.array(value, { maxLength: 1 }),
  remark: fc.array(value, { maxLength: 1 }),
}, { requiredKeys: [] });
const blockId = fc.constantFrom(...FRAMEWORK.items.slice(0, 5).map((item) => item.blockId));
const lineEnd = fc.constantFrom('\n', '\r\n');

const FRESH = writeAssessment({ framework: FRAMEWORK, frameworkLink: '[[F]]', subject: null, levels: null, sections: null });

describe('laws of changing items', () => {
  it('what was set is read again, and no other item changes', () => {
    fc.assert(fc.property(lineEnd, fc.array(fc.tuple(blockId, itemChange), { minLength: 1, maxLength: 4 }), (end, changes) => {
      let text = FRESH.replace(/\n/g, end);
      for (const [id, wanted] of changes) {
        const before = parseAnswers(text);
        text = change(text, id, wanted);
        const after = parseAnswers(text);
        for (const [other, answer] of after) if (other !== id) expect(answer).toEqual(before.get(other));
        expectSaid(after.get(id), wanted);
      }
      expect(text.includes('\r')).toBe(end === '\r\n');
      expect(text.replace(/\r\n/g, '').includes('\r')).toBe(false);
    }), { numRuns: 40 });
  });

  it('changes only the lines of the one item', () => {
    fc.assert(fc.property(blockId, itemChange, blockId, itemChange, (first, begin, second, wanted) => {
      const text = change(FRESH, first, begin);
      const after = change(text, second, wanted);
      expect(linesElsewhere(after, second)).toEqual(linesElsewhere(text, second));
    }), { numRuns: 50 });
  });

  it('edits of different items give the same text in any order', () => {
    fc.assert(fc.property(fc.uniqueArray(blockId, { minLength: 2, maxLength: 4 }), fc.array(itemChange, { minLength: 4, maxLength: 4 }), (ids, changes) => {
      const pairs = ids.map((id, at) => ({ id, wanted: changes[at] ?? {} }));
      const forwards = pairs.reduce((text, { id, wanted }) => change(text, id, wanted), FRESH);
      const backwards = [...pairs].reverse().reduce((text, { id, wanted }) => change(text, id, wanted), FRESH);
      expect(backwards).toBe(forwards);
    }), { numRuns: 40 });
  });

  it('an answer survives whatever order, nesting and words a person gives the items', () => {
    const shuffle = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    const indent = fc.constantFrom('', '    ', '\t');
    const words = fc.constantFrom('Policy', '**Reworded** entirely', 'a [[link]] and `code`', 'with: colon');
    const mark = fc.constantFrom(' ', '/', 'x', 'X', '-', '?', '>');
    fc.assert(fc.property(shuffle, fc.array(fc.tuple(indent, words, mark, fc.constantFrom(...STRANGE_LINES)), { minLength: 5, maxLength: 5 }), blockId, itemChange, (order, dress, id, wanted) => {
      const marks = new Map<string, string>();
      const lines = order.flatMap((itemIndex, at) => {
        const [shift = '', text = '', box = ' ', strange = ''] = dress[at] ?? [];
        const item = FRAMEWORK.items[itemIndex]?.blockId ?? '';
        marks.set(item, box);
        const nested = at > 0 && dress[at - 1]?.[3] === '' ? shift : '';
        return [`${nested}- [${box}] ${text} ^${item}`, ...(strange === '' ? [] : ['', strange, ''])];
      });
      const note = `---\ntype: assessment\n---\n${lines.join('\n')}\n`;
      expect(new Map([...parseAnswers(note)].map(([key, answer]) => [key, answer.mark]))).toEqual(marks);
      const after = parseAnswers(change(note, id, wanted));
      for (const [other, answer] of after) if (other !== id) expect(answer.mark).toBe(marks.get(other));
      expectSaid(after.get(id), wanted);
    }), { numRuns: 200 });
  });
});

type Said = Pick<Answer, 'state' | 'mark' | 'title' | 'fields'>;

function parseAnswers(text: string): Map<string, Said> {
  const { answers } = readAssessment(parseNote('a.md', text), FRAMEWORK);
  return new Map(answers.map(({ blockId: id, state, mark, title, fields }) => [id, { state, mark, title, fields }]));
}

function expectSaid(answer: Said | undefined, wanted: ItemChange): void {
  if (wanted.state) expect(answer?.state).toBe(wanted.state);
  for (const field of ANSWER_FIELDS) if (wanted[field]) expect([...(answer?.fields[field] ?? [])].sort()).toEqual([...wanted[field]].sort());
}

/** The lines that do not belong to an item: neither its own nor those nested in it. */
function linesElsewhere(text: string, id: string): string[] {
  const item = parseNote('a.md', text).items.find((each) => each.blockId === id);
  const { start, end, line } = item?.span ?? { start: 0, end: 0, line: 0 };
  const lastLine = line + text.slice(start, end).split('\n').length - 1;
  return text.split('\n').filter((_, at) => at + 1 < line || at + 1 > lastLine);
}

describe('an assessment that a merge left in two versions', () => {
  const text = [
    '- [x] a ^licences-3-1-1', '<<<<<<< mine', '- [x] b ^licences-3-1-2', '    - owner:: Ann', '=======', '- [-] b ^licences-3-1-2', '    - reason:: none', '>>>>>>> theirs', '- [ ] c ^licences-3-2-1', '',
  ].join('\n');

  it('is read in both, and said to be so', () => {
    const { answers, conflicts } = readAssessment(parseNote('a.md', text), FRAMEWORK);
    expect(answers.map(({ mark, fields }) => [mark, fields.owner, fields.reason])).toEqual([['x', [], []], ['x', ['Ann'], []], ['-', [], ['none']], [' ', [], []]]);
    expect(conflicts).toEqual([{ path: 'a.md', line: 2, column: 1 }]);
  });

  it('takes what is written before the versions begin, so that it goes with neither', () => {
    expect(change(text, 'licences-3-1-1', { owner: ['Bo'] })).toBe(text.replace('3-1-1\n', '3-1-1\n    - owner:: Bo\n'));
  });

  it('leaves the first version’s fields before the line between them', () => {
    expect(change(text, 'licences-3-1-2', { remark: ['seen'] })).toBe(text.replace('owner:: Ann\n', 'owner:: Ann\n    - remark:: seen\n'));
  });
});
