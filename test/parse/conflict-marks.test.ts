import { describe, expect, it } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';

const places = (text: string): string[] => parseNote('a.md', text).issues.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('what a merge left behind', () => {
  it('is an issue for each place, with both kinds of line ends, at the beginning and in front matter', () => {
    expect(places('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n\nc\n<<<<<<< HEAD\n=======\nd\n>>>>>>> other\n')).toEqual(['merge-conflict 1:1', 'merge-conflict 8:1']);
    expect(places('a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\n>>>>>>> other\r\n')).toEqual(['merge-conflict 2:1']);
    expect(places('---\n<<<<<<< HEAD\nprogress: 1\n=======\nprogress: 2\n>>>>>>> other\n---\n')).toEqual([expect.stringContaining('bad-front-matter'), 'merge-conflict 2:1']);
  });

  it('is found among thousands of pieces of code that show some', () => {
    expect(places(`${'```\n<<<<<<< a\n```\n'.repeat(40_000)}<<<<<<< a\n=======\n>>>>>>> b\n`)).toEqual(['merge-conflict 120001:1']);
  });

  it('is none in code, in the middle of a line, without an end or of another length', () => {
    expect(places('```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n```\n')).toEqual([]);
    expect(places('a <<<<<<< HEAD\n<<<<<<<< HEAD\n>>>>>>> other\n')).toEqual([]);
    expect(places('<<<<<<< HEAD\na\n')).toEqual([]);
  });
});
