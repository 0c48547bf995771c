import { describe, expect, it } from 'vitest';
import { foldersOfOwnNotes, notesAbout, type NoteAbout } from '../../src/app/linking/link-about';
import { LinkFinder } from '../../src/app/linking/link-finder';
import { SlicedScanner } from '../../src/app/linking/link-scan';
import { UnwrittenLinks } from '../../src/app/linking/link-unwritten';
import { atlasSession } from '../suggest/atlas-vault';

const CERN = 'OSPO/Organisations/CERN.md';

async function about(files: Record<string, string>, leftOut: string[] = []): Promise<{ notes: NoteAbout[]; folders: string[] }> {
  const session = await atlasSession(files);
  const finder = new LinkFinder(session, { leftOut });
  const [now, pause] = [() => 0, async () => undefined];
  const unwritten = new UnwrittenLinks({ session, finder, scanner: new SlicedScanner(now, pause), now, pause });
  await unwritten.read();
  return { notes: notesAbout(CERN, { session, unwritten, finder }), folders: foldersOfOwnNotes(session, finder) };
}

describe('own notes about a note of the atlas', () => {
  it('are those that link it, then those that only name it, each with how and where', async () => {
    const { notes } = await about({
      'A name.md': 'CERN, and CERN again.\n', 'Z link.md': '---\nabout: "[[CERN]]"\n---\n\nSee [[CERN]].\n', 'B link.md': 'x\n\n[[CERN]] and [[CERN|it]].\n', 'Other.md': 'TODO.\n', 'Old/Left.md': 'CERN.\n',
    }, ['Old']);
    expect(notes.map(({ path, title, relations, mentions, line }) => [path, title, relations, mentions.length, line])).toEqual([
      ['B link.md', 'B link', ['links'], 0, 3], ['Z link.md', 'Z link', ['about', 'links'], 0, 2], ['A name.md', 'A name', [], 1, undefined],
    ]);
  });

  it('lie in these folders, and in those around them', async () => {
    const { folders } = await about({ 'Top.md': '', 'Work/Laws/2026/A.md': '', 'Work/Laws/B.md': '', 'Old/C.md': '' }, ['Old']);
    expect(folders).toEqual(['Work', 'Work/Laws', 'Work/Laws/2026']);
  });
});
