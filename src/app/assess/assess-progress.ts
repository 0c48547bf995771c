import type { AtlasGraph, AtlasNode } from '../../model/graph';
import type { ParsedNote } from '../../model/note';

/** What progress is read from. */
interface ProgressSource {
  graph: AtlasGraph;
  noteAt: (path: string) => ParsedNote | undefined;
  /** Paths of assessments that are kept as they once were. */
  older: ReadonlySet<string>;
}

/**
 * How far a node has come, 0 to 100: for an assessment as its own note says it, for a framework the average of its assessments, of each as it is now.
 * Undefined for all others, and where nothing is said.
 */
export function progressOf(node: AtlasNode, { graph, noteAt, older }: ProgressSource): number | undefined {
  if (node.type !== 'assessment' && node.type !== 'framework') return undefined;
  const own = saidIn(node.path, noteAt);
  if (own !== undefined || node.type === 'assessment') return own;
  const assessments = graph.incoming(node.id).filter(({ relation, path }) => relation === 'framework' && !older.has(path));
  const said = assessments.map(({ path }) => saidIn(path, noteAt)).filter((progress) => progress !== undefined);
  return said.length === 0 ? undefined : average(said);
}

function saidIn(path: string | undefined, noteAt: ProgressSource['noteAt']): number | undefined {
  const progress = path === undefined ? undefined : noteAt(path)?.frontMatter?.data['progress'];
  return typeof progress === 'number' && progress >= 0 && progress <= 100 ? progress : undefined;
}

/** Only all at 100 make 100. */
function average(percents: readonly number[]): number {
  return Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
}
