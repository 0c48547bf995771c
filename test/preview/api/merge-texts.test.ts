import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../../src/preview/api/workspace/merge-texts';

describe('two hands on one text', () => {
  it('both keep what they wrote on lines of their own', () => {
    expect(mergeTexts('a\nmine\nb\n', 'a\nb\n', 'a\nb\ntheirs\n')).toBe('a\nmine\nb\ntheirs\n');
  });

  it('both keep what they wrote on one line', () => {
    expect(mergeTexts('- [ ] task with more words', '- [ ] task', '- [x] task')).toBe('- [x] task with more words');
  });

  it('the person keeps the words that both changed', () => {
    expect(mergeTexts('one mine three', 'one two three', 'one theirs three')).toBe('one mine three');
  });

  it('line ends stay as they were', () => {
    expect(mergeTexts('a\r\nb\r\nc', 'a\r\nb', 'A\r\nb')).toBe('A\r\nb\r\nc');
  });
});
