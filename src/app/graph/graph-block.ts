import { BUILT_IN_LENSES, type NamedLens } from '../../scene/built-in-lenses';
import { around, clampDepth, MAX_DEPTH, SCOPE_KINDS, type Lens } from '../../scene/lens';
import { readLensText } from '../../scene/lens-text';
import { GRAPH_WORDS } from '../words/graph';

/** What a block in a note asks for. */
export interface BlockWish {
  lens: Lens;
  /** In CSS pixels. */
  height: number;
}

/** What a block is read with. */
export interface BlockHow {
  /** The note that the block stands in. */
  sourcePath: string;
  saved: readonly NamedLens[];
  /** The node that a link written in the note means. */
  resolve(target: string): string | undefined;
}

const HEIGHT = { least: 120, most: 2000, usual: 360 };

const KEYS = ['around', 'depth', 'lens', 'height'] as const;

type Key = (typeof KEYS)[number];

/**
 * Reads a block: the text of a lens as it is passed on, or lines such as `around: [[Note]]`, `depth: 2`, `lens: People`, `height: 400`.
 * A block that says nothing shows what lies around its own note.
 * @returns the sentence to show instead where it cannot be read
 */
export function readGraphBlock(text: string, how: BlockHow): BlockWish | string {
  if (text.trim().startsWith('{')) {
    const read = readLensText(text);
    return 'fault' in read ? GRAPH_WORDS.lensFault(read.fault) : { lens: read.lens, height: HEIGHT.usual };
  }
  const said = new Map<Key, string>();
  for (const line of text.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    const key = KEYS.find((each) => each === name.trim().toLowerCase());
    if (!key) return name === '' ? GRAPH_WORDS.block.failed : GRAPH_WORDS.block.unknownKey(name.trim());
    said.set(key, value.trim());
  }
  return readSaid(said, how);
}

function readSaid(said: ReadonlyMap<Key, string>, how: BlockHow): BlockWish | string {
  const height = said.get('height') ?? String(HEIGHT.usual);
  if (!isWithin(height, HEIGHT.least, HEIGHT.most)) return GRAPH_WORDS.block.badHeight(height);
  const depth = said.get('depth');
  if (depth !== undefined && !isWithin(depth, 1, MAX_DEPTH)) return GRAPH_WORDS.block.badDepth(depth);
  const lens = lensNamed(said.get('lens'), how);
  if (typeof lens === 'string') return lens;
  const target = said.get('around');
  const isLocal = target !== undefined || (lens.scope.kind === 'local' && lens.scope.centre === null);
  if (!isLocal) return { lens, height: Number(height) };
  const centre = target === undefined || target === '' ? how.sourcePath : how.resolve(target);
  if (centre === undefined) return GRAPH_WORDS.block.unknownNote(target ?? '');
  return { lens: around(lens, centre, depth === undefined ? undefined : clampDepth(Number(depth))), height: Number(height) };
}

/** A saved lens by its name, a built-in one by its kind or the name that a person sees; what lies around a note where none is named. */
function lensNamed(name: string | undefined, { saved }: BlockHow): Lens | string {
  if (name === undefined) return BUILT_IN_LENSES.local;
  const key = name.toLowerCase();
  const own = saved.find((each) => each.name.toLowerCase() === key);
  const kind = SCOPE_KINDS.find((each) => each === key || GRAPH_WORDS.lensKind(each).toLowerCase() === key);
  return own?.lens ?? (kind ? BUILT_IN_LENSES[kind] : GRAPH_WORDS.block.unknownLens(name));
}

function isWithin(text: string, least: number, most: number): boolean {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number >= least && number <= most;
}
