import { beforeAll, describe, expect, it } from 'vitest';
import { Atlas } from '../../src/graph/atlas';
import { isMapping, type Properties, type PropertyValue } from '../../src/model/property';
import { parseNote } from '../../src/parse/parse-note';
import { expectNone, FILES, filesOf, NOTES } from './shipped-vault';
import { put } from '../graph/vault';

/** Canvas files name their notes from the top of the vault, so the map is drawn for the folder that is offered first. */
const FOLDER = 'OSPO/';
const SIDES = ['top', 'right', 'bottom', 'left'];

interface Box { id: string; x: number; y: number; width: number; height: number }

const [[path = '', text = ''] = []] = filesOf('canvas');
const canvas: PropertyValue = JSON.parse(text);
const nodes = listOf('nodes');
const edges = listOf('edges');
const groups = nodes.filter(({ type }) => type === 'group').map(boxOf);
const files = nodes.filter(({ type }) => type === 'file');
const noteOf = new Map(files.map(({ id, file }) => [String(id), String(file).slice(FOLDER.length)]));

function listOf(key: string): Properties[] {
  const value = isMapping(canvas) ? canvas[key] : undefined;
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

function boxOf({ id, x, y, width, height }: Properties): Box {
  return { id: String(id), x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(group: Box, { x, y, width, height }: Box): boolean {
  return x >= group.x && y >= group.y && x + width <= group.x + group.width && y + height <= group.y + group.height;
}

function overlapsAmong(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)).map((b) => `${path}: ${a.id} lies over ${b.id}`));
}

let atlas: Atlas;

beforeAll(() => {
  atlas = new Atlas();
  const drawn = new Set(noteOf.values());
  for (const { path: note } of NOTES) if (drawn.has(note)) put(atlas, parseNote(note, FILES.get(note) ?? ''));
});

describe('the map of the shipped vault', () => {
  it('is one canvas of groups, notes and ties', () => {
    expect(filesOf('canvas').map(([name]) => name)).toEqual(['Map.canvas']);
    expect(groups.length).toBeGreaterThan(8);
    expect(files.length).toBeGreaterThanOrEqual(50);
    expect(edges.length).toBeGreaterThanOrEqual(20);
    expect(groups.length + files.length).toBe(nodes.length);
  });

  it('gives every part an id of its own and whole numbers for its place', () => {
    const ids = [...nodes, ...edges].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expectNone(nodes.map(boxOf).filter(({ x, y, width, height }) => ![x, y, width, height].every(Number.isInteger)).map(({ id }) => `${path}: ${id}`));
  });

  it('shows notes that there are', () => {
    expectNone(files.map(({ file }) => String(file)).filter((file) => !file.startsWith(FOLDER) || !FILES.has(file.slice(FOLDER.length))));
  });

  it('shows each note once, the home note and every hub of a type among them', () => {
    const shown = [...noteOf.values()];
    expect(new Set(shown).size).toBe(shown.length);
    const wanted = ['Start here.md', ...NOTES.map((note) => note.path).filter((each) => each.endsWith(' hub.md'))];
    expectNone(wanted.filter((each) => !shown.includes(each)));
  });

  it('lays nothing over anything, and every note in one group', () => {
    const boxes = files.map(boxOf);
    expectNone([...overlapsAmong(groups), ...overlapsAmong(boxes)]);
    expectNone(boxes.filter((box) => groups.filter((group) => holds(group, box)).length !== 1).map(({ id }) => `${path}: ${id} lies in no group`));
  });

  it('draws ties between notes that are on it, from side to side', () => {
    expectNone(edges.filter(({ fromNode, toNode, fromSide, toSide }) =>
      !noteOf.has(String(fromNode)) || !noteOf.has(String(toNode)) || !SIDES.includes(String(fromSide)) || !SIDES.includes(String(toSide))).map(({ id }) => `${path}: ${String(id)}`));
  });

  it('draws only ties that one of the two notes has', () => {
    const tied = (a: string, b: string): boolean => atlas.graph.outgoing(a).some(({ target }) => target === b);
    expectNone(edges.filter(({ fromNode, toNode }) => {
      const [from = '', to = ''] = [noteOf.get(String(fromNode)), noteOf.get(String(toNode))];
      return !tied(from, to) && !tied(to, from);
    }).map(({ id }) => `${path}: ${String(id)}`));
  });
});
