import { describe, expect, it } from 'vitest';
import { LinkFinder } from '../../src/app/linking/link-finder';
import { linkTopics, relatedNotes } from '../../src/app/linking/link-topics';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';

async function sessionOf(files: Record<string, string>): Promise<Session> {
  const session = new Session({ store: new MemoryStore(files) });
  await session.load();
  return session;
}

/** Four topics, each tied to one of its own; a list of all that there is; a note that links two topics. */
const FILES = {
  'Hub.md': `${['Policy', 'Licences', 'Policy template', 'Licence scan'].map((title) => `- [[${title}]]`).join('\n')}\n${Array.from({ length: 40 }, (_, at) => `- [[Other ${at}]]\n`).join('')}`,
  'Policy.md': 'See [[Policy template]].\n',
  'Licences.md': 'See [[Licence scan]] and [[Policy template]].\n',
  'Policy template.md': '',
  'Licence scan.md': '',
  ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Other ${at}.md`, ''])),
  'Day.md': 'We spoke of [[Policy]] and [[Licences]].\n',
};

describe('notes to be tied to', () => {
  it('begin with those that the note names, in their order; the rest follows by title', async () => {
    const session = await sessionOf({ 'B.md': '', 'A.md': '', 'D.md': '', 'C.md': '', 'Day.md': '' });
    const titlesOf = (named?: readonly string[]): string[] => linkTopics(session, { own: true, without: 'Day.md', ...(named && { named }) }).map(({ title }) => title);
    expect(titlesOf()).toEqual(['A', 'B', 'C', 'D']);
    expect(titlesOf(['D.md', 'B.md', 'D.md', 'Gone.md', 'Day.md'])).toEqual(['D', 'B', 'A', 'C']);
  });
});

describe('related notes', () => {
  it('are those that are tied to what a note links, before a list of all notes', async () => {
    const session = await sessionOf(FILES);
    const related = relatedNotes('Day.md', FILES['Day.md'], { session, finder: new LinkFinder(session, { own: false }) });
    expect(related.map(({ title }) => title)).toEqual(['Policy template', 'Licence scan', 'Hub']);
  });

  it('are none of a note that says nothing', async () => {
    const session = await sessionOf(FILES);
    expect(relatedNotes('Policy template.md', '', { session, finder: new LinkFinder(session, { own: false }) })).toEqual([]);
  });
});
