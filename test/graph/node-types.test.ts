import { describe, expect, it } from 'vitest';
import { atlasOf, nodeOf } from './vault';

const LISTS = { 'List.md': '## Organisations\n\n- [[X]]\n' };

function typeOf(path: string, text: string, others: Readonly<Record<string, string>> = {}): string {
  const { type, typeFrom } = nodeOf(atlasOf({ [path]: text, ...others }), path);
  return `${type} by ${typeFrom}`;
}

describe('the type of a note', () => {
  it('is what its property says, whatever else speaks', () => {
    expect(typeOf('People/X.md', '---\ntype: role\ntags: [metric]\n---\n', LISTS)).toBe('role by property');
    expect(typeOf('X.md', '---\ntype: Organization\n---\n')).toBe('organisation by property');
  });

  it('is that of the innermost folder of the shipped vault, else', () => {
    expect(typeOf('OSPO/People/X.md', '---\ntags: [metric]\n---\n', LISTS)).toBe('person by folder');
    expect(typeOf('Topics/Europe/risks/X.md', '')).toBe('risk by folder');
    expect(typeOf('X.md', '---\ntype: meeting\n---\n', LISTS)).toBe('organisation by heading');
  });

  it('is what a tag names, else', () => {
    expect(typeOf('X.md', 'Text #metric here', LISTS)).toBe('metric by tag');
    expect(typeOf('X.md', '---\ntags: [organisation/bank]\n---\n')).toBe('organisation by tag');
    expect(typeOf('X.md', '---\ntags: ["X (Role)"]\n---\n')).toBe('role by tag');
    expect(typeOf('X.md', '---\ntags: ["Y (Role)"]\n---\n')).toBe('note by default');
    expect(typeOf('X.md', '#metrics #organisational')).toBe('note by default');
  });

  it('is that of the heading under which other notes list it, else', () => {
    expect(typeOf('X.md', '', LISTS)).toBe('organisation by heading');
    expect(typeOf('X.md', '## People\n\n- [[X]]')).toBe('note by default');
    expect(typeOf('X.md', '', { 'L.md': '## People\n\n- see [[X]]\n- [[Y]]\n    - [[X]]\n\n[[X]]' })).toBe('note by default');
  });

  it('is the one that most notes list it under, and the first of the vocabulary where they are even', () => {
    const listed = (heading: string): string => `## ${heading}\n\n- [[X]]\n`;
    expect(typeOf('X.md', '', { 'A.md': listed('People'), 'B.md': listed('Risks'), 'C.md': listed('People') })).toBe('person by heading');
    expect(typeOf('X.md', '', { 'A.md': listed('People'), 'B.md': listed('Risks') })).toBe('risk by heading');
  });

  it('is “note” when nobody says', () => {
    expect(typeOf('X.md', 'text')).toBe('note by default');
  });
});

describe('a section', () => {
  it.each(['## Organisations', '### organizations:', '# **Organisation**', '## 🏛️ Organisations', '## Organisations\n\n### In Europe', 'Organisations\n---'])(
    'lists organisations under %j', (heading) => {
      expect(typeOf('X.md', '', { 'L.md': `${heading}\n\n- [[X]]\n` })).toBe('organisation by heading');
    },
  );

  it('ends with the next heading of its level', () => {
    expect(typeOf('X.md', '', { 'L.md': '## Organisations\n\n## Notes\n\n- [[X]]\n' })).toBe('note by default');
  });
});

describe('the id of a shipped note', () => {
  it('is kept, and not mistaken for the number of a note of one’s own', () => {
    const idOf = (text: string): string | undefined => nodeOf(atlasOf({ 'X.md': text }), 'X.md').shippedId;
    expect(idOf('---\nid: todo-group\ntype: organisation\n---\n')).toBe('todo-group');
    expect(idOf('---\nid: 202601011200\ntype: organisation\n---\n')).toBeUndefined();
    expect(idOf('---\nid: 7d444840-9dc0-11d1-b245-5ffdce74fad2\n---\n')).toBeUndefined();
  });
});
