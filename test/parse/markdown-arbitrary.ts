import fc from 'fast-check';

const WORDS = ['OSPO', 'the open source policy', 'TODO Group', 'größe', '日本', '🙂', 'a_b*c', '5 $', 'C#', 'x'];
const INLINE = [
  '[[WHO#OSPO]]', '[[public/tech/OpenSource#Organisations|OpenSource: Organisations]]', '![[OpenSource#^1a1526]]', '[[#Same note]]', '[[A|]]', '[[]]', '[[a[[b]]',
  '[text](https://example.org/a_(b))', '[text](<../Roles/C T O.md> "title")', '[github-ospo](github.com/github/github-ospo)', '[x][ref]', '[ref]', '[^1]', '![](a.pdf)', '![alt|100](a%20b.png)',
  '<https://example.org>', 'https://example.org/path.', '(https://example.org)', 'www.example.org', '`[[code]]`', '`` ` ``', '$[[math]]$', '$5', '$$x$$', '%% hidden [[link]] %%', '<!-- [[html]] -->', '<b>bold</b>',
  '#tech/drm', '#123', '\\#tag', '\\[[no]]', '**bold #tag**', '(people:: [[Ann]])', '[due:: 2026-01-01]', '^block-id', '&amp;', '\\', '|', '[', ']', '[[', ']]', '!', '`', '*', '<', '%%', '$', '::', '\t',
];
const STARTS = [
  '', '', '', '- ', '- ', '* ', '1. ', '2) ', '- [ ] ', '- [x] ', '- [/] ', '+ [🙂] ', '    - ', '\t- ', '  ', '    ', '> ', '> > ', '> [!info]- ', '>> [!check]+ ', '> - [ ] ', '# ', '## ', '###### ', '#', 'key:: ', '- evidence:: ',
  '```', '~~~ js', '    ```', '- ```', '$$', '> $$', '%%', '> %%', '---', '===', '***', '| a | b |', '|---|---|', '<div>', '<!--', '-->', '</div>', '[ref]: ', '[^1]: ', '^id',
];

const inline = fc.array(fc.oneof(fc.constantFrom(...INLINE), fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '')), { maxLength: 6 }).map((parts) => parts.join(' '));
const line = fc.tuple(fc.constantFrom(...STARTS), inline).map(([start, rest]) => start + rest);
const body = fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 25 }).map((lines) => lines.join('\n'));

const FRONT_MATTER = [
  '', '', '', '---\ntitle: OSPO\ntags: [tech/drm, OSPO (Role), ""]\nleads: "[[WHO]]"\n---\n', '---\nowner: [[Alice]]\n---\n', '---\na: b: c\n---\n', '---\n- list\n---\n', '---\na: 1\n', '---js\nalert(1)\n---\n', '---\na: *b\n...\n',
  '\uFEFF', '\uFEFF---\ntitle: x\n---\n', '----\n', '---\n---\n', '\n---\na: b\n---\n',
];

/** Notes made of what people write and of what breaks a reader, lines ended by `\n`. */
export const markdown = fc.tuple(fc.constantFrom(...FRONT_MATTER), body).map(([front, rest]) => front + rest);

/** Any text at all, rich in marks. */
export const scribble = fc.array(fc.oneof(fc.constantFrom('[', ']', '(', ')', '!', '`', '*', '_', '<', '>', '#', '-', ' ', '\n', '\r\n', '\r', '\t', '$', '%%', '|', '\\', '^', ':', '~', '"', '\uFEFF', '\0', '\ud800', 'a', '1', '---\n', '[[', ']]', '://'), fc.string({ maxLength: 3 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
