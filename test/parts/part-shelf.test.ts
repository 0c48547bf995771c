import { describe, expect, test, vi } from 'vitest';
import { importText } from '../../src/parts/import-text';
import type { Part } from '../../src/parts/part';
import { PartShelf } from '../../src/parts/part-shelf';

/** Modules from an address work here only as `data:`, which the page falls back to where it knows no blobs. */
const evaluate = vi.fn(async (text: string, name: string): Promise<unknown> => {
  const { default: given } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(`${text}\n//# sourceURL=${name}`)}`) as { default: unknown };
  return given;
});

interface Counted {
  evaluated: string[];
}

const counted: Counted = { evaluated: [] };

function open(parts: Record<string, Part>, read = evaluate, pause = (): Promise<void> => Promise.resolve()): PartShelf {
  counted.evaluated = [];
  const shelf = new PartShelf(parts, (name) => {
    if (name === 'host') return { counted };
    throw new Error(`Cannot find module '${name}'`);
  }, read, pause);
  shelf.give('./start.js', { greeting: 'Hello' });
  return shelf;
}

const note = (name: string): string => `require("host").counted.evaluated.push("${name}");`;

const PARTS: Record<string, Part> = {
  './shared.js': { text: `${note('shared')}return{twice:(n)=>2*n}`, needs: [] },
  './board.js': { text: `const{twice}=require("./shared.js");${note('board')}return{four:twice(2)}`, needs: ['./shared.js'] },
  './graph.js': { text: `const{twice}=require("./shared.js");const{greeting}=require("./start.js");${note('graph')}return{six:twice(3),greeting,later:()=>loadPart("./board.js")}`, needs: ['./shared.js', './start.js'] },
};

describe('The parts of main.js that are carried as text', () => {
  test('are not evaluated before they are asked for', () => {
    open(PARTS);
    expect(counted.evaluated).toEqual([]);
  });

  test('are evaluated once, after what they need', async () => {
    const shelf = open(PARTS);
    const [board, again] = await Promise.all([shelf.load('./board.js'), shelf.load('./board.js')]);
    expect(board).toEqual({ four: 4 });
    expect(again).toBe(board);
    expect(await shelf.load('./graph.js')).toMatchObject({ six: 6, greeting: 'Hello' });
    expect(counted.evaluated).toEqual(['shared', 'board', 'graph']);
  });

  test('share what two of them need when both are asked for at once', async () => {
    const shelf = open(PARTS);
    await Promise.all([shelf.load('./graph.js'), shelf.load('./board.js')]);
    expect([...counted.evaluated].sort()).toEqual(['board', 'graph', 'shared']);
  });

  test('leave the page its turn while many are evaluated, once each though one is asked for meanwhile', async () => {
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 10));
    const turns: string[][] = [];
    let graph: Promise<unknown> = Promise.resolve();
    const shelf = open({ ...PARTS, './all.js': { text: `${note('all')}return{}`, needs: ['./board.js', './graph.js'] } }, evaluate, async () => {
      turns.push([...counted.evaluated]);
      if (turns.length === 1) graph = shelf.load('./graph.js');
      await graph;
    });
    await shelf.load('./all.js');
    clock.mockRestore();
    expect(turns[0]?.length).toBeLessThan(4);
    expect([...counted.evaluated].sort()).toEqual(['all', 'board', 'graph', 'shared']);
    expect(counted.evaluated.at(-1)).toBe('all');
    expect(await graph).toMatchObject({ six: 6 });
  });

  test('load each other as the rest of the plugin does', async () => {
    const graph = await open(PARTS).load('./graph.js') as { later: () => Promise<unknown> };
    expect(await graph.later()).toEqual({ four: 4 });
  });

  test('say a sentence when they cannot be read, and are tried again', async () => {
    evaluate.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    const shelf = open(PARTS);
    await expect(shelf.load('./board.js')).rejects.toThrow(/^a part of OSPO Atlas could not be loaded\. .*install the plugin again\.$/);
    expect(await shelf.load('./board.js')).toEqual({ four: 4 });
  });

  test('are refused when what comes is no module of ours', async () => {
    await expect(open(PARTS, vi.fn(async () => ['text'])).load('./board.js')).rejects.toThrow('could not be loaded');
  });

  test('ask the app for what is not theirs', async () => {
    await expect(open({ './a.js': { text: 'return require("moment")', needs: [] } }).load('./a.js')).rejects.toThrow('Cannot find module \'moment\'');
  });
});

describe('A module made of text', () => {
  test('is evaluated where the app knows no modules in blobs', async () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    expect(await importText('export default 6 * 7', 'answer.js')).toBe(42);
    expect(revoked).toHaveBeenCalledOnce();
    revoked.mockRestore();
  });
});
