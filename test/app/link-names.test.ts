import { beforeAll, describe, expect, it } from 'vitest';
import { NameIndex } from '../../src/app/linking/link-names';
import { collectNames } from '../../src/suggest/names';
import { atlasSession, pathOf } from '../suggest/atlas-vault';

describe('names that begin with what is typed', () => {
  let index: NameIndex;

  beforeAll(async () => {
    const { atlas: { graph } } = await atlasSession();
    index = new NameIndex(collectNames(graph), graph);
  });

  const titles = (typed: string): string[] => index.beginningWith(typed).map(({ title }) => title);

  it('are offered each note once, the shortest first', () => {
    expect(titles('linux found')).toEqual(['Linux Foundation', 'Linux Foundation Europe']);
    expect(titles('ana jim')).toEqual(['Ana Jiménez Santamaría']);
  });

  it('are offered from three letters on', () => {
    expect(titles('ce')).toEqual([]);
    expect(titles('cer')).toEqual(['CERN']);
  });

  it('keep the letters that were typed, but for acronyms', () => {
    const words = (typed: string): string[] => index.beginningWith(typed).map((each) => each.words);
    expect(words('bus f')).toEqual(['bus factor']);
    expect(words('cer')).toEqual(['CERN']);
    expect(words('ana jimenez')).toEqual(['Ana Jiménez']);
  });

  it('are begun as far to the left as a name can be, at the end of what is typed, and never of the note itself', () => {
    const begun = (before: string, without = ''): unknown => {
      const found = index.begunIn(before, without);
      return found && [found.start, found.typed, found.completions.map(({ target }) => target)];
    };
    expect(begun('See (open source pol')).toEqual([5, 'open source pol', [pathOf('Open source policy')]]);
    expect(begun('See the bus')).toEqual([8, 'bus', [pathOf('Bus factor')]]);
    expect(begun('See the bus ')).toBeUndefined();
    expect(begun('See the bus', pathOf('Bus factor'))).toBeUndefined();
  });
});
