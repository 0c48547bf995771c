import { describe, expect, it } from 'vitest';
import { DEFAULT_LENS, RULE_COLOURS, type ColourRule } from '../../src/scene/lens';
import { readLens } from '../../src/scene/read-lens';
import { colourOfNode, sceneOf, type SceneNode } from '../../src/scene/scene';
import { GRAPH_WORDS } from '../../src/app/words/graph';
import { shownCanvas } from '../../src/app/export/shown-canvas';
import { shownSvg } from '../../src/app/export/shown-svg';
import { looksOf } from '../../src/view/graph/paint/paint-nodes';
import { graphOf, nodeOf } from './graph-of';

const graph = graphOf([
  nodeOf({ id: 'Draft.md', title: 'Draft', type: 'risk' }), nodeOf({ id: 'Policy.md', title: 'Policy', type: 'risk' }), nodeOf({ id: 'Other.md', title: 'Other', type: 'topic' }),
]);
const metadata = { tags: (path: string) => (path === 'Draft.md' ? ['draft'] : []), property: () => undefined };

function nodesWith(...colours: ColourRule[]): Record<string, SceneNode> {
  return Object.fromEntries(sceneOf(graph, { ...DEFAULT_LENS, colours }, { metadata }).nodes.map((node) => [node.title, node]));
}

describe('colours that a person gives', () => {
  it('go to what their query finds, by the first rule that does', () => {
    const { Draft, Policy, Other } = nodesWith({ query: 'tag:#draft', colour: 'pink' }, { query: 'type:risk', colour: 'green' });
    expect([Draft, Policy, Other].map((node) => node?.rule?.colour)).toEqual(['pink', 'green', undefined]);
    expect(Other?.rule).toBeNull();
  });

  it('leave all else plain, so that no colour of a type is taken for one of theirs', () => {
    const scene = sceneOf(graph, { ...DEFAULT_LENS, colours: [{ query: 'draft', colour: 'cyan' }] });
    expect(Object.fromEntries(scene.nodes.map((node) => [node.title, colourOfNode(node)]))).toEqual({ Draft: 'cyan', Policy: 'plain', Other: 'plain' });
    expect(sceneOf(graph, DEFAULT_LENS).nodes.map(colourOfNode)).toEqual([undefined, undefined, undefined]);
  });

  it('go to nothing while nothing is asked for', () => {
    expect(Object.values(nodesWith({ query: '', colour: 'pink' }, { query: 'type:', colour: 'red' })).map(({ rule }) => rule)).toEqual([undefined, undefined, undefined]);
  });

  it('tell nodes apart that looked alike, and leave them their shapes', () => {
    const scene = sceneOf(graph, { ...DEFAULT_LENS, colours: [{ query: 'draft', colour: 'cyan' }] });
    expect(looksOf(scene).map(({ type, colour, nodes }) => [type, colour, nodes.length])).toEqual([['risk', 'cyan', 1], ['topic', 'plain', 1], ['risk', 'plain', 1]]);
  });

  it('are said in words as well', () => {
    const { Draft, Other } = nodesWith({ query: 'tag:#draft', colour: 'pink' });
    expect(Draft && GRAPH_WORDS.node(Draft)).toMatch(/, tag:#draft$/);
    expect(Other && GRAPH_WORDS.node(Other)).not.toMatch(/draft/);
  });

  it('are drawn on paper too', () => {
    const svg = (colours: ColourRule[]): string => shownSvg(sceneOf(graph, { ...DEFAULT_LENS, colours }), new Float32Array(6));
    expect(svg([{ query: 'other', colour: 'red' }]).split('#c8442f')).toHaveLength(3);
    expect(svg([]).split('#c8442f')).toHaveLength(5);
  });

  it('are those of a canvas by number, and as they are on paper where it has none', () => {
    const cards = (colours: ColourRule[]): { file: string; color?: string }[] =>
      JSON.parse(shownCanvas(sceneOf(graph, { ...DEFAULT_LENS, colours }), new Float32Array(6))).nodes;
    const given = RULE_COLOURS.map((colour) => cards([{ query: 'draft', colour }]).find(({ file }) => file === 'Draft.md')?.color);
    expect(given).toEqual(['1', '2', '3', '4', '5', '#2f6db5', '6', '#b5477a']);
    expect(cards([{ query: 'draft', colour: 'red' }]).map(({ file, color }) => [file, color])).toEqual([['Draft.md', '1'], ['Other.md', undefined], ['Policy.md', undefined]]);
    expect(cards([]).map(({ color }) => color)).toEqual(['5', '5', '5']);
  });

  it('are read back, but for those that nobody knows', () => {
    const colours = [{ query: 'a', colour: 'red' }, { query: 'b', colour: 'mauve' }, null, { colour: 'blue' }, { query: 7, colour: 'pink' }];
    expect(readLens({ colours }).colours).toEqual([{ query: 'a', colour: 'red' }, { query: '', colour: 'blue' }, { query: '', colour: 'pink' }]);
    expect([readLens({}), readLens({ colours: 'red' })].map((lens) => lens.colours)).toEqual([[], []]);
  });
});
