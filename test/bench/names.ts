import type { Atlas } from '../../src/graph/atlas';
import type { AtlasName } from '../../src/suggest/atlas-name';
import { collectNames } from '../../src/suggest/names';

/** Names of that many notes, spread evenly over the vault; of all of them where there are fewer. */
export function namesOf(atlas: Atlas, count: number): AtlasName[] {
  const names = collectNames(atlas.graph, { own: true });
  const step = Math.max(1, names.length / count);
  return Array.from({ length: Math.min(count, names.length) }, (_, index) => names[Math.floor(index * step)]).filter((name) => name !== undefined);
}
