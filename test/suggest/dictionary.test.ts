import { describe, expect, it } from 'vitest';
import { isCommonWord } from '../../src/suggest/dictionary';

describe('a common word', () => {
  it.each(['square', 'target', 'export', 'sanctions', 'accounting', 'licensed', 'policies', 'running', 'maintainer', 'apple', 'harbour', 'organisation', 'programmes'])('is %s', (word) => {
    expect(isCommonWord(word)).toBe(true);
  });

  it.each(['kubernetes', 'docusaurus', 'siemens', 'google', 'chaoss', 'ospo', 'hashcat', 'lieferkette', 'économie', '公開', ''])('is not %j', (word) => {
    expect(isCommonWord(word)).toBe(false);
  });
});
