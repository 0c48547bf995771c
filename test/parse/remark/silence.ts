/** Stands in for a mark that must not be read: neither a letter nor a mark of Markdown. */
export const SILENT = '·';

/** How many quotes may stand in one another, how many lists may begin on one line, and how many columns a line may be indented. */
const DEEPEST_QUOTE = 50;
const MOST_LISTS = 8;
const WIDEST_INDENT = 200;
const MARK = />|[-*+]|\d{1,9}[.)]/g;
/** A line across, and no lists in one another. */
const THEMATIC_BREAK = /^[ \t>]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/**
 * Takes the marks of quotes and lists away that lie too deep: remark takes the square of the depth, and nobody reads that far in.
 * @param prefix the blanks and marks at the start of the line
 */
export function limitNesting(prefix: string, line: string): string {
  if (prefix.length <= MOST_LISTS || THEMATIC_BREAK.test(line)) return line;
  const tooWide = columnsOf(/^\s*/.exec(prefix)?.[0] ?? '') > WIDEST_INDENT;
  const seen = { quotes: 0, lists: 0 };
  const limited = prefix.replace(MARK, (mark) => {
    const tooDeep = mark === '>' ? ++seen.quotes > DEEPEST_QUOTE : ++seen.lists > MOST_LISTS;
    return tooWide || tooDeep ? SILENT.repeat(mark.length) : mark;
  });
  return limited === prefix ? line : limited + line.slice(prefix.length);
}

function columnsOf(indent: string): number {
  return indent.length + 3 * (indent.split('\t').length - 1);
}

const TASK_BOX = /^\[.\](?=[ \t]|$)/u;
const CALLOUT_MARK = /^\[![^[\]]*\]/;
const FOOTNOTE = /\[\^[^[\]\s]*\](?!\()/g;

/**
 * Behind an address, a round bracket in which another one opens. No backslash stands before that one, so that this is no title. What it asks for is bounded: a line may be all brackets.
 */
const NO_TITLE = /(\](?:\(|:)[ \t]{0,99}\S{1,2000}[ \t]{1,99})\((?=(?:\\[\\()]|\\(?![\\()])|[^\\()])*\()/g;

/**
 * Silences brackets that remark would look for a link in, at the same length: those of tasks, callouts and footnotes, `!` before a
 * wiki-link (which it would read as an image), wiki-links left open, and what micromark takes for the title of a link although CommonMark does not.
 * @param prefix the blanks and marks at the start of the line
 */
export function silenceBrackets(prefix: string, line: string): string {
  if (!line.includes('[')) return line;
  const content = withoutMark(prefix.trimEnd(), line.slice(prefix.length)).replace(FOOTNOTE, withoutBrackets).replace(NO_TITLE, `$1${SILENT}`);
  return prefix + (content.includes('[[') ? silenceOpenings(content).replaceAll('![[', `${SILENT}[[`) : content);
}

/** Behind `>` may stand a callout's mark, behind a list's mark the box of a task. */
function withoutMark(prefix: string, content: string): string {
  if (prefix.endsWith('>')) return content.replace(CALLOUT_MARK, unbracketed);
  return prefix === '' ? content : content.replace(TASK_BOX, unbracketed);
}

/** Behind a bracket, round ones would make a link of it, and none would leave it a reference of its own: those that stand there are a label that nothing defines. */
function withoutBrackets(mark: string, at: number, content: string): string {
  return content[at - 1] === ']' ? mark : unbracketed(mark);
}

function unbracketed(written: string): string {
  return `(${written.slice(1, -1)})`;
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

/** Silences runs of backticks without a partner of their length: in the row of a table, one in the next row is none. */
export function silenceLoneBackticks(line: string): string {
  let at = 0;
  let silenced = line;
  for (let run = nextRun(line, at); run; run = nextRun(line, at)) {
    const closing = closingRun(line, run);
    if (closing === -1) silenced = silenced.slice(0, run.start) + SILENT.repeat(run.length) + silenced.slice(run.start + run.length);
    at = closing === -1 ? run.start + run.length : closing;
  }
  return silenced;
}

interface Run {
  start: number;
  length: number;
}

function nextRun(line: string, from: number): Run | null {
  const start = line.indexOf('`', from);
  return start === -1 ? null : { start, length: /^`+/.exec(line.slice(start))?.[0].length ?? 1 };
}

/** Behind the next run of the same length; -1 where there is none. */
function closingRun(line: string, { start, length }: Run): number {
  for (let next = nextRun(line, start + length); next; next = nextRun(line, next.start + next.length)) {
    if (next.length === length) return next.start + length;
  }
  return -1;
}
