/**
 * Silences what remark would misread in a line, at the same length: `!` before a wiki-link (it would read an image),
 * a carriage return that ends no line, and the brackets of wiki-links left open.
 */
export function silenceLine(line: string): string {
  const fed = line.includes('\r') ? line.replaceAll('\r', ' ') : line;
  return fed.includes('[[') ? silenceOpenings(fed).replaceAll('![[', 'x[[') : fed;
}

/**
 * Silences each `[[` that another one follows before a bracket closes: the inner one is the link, and
 * remark-wiki-link takes the square of their number to find that out.
 */
function silenceOpenings(line: string): string {
  const pieces: string[] = [];
  let done = 0;
  let close = -1;
  for (let at = line.indexOf('[['); at !== -1;) {
    const next = line.indexOf('[[', at + 1);
    if (close < at) close = indexOrEnd(line, ']', at);
    if (close === line.length || (next !== -1 && next < close)) {
      const length = next === at + 1 ? 1 : 2;
      pieces.push(line.slice(done, at), '('.repeat(length));
      done = at + length;
    }
    at = next;
  }
  return pieces.join('') + line.slice(done);
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}
