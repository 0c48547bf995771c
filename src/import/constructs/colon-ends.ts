import { addTo } from '../../model/lists';

/** Where a block of colons ends. */
interface ColonEnd {
  /** The line that closes it or one around it, or the one behind the last. */
  line: number;
  closed: boolean;
}

/** For each line that may open a block of colons, where that ends: in one pass over the lines, however many are never closed. */
export function colonEnds(lines: readonly string[]): (at: number) => ColonEnd {
  const ends = new Map<number, ColonEnd>();
  /** The lines whose blocks are open, by how many colons they begin with. */
  const open = new Map<number, number[]>();
  for (const [at, written] of lines.entries()) {
    const line = written.trim();
    const run = /^:{3,}/.exec(line)?.[0].length;
    if (run === undefined) continue;
    if (line.length > run) {
      addTo(open, run, at);
      continue;
    }
    const opener = open.get(run)?.pop();
    if (opener !== undefined) ends.set(opener, { line: at, closed: true });
    for (const [colons, within] of open) {
      if (colons >= run) continue;
      for (const each of within) ends.set(each, { line: at, closed: false });
      open.delete(colons);
    }
  }
  return (at) => ends.get(at) ?? { line: lines.length, closed: false };
}
