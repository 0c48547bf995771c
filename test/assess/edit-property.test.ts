import { describe, expect, it } from 'vitest';
import { progressEdit } from '../../src/assess/edit-property';
import { applyEdits } from '../../src/model/edit';
import { parseNote } from '../../src/parse/parse-note';

function written(text: string, progress = 42): string {
  const outcome = applyEdits(text, progressEdit(text, parseNote('a.md', text), progress));
  expect(outcome.refused).toEqual([]);
  return outcome.text;
}

describe('the progress property', () => {
  it('changes only its value', () => {
    expect(written('---\ntype: assessment\nprogress: 7     # written by us\nsubject: "a: b"\n---\n- [ ] x')).toBe('---\ntype: assessment\nprogress: 42     # written by us\nsubject: "a: b"\n---\n- [ ] x');
    expect(written('---\r\nprogress:\r\ntype: x\r\n---\r\n')).toBe('---\r\nprogress: 42\r\ntype: x\r\n---\r\n');
    expect(written('---\nprogress:   "7"\n---\n')).toBe('---\nprogress:   42\n---\n');
    expect(written('\uFEFF---\nprogress: 1\n---\n')).toBe('\uFEFF---\nprogress: 42\n---\n');
  });

  it('gets a line of its own where there is none', () => {
    expect(written('---\r\ntype: x\r\ntags:\r\n  - a\r\n---\r\ntext')).toBe('---\r\ntype: x\r\ntags:\r\n  - a\r\nprogress: 42\r\n---\r\ntext');
  });

  it('leaves alone what says it already, what a person wrote, and what cannot be read', () => {
    for (const text of ['---\nprogress: 42\n---\n', '---\nprogress: good\n---\n', '---\nprogress:\n  - 1\n---\n', 'No front matter.', '---\nunclosed', '---\na: [\n---\n', '---\n---\n']) {
      expect(written(text)).toBe(text);
    }
  });
});
