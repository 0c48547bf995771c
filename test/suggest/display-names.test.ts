import { describe, expect, it } from 'vitest';
import { openLinking } from '../../src/app/linking/link-mentions';
import { saysEnough } from '../../src/suggest/display-names';
import { atlasSession } from './atlas-vault';

async function found(text: string, others: Record<string, string>): Promise<string[]> {
  const session = await atlasSession({ 'New.md': text, ...others });
  return openLinking(session).suggest('New.md', text).map((each) => `${each.text} → ${each.title}: ${each.score}, ${each.reason}`);
}

describe('what links show', () => {
  it('is a name of what they lead to', async () => {
    expect(await found('Ask the Geneva laboratory.\n', { 'a.md': '[[CERN|Geneva laboratory]]\n' })).toEqual([
      'Geneva laboratory → CERN: 0.65, A link to CERN reads “Geneva laboratory”.',
    ]);
    expect(await found('Ask the Geneva laboratory.\n', { 'a.md': '[[CERN|Geneva laboratory]]\n', 'b.md': '[Geneva laboratory](OSPO/Organisations/CERN.md)\n' })).toEqual([
      'Geneva laboratory → CERN: 0.75, Links in 2 notes call CERN “Geneva laboratory”.',
    ]);
  });

  it('is none where the link leads to a part of a note', async () => {
    expect(await found('Ask the Geneva laboratory.\n', { 'a.md': '[[CERN#^lab|Geneva laboratory]] [[CERN#History|Geneva laboratory]]\n', 'b.md': '[Geneva laboratory](OSPO/Organisations/CERN.md#lab)\n' })).toEqual([]);
  });

  it('is none where it stands for several notes, or is the name of another', async () => {
    expect(await found('The Geneva laboratory.\n', { 'a.md': '[[CERN|Geneva laboratory]] [[CHAOSS|Geneva laboratory]]\n' })).toEqual([]);
    expect(await found('The bus factor.\n', { 'a.md': '[[CERN|Bus factor]]\n' })).toEqual(['bus factor → Bus factor: 0.85, This is the note’s title.']);
  });

  it('is spelt alike whichever note is read first', async () => {
    const [small, capital] = ['[[CERN|geneva centre]]\n', '[[CERN|Geneva Centre]]\n'];
    const both = await Promise.all([{ 'a.md': small, 'b.md': capital }, { 'a.md': capital, 'b.md': small }].map((others) => found('Ask the Geneva Centre.\n', others)));
    expect(both[0]).toEqual(['Geneva Centre → CERN: 0.75, Links in 2 notes call CERN “Geneva Centre”.']);
    expect(both[1]).toEqual(both[0]);
  });

  it.each([
    ['Geneva laboratory', 1, true], ['Kernel maintainers of the north', 1, true], ['Geneva', 2, true], ['OSPOCon', 2, true],
    ['Geneva', 1, false], ['geneva', 5, false], ['Activity', 4, false], ['personal data', 1, false], ['personal data', 2, true], ['personal Wertpapier', 1, true], ['here', 9, false], ['read more', 9, false], ['the laboratory', 3, false], ['this page', 3, false], ['the open source policy', 3, false],
    ['open source', 3, false], ['Project', 3, false], ['our policy', 3, false], ['a laboratory in', 3, false], ['see the slides', 3, false], ['2023-11-28 talk', 3, false], ['**bold words**', 3, false],
    ['a whole sentence that somebody happened to link', 3, false], ['Home page', 3, false],
  ])('%j in %d notes: %s', (text, notes, says) => {
    expect(saysEnough(text, notes)).toBe(says);
  });
});
