/** Directives of MyST whose fence looks like code and holds text. */
const CODE_DIRECTIVES = /^\{(?:code|code-block|code-cell|math|mermaid|literalinclude|bibliography)\}/;

const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})([^\n]*)/;

/**
 * The end of the fenced code that opens at a line start; undefined where none does. A fence that nobody closes reaches to the end.
 * Fences of MyST directives that hold text are none.
 */
function fenceEnd(text: string, at: number): number | undefined {
  const fence = openingOf(text.slice(at, lineEnd(text, at)));
  if (fence === undefined) return undefined;
  const closing = new RegExp(closingOf(fence), 'gm');
  closing.lastIndex = lineEnd(text, at) + 1;
  const found = closing.lastIndex > text.length ? null : closing.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** The line behind the fenced code that opens on a line; undefined where none does. */
export function fenceEndLine(lines: readonly string[], at: number): number | undefined {
  const opening = openingOf(lines[at] ?? '');
  if (!opening) return undefined;
  const closing = new RegExp(closingOf(opening));
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end] ?? '')) end += 1;
  return Math.min(end + 1, lines.length);
}

/** Whether a fence is a directive that holds text. `{.python}` and `{ .sh .copy }` are languages and classes of code. */
function isTextDirective(info: string): boolean {
  const words = info.trim();
  return /^\{[A-Za-z][\w:-]*\}/.test(words) && !CODE_DIRECTIVES.test(words);
}

/** The run of signs that opens code; undefined where a line opens none, or a directive that holds text. */
function openingOf(line: string): string | undefined {
  const [, fence, info = ''] = FENCE.exec(line) ?? [];
  if (fence === undefined || (fence.startsWith('`') && info.includes('`'))) return undefined;
  return isTextDirective(info) ? undefined : fence;
}

function closingOf(fence: string): string {
  return `^[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`;
}

/**
 * Where reading goes on behind a fence: behind its code, or behind its line where it opens or closes a directive.
 * @param directives the fences of directives that are open; kept up to date
 */
export function behindFence(text: string, at: number, directives: string[]): number {
  const [, fence = '', info = ''] = FENCE.exec(text.slice(at, lineEnd(text, at))) ?? [];
  const last = directives.at(-1);
  const closes = last !== undefined && info.trim() === '' && fence.startsWith(last);
  const end = closes ? undefined : fenceEnd(text, at);
  if (closes) directives.pop();
  else if (end === undefined && isTextDirective(info)) directives.push(fence);
  return end ?? lineEnd(text, at);
}

/** The end of the inline code that opens at a backtick, or of the run of backticks where it opens none. */
export function codeSpanEnd(text: string, at: number): number {
  let behind = at;
  while (text[behind] === '`') behind += 1;
  const run = text.slice(at, behind);
  const paragraph = /\n[ \t]*\n/.exec(text.slice(behind, behind + 2000));
  const limit = behind + (paragraph?.index ?? 2000);
  for (let close = text.indexOf(run, behind); close !== -1 && close < limit; close = text.indexOf(run, close)) {
    let end = close;
    while (text[end] === '`') end += 1;
    if (end - close === run.length) return end;
    close = end;
  }
  return behind;
}

/** The offset of the line feed that ends the line, or of the text's end. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Changes text outside fenced and inline code. */
export function outsideCode(text: string, change: (text: string) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of codeStretches(text)) {
    result += change(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return result + change(text.slice(from));
}

/** Changes text outside fenced code. Inline code in it is handed over with its line. */
export function outsideFences(text: string, change: (text: string) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end, isFence } of codeStretches(text)) {
    if (!isFence) continue;
    result += change(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return result + change(text.slice(from));
}

/** Changes text in fenced and inline code. */
export function insideCode(text: string, change: (code: string) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of codeStretches(text)) {
    result += text.slice(from, start) + change(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

/** The text that is left when code is taken away. */
export function withoutCode(text: string): string {
  let rest = text;
  for (const { start, end } of [...codeStretches(text)].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return rest;
}

function* codeStretches(text: string): Iterable<{ start: number; end: number; isFence: boolean }> {
  const candidate = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,})|`+/gm;
  const directives: string[] = [];
  for (let found = candidate.exec(text); found; found = candidate.exec(text)) {
    const isFence = (found.index === 0 || text[found.index - 1] === '\n') && /(?:`{3}|~{3})$/.test(found[0]);
    const end = isFence ? behindFence(text, found.index, directives) : codeSpanEnd(text, found.index);
    yield { start: found.index, end, isFence };
    candidate.lastIndex = Math.max(end, found.index + 1);
  }
}
