import fc from 'fast-check';
import { expect, it } from 'vitest';
import { colonEnds } from '../../src/import/constructs/colon-ends';

const LINES = [':::', '::::', ':::::', ':::note', ':::: tip', '  :::{card} Title', ':::::x', '::: 1', 'text', '', ' ::: ', '> :::'];

/** As a reader would look for it: from the line on, one level down for each that opens alike, until the block is closed or one around it is. */
function endFrom(lines: readonly string[], at: number): { line: number; closed: boolean } {
  const runOf = (line: string): number => /^:{3,}/.exec(line.trim())?.[0].length ?? 0;
  const colons = runOf(lines[at] ?? '');
  let depth = 1;
  for (let line = at + 1; line < lines.length; line += 1) {
    const run = runOf(lines[line] ?? '');
    const isBare = (lines[line] ?? '').trim().length === run;
    if (run === 0 || (!isBare && run !== colons)) continue;
    if (!isBare) depth += 1;
    else if (run > colons) return { line, closed: false };
    else if (run === colons) depth -= 1;
    if (depth === 0) return { line, closed: true };
  }
  return { line: lines.length, closed: false };
}

it('finds the end of each block of colons where a look from its first line finds it', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 40 }), (lines) => {
    const endOf = colonEnds(lines);
    for (const [at, line] of lines.entries()) if (/^ *:{3,} *\{?[a-z]/.test(line)) expect([at, endOf(at)]).toEqual([at, endFrom(lines, at)]);
  }), { numRuns: 500 });
});
