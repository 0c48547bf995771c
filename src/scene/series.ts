import { baseName } from '../model/path';
import type { PlannedScene } from './plan-of';

/** Series beyond this many share the last lane. */
const MOST = 24;

/** Which series each node belongs to: the note that it stands in, or the folder of a note. The largest first; small ones share the last. */
export function seriesOf({ nodes }: Pick<PlannedScene, 'nodes'>): { groups: Int32Array; names: string[] } {
  const keys = nodes.map(({ id, path }) => (path === undefined || path === id ? folderName(id) : baseName(path)));
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const bySize = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
  const names = bySize.length <= MOST ? bySize : [...bySize.slice(0, MOST - 1), ''];
  const ranks = new Map(bySize.map((key, rank) => [key, Math.min(rank, names.length - 1)]));
  return { groups: Int32Array.from(keys, (key) => ranks.get(key) ?? 0), names };
}

function folderName(path: string): string {
  return path.split('/').at(-2) ?? '';
}
