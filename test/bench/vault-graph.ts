import { Atlas } from '../../src/graph/atlas';
import { recordOf } from '../../src/graph/record/note-record';
import { parseNote } from '../../src/parse/parse-note';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import type { BenchGraph } from './bench-graph';
import type { VaultText } from './vault';

/** What the graph view draws of a vault at first. */
export function graphOf(notes: VaultText): BenchGraph {
  const atlas = new Atlas();
  atlas.exchangeRecords(notes.map(({ path, text }) => recordOf(parseNote(path, text))));
  return sceneOf(atlas.graph, DEFAULT_LENS);
}
