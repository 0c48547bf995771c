/** Whether a stretch of a text stands in the row of a table, with a bar before the row or without one. */
export function isInTable(body: string, from: number, to: number): boolean {
  const start = body.lastIndexOf('\n', from - 1) + 1;
  const end = body.indexOf('\n', to);
  const line = body.slice(start, end === -1 ? body.length : end);
  if (/^[ \t>]*\|/.test(line)) return true;
  if (!line.includes('|')) return false;
  const above = body.lastIndexOf('\n\n', start) + 1;
  const below = body.indexOf('\n\n', start);
  return /^[ \t>]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m.test(body.slice(above, below === -1 ? body.length : below));
}
