import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInProse, listPlace, listWords } from '../../src/app/linking/link-place';
import { parseNote } from '../../src/parse/parse-note';

const PATH = 'Plan.md';
const LIST = ['- [[CERN]]'];

/** The note after a list was put near the caret, which stands at `|`. */
function withList(marked: string): string {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const at = listPlace(PATH, text, caret);
  return text.slice(0, at) + listWords(text, at, LIST) + text.slice(at);
}

describe('a place for a list', () => {
  it.each([
    ['after the front matter that the caret stands in, as in a note just opened', '|---\na: b\n---\n# Plan\n', '---\na: b\n---\n\n- [[CERN]]\n\n# Plan\n'],
    ['after front matter that is all of the note', '---\na: b|\n---', '---\na: b\n---\n\n- [[CERN]]\n'],
    ['after a paragraph of several lines', 'We joined| in\nthe spring.\n\nThen.\n', 'We joined in\nthe spring.\n\n- [[CERN]]\n\nThen.\n'],
    ['after a table', 'x^y\n\n^ who ^\n^ --- ^\n^ W|HO ^\n^ TODO ^\n\nEnd.\n', 'x^y\n\n^ who ^\n^ --- ^\n^ WHO ^\n^ TODO ^\n\n- [[CERN]]\n\nEnd.\n'],
    ['after code, empty lines in it or not', '```sh\nls|\n\npwd\n```\n', '```sh\nls\n\npwd\n```\n\n- [[CERN]]\n'],
    ['right below a heading', '## Related|\n## Next\n', '## Related\n\n- [[CERN]]\n\n## Next\n'],
    ['on an empty line', 'One.\n\n|\n\nTwo.\n', 'One.\n\n- [[CERN]]\n\nTwo.\n'],
    ['in an empty note', '|', '- [[CERN]]\n'],
  ])('is %s', (_, marked, wanted) => {
    expect(withList(marked)).toBe(wanted);
  });

  it('is the end of the note without a caret', () => {
    expect(listPlace(PATH, 'One.\n\nTwo.\n', undefined)).toBe(11);
  });

  it('leaves front matter, code, comments and links as they were, wherever the caret is', () => {
    const pieces = ['---\na: b\n---\n', '# Head\n', '\n', 'We met [[CERN]].\n', '| a |\n| - |\n| b |\n', '```\nx\n\ny\n```\n', '%%\nx\n%%\n', '<!--\nx\n-->\n', '- item\n', '$$\nx\n$$\n'];
    const masked = (text: string): string[] => parseNote(PATH, text).masks.map(({ start, end }) => text.slice(start, end).trimEnd());
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.nat(), (parts, place) => {
      const text = parts.join('');
      const at = listPlace(PATH, text, place % (text.length + 1));
      const after = text.slice(0, at) + listWords(text, at, ['- item of ours']) + text.slice(at);
      expect(masked(after)).toEqual(masked(text));
    }));
  });
});

describe('a place for a link', () => {
  const text = '---\nstatus: draft\n---\n# A plan\n\nAsk [[CERN]] or `run` it.\n';
  const at = (words: string): boolean => isInProse(PATH, text, text.indexOf(words), text.indexOf(words) + words.length);

  it.each(['plan', 'Ask', ' it'])('may be “%s”', (words) => {
    expect(at(words)).toBe(true);
  });

  it.each(['draft', 'CERN', 'Ask [[CERN]] or', 'run'])('may not be “%s”', (words) => {
    expect(at(words)).toBe(false);
  });

  it('may be a caret right before or behind a link, not within', () => {
    const link = text.indexOf('[[CERN]]');
    expect([link, link + 4, link + 8].map((caret) => isInProse(PATH, text, caret, caret))).toEqual([true, false, true]);
  });
});
