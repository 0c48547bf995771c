import type { Issue } from '../../../src/model/issue';
import { BlockScanner, type ScannedLine } from './block-scanner';
import { unreadAt } from './unread';
import type { NoteText, Stretch } from '../../../src/parse/note-text';
import { limitNesting, SILENT, silenceBrackets, silenceLoneBackticks } from './silence';

/** A line of the copy. */
export interface CopyLine extends Stretch {
  copy: string;
  /** Where the line stops in the text, without its ending: behind `end` where a part is left unread. */
  stop: number;
  kind: ScannedLine['kind'];
  /** Whether whatever stands before ends here. */
  seam: boolean;
  /** Whether it goes on with a table: at the margin, or inside of a quote or an item. */
  row: ScannedLine['row'];
}

/** What remark reads instead of the text, and what was found while making it. */
export interface ReadingCopy {
  lines: CopyLine[];
  /** `%%` blocks, fences included. */
  comments: Stretch[];
  /** `$$` blocks, fences included. */
  maths: Stretch[];
  issues: Issue[];
}

/** A line may be this long; a page of text has 3,000 characters. What is behind is left unread, because remark takes the square of it. */
const LONGEST_LINE = 20_000;

/**
 * Makes the copy that remark reads, each line as long as it stands in the text. Remark knows no front matter, no comments and no
 * mathematics, so these are silenced: `$$` blocks become blanks, and lines of a `%%` block lose what would start a
 * heading, a list or code, while their links stay readable, as in Obsidian. So is what would take remark too long.
 */
export function makeReadingCopy(note: Omit<NoteText, 'copy'>, bodyStart: number): ReadingCopy {
  return new CopyMaker(note, bodyStart).make();
}

/** Goes through the lines once. */
class CopyMaker {
  private readonly scanner: BlockScanner;
  private readonly lines: CopyLine[] = [];
  private readonly issues: Issue[] = [];
  private nestedTooDeeply = false;

  constructor(private readonly note: Omit<NoteText, 'copy'>, private readonly bodyStart: number) {
    this.scanner = new BlockScanner(note.text);
  }

  make(): ReadingCopy {
    const { text } = this.note;
    for (let start = this.bodyStart; start < text.length;) {
      const feed = text.indexOf('\n', start);
      const end = feed === -1 ? text.length : feed;
      this.add(this.scanner.scan(start, text[end - 1] === '\r' && end > start ? end - 1 : end));
      start = end + 1;
    }
    const { comments, maths } = this.scanner;
    return { lines: this.lines, comments, maths, issues: this.issues };
  }

  private add(line: ScannedLine): void {
    const { start, end: stop, kind, seam, row } = line;
    const unread = stop - start > LONGEST_LINE && (kind === 'text' || kind === 'comment');
    const end = unread ? start + LONGEST_LINE : stop;
    if (unread) this.reportLength(end, stop - start);
    const written = this.note.text.slice(start, end).replace(/[\r\uFEFF]/g, ' ');
    this.lines.push({ start, end, stop, kind, seam, row, copy: this.silenced(line, written) });
  }

  private silenced({ kind, prefix, start, row }: ScannedLine, written: string): string {
    if (kind === 'code') return silentCode(prefix, written);
    if (kind === 'math' || kind === 'math-fence') return silentMath(prefix, written, (this.scanner.maths.at(-1)?.end ?? 0) - start);
    if (kind === 'comment' || kind === 'comment-fence') return prefix + silentComment(written.slice(prefix.length));
    if (kind !== 'text') return written;
    const limited = limitNesting(prefix, written);
    if (limited !== written) this.reportNesting(start);
    const silenced = silenceBrackets(limited.slice(0, prefix.length), limited);
    return row === 'inside' ? silenceLoneBackticks(silenced) : silenced;
  }

  private reportLength(at: number, length: number): void {
    const message = `This line has ${length} characters: what stands behind the first ${LONGEST_LINE} was not read.`;
    this.issues.push(unreadAt(this.note, at, 'line-too-long', message));
  }

  private reportNesting(at: number): void {
    if (this.nestedTooDeeply) return;
    this.nestedTooDeeply = true;
    const message = 'Lists or quotes are nested too deeply from here on: what lies deeper was read as plain text.';
    this.issues.push(unreadAt(this.note, at, 'nested-too-deeply', message));
  }
}

/** Code that would pass for a crowd of marks, or for the end of a quote. Other code stays as it is: it is remark that tells what is code. */
const MISLEADING_CODE = /^[\s>]*>[\s>]*$|^(?:[^[\]`<]*[[\]`<]){20}/;
const LONG_CODE = 1000;

function silentCode(prefix: string, written: string): string {
  const content = written.slice(prefix.length);
  return content.length > LONG_CODE || MISLEADING_CODE.test(content) ? prefix + SILENT.repeat(content.length) : written;
}

/** Reads as a heading, which ends whatever stands before it; headings that begin in such a block do not count. */
const BLOCK_EDGE = '# ';

/** A line of mathematics: silent up to where the block ends. */
function silentMath(prefix: string, written: string, end: number): string {
  const close = Math.min(written.length, Math.max(prefix.length, end));
  const silent = SILENT.repeat(close - prefix.length);
  const edged = written.startsWith('$$', prefix.length) ? BLOCK_EDGE + silent.slice(2) : silent;
  return prefix + edged + silenceBrackets('', written.slice(close));
}

const BLOCK_START = /^[ \t]*(?:[-*+>](?=\s|$|>)|#{1,6}(?=\s|$)|\d{1,9}[.)](?=\s|$)|`{3,}|~{3,}|<|=+[ \t]*$|[-*_][ \t]*(?:[-*_][ \t]*)+$)/;

/** A line of a comment: it starts no block, and its links stay. */
function silentComment(content: string): string {
  if (content.startsWith('%%')) return BLOCK_EDGE + silenceBrackets('', content.slice(2));
  const start = BLOCK_START.exec(content)?.[0] ?? /^[ \t]*/.exec(content)?.[0] ?? '';
  return SILENT.repeat(start.length) + silenceBrackets('', content.slice(start.length));
}
