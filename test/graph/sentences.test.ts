import { describe, expect, it } from 'vitest';
import { contribute } from '../../src/graph/contribute';
import { parseNote } from '../../src/parse/parse-note';
import { atlasOf } from './vault';

/** What is said in one list item, as `source relation target: label`. */
function saidIn(...lines: string[]): string[] {
  const edges = [...atlasOf({ 'N.md': lines.join('\n') }).graph.edges()];
  return edges.filter(({ relation }) => relation !== 'links').map(({ source, relation, target, label = '' }) => `${source.replace('?', '')} ${relation} ${target.replace('?', '')}: ${label}`);
}

describe('a list item that begins with a link', () => {
  it.each([
    ['- [[X]]: leads the WHO [[Y]]', 'X leads Y: leads the WHO Y'],
    ['- [[X]] leads [[Y]]', 'X leads Y: leads Y'],
    ['* **[[X]]** – member of the [[Y|board]]', 'X member-of Y: member of the board'],
    ['1. [[X]] (2019): is led by [[Y]]', 'X led-by Y: is led by Y'],
    ['- [[X]]: was founded by [[Y]]', 'X founded-by Y: was founded by Y'],
    ['- [[X]]: works at [[Y]]', 'X works-at Y: works at Y'],
    ['- [X](X.md): published by [Y](Y.md)', 'X published-by Y: published by Y'],
    ['- [[X]]: see [[Y]]', 'X related Y: see Y'],
    ['- [[X]]: old. Now part of [[Y]]', 'X part-of Y: Now part of Y'],
    ['- [[X]]: head of\n  the new [[Y]]', 'X leads Y: head of the new Y'],
    ['- [[X]]: misleads [[Y]]', 'X related Y: misleads Y'],
  ])('%j says: %s', (item, saying) => {
    expect(saidIn(item)).toEqual([saying]);
  });

  it.each(['- [[X]] and [[Y]]', '- [[X]], [[Y]]', '- about [[X]]: [[Y]]', '- [ ] [[X]]: ask [[Y]]', '[[X]]: leads [[Y]]', '- [[X]]: leads nobody', '- [[X]]: leads [[X]]'])(
    'says nothing of its link in %j', (item) => {
      expect(saidIn(item)).toEqual([]);
    },
  );

  it('says the same of all that are named together, and starts anew after other words', () => {
    expect(saidIn('- [[X]]: leads [[A]], [[B]] and [[C]], with help of [[D]]')).toEqual([
      'X leads A: leads A', 'X leads B: leads A, B', 'X leads C: leads A, B and C', 'X related D: leads A, B and C, with help of D',
    ]);
  });

  it('may go on in thousands of lines', () => {
    const { ties } = contribute(parseNote('N.md', `- [[X]]: old. Now\n${'  a *word* on [[Y]]\n'.repeat(20_000)}`));
    const said = ties.filter(({ source, relation }) => relation === 'related' && source.kind === 'link');
    expect(said.map(({ line }) => line)).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 2));
    expect(said.slice(0, 2).map(({ label }) => label)).toEqual(['Now a word on Y', 'Now a word on Y a word on Y']);
    expect(said.at(-1)?.label).toMatch(/^…(?:.*[^ ])? a word on Y a word on Y$/);
    expect(said.at(-1)?.label).toHaveLength(160);
  });

  it('has a label that begins with a whole character', () => {
    const labels = [0, 1].map((letters) => saidIn(`- [[X]]: ${'📜'.repeat(100)} ${'a'.repeat(letters)}[[Y]]`)[0]);
    expect(labels).toEqual([`X related Y: …${'📜'.repeat(78)} Y`, `X related Y: …${'📜'.repeat(78)} aY`]);
  });

  it('owns what is nested in it, past items without a link', () => {
    expect(saidIn('- [[X]]', '    - parts', '        - [[Y]]', '        - see [[Z]]')).toEqual(['Y part-of X: ']);
  });
});
