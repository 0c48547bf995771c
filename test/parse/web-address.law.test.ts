import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseUrl } from '../../src/model/url';
import { parseNote } from '../../src/parse/parse-note';
import { parseNoteWithRemark } from './remark/parse-note-with-remark';

const sign = fc.constantFrom('a', 'Z', '7', '/', '//', '.', '-', '_', '~', '*', '!', "'", '"', ':', '@', ',', '=', '+', '?', '#', '&', '&amp;', ';', '%20', '(', ')', '(a)', '\\', '\\(', '|', 'é', '字');
/** Most begin as addresses of the web do, for what follows to matter. */
const start = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('https://example.org/', 'http://a-1.b/') }, {
  weight: 1, arbitrary: fc.tuple(fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:/', 'httpx://', ''), fc.constantFrom('example.org', 'Example.org', 'example.org:443', '')).map((parts) => parts.join('')),
});
const address = fc.tuple(start, fc.array(sign, { maxLength: 4 })).map(([scheme, path]) => scheme + path.join(''));
const behind = fc.constantFrom('', ' ', ' "title"', '\n', '\t"title" ');

test('a link leads where remark says it does, however its address is written', () => {
  fc.assert(fc.property(address, behind, (written, rest) => {
    const text = `Words [of a link](${written}${rest}) and more`;
    expect(parseNote('Note.md', text).links).toEqual(parseNoteWithRemark('Note.md', text).links);
  }), { numRuns: 2000 });
});

test.each([
  'https://example.org', 'http://example.org/a', 'https://example.org/a/b-c_d.html', "https://example.org/%20'*\"~", 'https://example.org/a//b', 'https://example.org/',
  'https://example.org/a/', 'https://example.org/a?', 'https://example.org/a?b=c', 'https://example.org/a#b', 'https://example.org:443/a', 'https://EXAMPLE.org/a',
])('the address of a link to %s is in its one spelling', (written) => {
  expect(parseNote('Note.md', `[a](${written})`).links).toMatchObject([{ target: written, url: normaliseUrl(written) }]);
});
