import { describe, expect, it } from 'vitest';
import { readGraphBlock, type BlockHow, type BlockWish } from '../../src/app/graph/graph-block';
import { GRAPH_WORDS } from '../../src/app/words/graph';
import { DEFAULT_LENS, SCOPE_KINDS } from '../../src/scene/lens';
import { lensText } from '../../src/scene/lens-text';

const MINE = { ...DEFAULT_LENS, layout: 'layered' as const };
const HOW: BlockHow = {
  sourcePath: 'Home.md', saved: [{ name: 'House view', lens: MINE }],
  resolve: (target) => (target === '[[Note]]' ? 'Notes/Note.md' : undefined),
};

function wish(text: string): BlockWish {
  const read = readGraphBlock(text, HOW);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('a graph in a note', () => {
  it('shows what lies around its own note where it says nothing, and around another where it names one', () => {
    expect(wish('')).toMatchObject({ lens: { scope: { kind: 'local', centre: 'Home.md' } }, height: 360 });
    expect(wish('around:')).toEqual(wish(''));
    expect(wish('\n  AROUND :  [[Note]]  \n\ndepth: 3\nheight: 500\n')).toMatchObject({ lens: { scope: { kind: 'local', centre: 'Notes/Note.md', depth: 3 } }, height: 500 });
  });

  it('goes by a saved lens or a built-in one, by any name that it has', () => {
    expect(wish('lens: house VIEW').lens).toEqual(MINE);
    for (const kind of SCOPE_KINDS) {
      const names = [kind, kind.toUpperCase(), GRAPH_WORDS.lensKind(kind), GRAPH_WORDS.lensKind(kind).toUpperCase()];
      expect(names.map((name) => wish(`lens: ${name}`).lens.scope.kind)).toEqual(names.map(() => kind));
    }
    expect(wish('lens: House view\naround: [[Note]]').lens).toMatchObject({ layout: 'layered', scope: { kind: 'local', centre: 'Notes/Note.md' } });
  });

  it('may be a lens as it is passed on', () => {
    expect(wish(`\n${lensText({ name: 'House view', lens: MINE })}\n`)).toMatchObject({ lens: { layout: 'layered' }, height: 360 });
    expect(readGraphBlock('{"no": "lens"}', HOW)).toEqual(expect.any(String));
  });

  it.each([
    ['wide', GRAPH_WORDS.block.failed], ['width: 3', GRAPH_WORDS.block.unknownKey('width')],
    ['height: 119', GRAPH_WORDS.block.badHeight('119')], ['height: 2001', GRAPH_WORDS.block.badHeight('2001')], ['height: 200.5', GRAPH_WORDS.block.badHeight('200.5')], ['height:', GRAPH_WORDS.block.badHeight('')],
    ['depth: 0', GRAPH_WORDS.block.badDepth('0')], ['depth: 6', GRAPH_WORDS.block.badDepth('6')],
    ['around: [[Gone]]', GRAPH_WORDS.block.unknownNote('[[Gone]]')], ['lens: None such', GRAPH_WORDS.block.unknownLens('None such')],
  ])('says why it cannot show %j', (text, sentence) => {
    expect(readGraphBlock(text, HOW)).toBe(sentence);
  });

  it('may be as low and as high, and as deep, as it is said to', () => {
    expect(['height: 120', 'height: 2000'].map((text) => wish(text).height)).toEqual([120, 2000]);
    expect(['depth: 1', 'depth: 5'].map((text) => wish(text).lens.scope)).toMatchObject([{ depth: 1 }, { depth: 5 }]);
  });
});
