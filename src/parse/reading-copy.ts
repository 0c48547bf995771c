import type { Stretch } from './note-text';
import { silenceLine } from './silence';

/** What remark reads instead of the text, and what was found while making it. */
export interface ReadingCopy {
  /** As long as the text: every offset in it is one in the text. */
  copy: string;
  /** `%%` blocks, fences included. */
  comments: Stretch[];
  /** `$$` blocks, fences included. */
  maths: Stretch[];
}

interface Fence {
  mark: string;
  quoteDepth: number;
}

const PREFIX = /^(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/;
const CODE_FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Makes the copy that remark reads. Remark knows no front matter, no comments and no mathematics, so these are silenced:
 * front matter and `$$` blocks become blanks; lines of a `%%` block lose what would start a heading, a list or code, while their links
 * stay readable, as in Obsidian.
 */
export function makeReadingCopy(text: string, bodyStart: number): ReadingCopy {
  return new CopyMaker(text, bodyStart).make();
}

/** Goes through the lines once, knowing which block it is in. */
class CopyMaker {
  private readonly pieces: string[] = [];
  private readonly comments: Stretch[] = [];
  private readonly maths: Stretch[] = [];
  private fence: Fence | null = null;
  private comment: Stretch | null = null;
  private math: Stretch | null = null;

  constructor(private readonly text: string, private readonly bodyStart: number) {}

  make(): ReadingCopy {
    this.pieces.push(blank(this.text.slice(0, this.bodyStart)));
    for (let start = this.bodyStart; start < this.text.length;) {
      const feed = this.text.indexOf('\n', start);
      const end = feed === -1 ? this.text.length : feed;
      this.pieces.push(this.line(start, end), this.text.slice(end, end + 1));
      start = end + 1;
    }
    return { copy: this.pieces.join(''), comments: this.comments, maths: this.maths };
  }

  private line(start: number, end: number): string {
    const written = this.text.slice(start, end);
    const ending = written.endsWith('\r') ? '\r' : '';
    const line = ending ? written.slice(0, -1) : written;
    return this.read(line, start) + ending;
  }

  private read(line: string, start: number): string {
    const prefix = PREFIX.exec(line)?.[0] ?? '';
    const content = line.slice(prefix.length);
    if (this.math && start < this.math.end) return prefix + hide(content, this.math.end - start - prefix.length);
    if (this.comment && start < this.comment.end) return neutralStart(line);
    if (this.inFence(prefix, content)) return line.replaceAll('\r', ' ');
    this.math = this.opens(content, '$$', start + prefix.length);
    if (this.math) return this.take(this.maths, this.math, prefix + blank(content));
    this.comment = this.opens(content, '%%', start + prefix.length);
    if (this.comment) return this.take(this.comments, this.comment, `${prefix}##${silenceLine(content.slice(2))}`);
    return silenceLine(line);
  }

  private take(list: Stretch[], block: Stretch, line: string): string {
    list.push(block);
    return line;
  }

  /** A block opens on a line that begins with its mark and does not hold it again; one that nobody closes is none. */
  private opens(content: string, mark: string, at: number): Stretch | null {
    if (!content.startsWith(mark) || content.includes(mark, mark.length)) return null;
    const close = this.text.indexOf(mark, at + content.length);
    return close === -1 ? null : { start: at, end: close + mark.length };
  }

  private inFence(prefix: string, content: string): boolean {
    const quoteDepth = prefix.split('>').length - 1;
    if (this.fence && quoteDepth < this.fence.quoteDepth) this.fence = null;
    if (this.fence) {
      if (content.startsWith(this.fence.mark) && content.trim().replaceAll(this.fence.mark.charAt(0), '') === '') this.fence = null;
      return true;
    }
    const mark = CODE_FENCE.exec(content)?.[1];
    if (mark === undefined) return false;
    this.fence = { mark, quoteDepth };
    return true;
  }
}

/** Blanks of the same length; line endings stay. The byte order mark becomes a line ending, so that what follows starts a line. */
function blank(text: string): string {
  return text.replace(/[^\r\n\uFEFF]/g, ' ').replace('\uFEFF', '\n');
}

function hide(content: string, count: number): string {
  return ' '.repeat(Math.min(content.length, count)) + content.slice(count);
}

const BLOCK_START = /^[ \t]*(?:[-*+>](?=\s|$|>)|#{1,6}(?=\s|$)|\d{1,9}[.)](?=\s|$)|`{3,}|~{3,}|<|=+[ \t]*$|%%[ \t]*$|[-*_][ \t]*(?:[-*_][ \t]*)+$)/;

/** A line that starts no block. The closing fence reads as an empty heading, which ends whatever stands before it. */
function neutralStart(line: string): string {
  if (line.trim() === '%%') return line.replace('%%', '##');
  const start = BLOCK_START.exec(line)?.[0] ?? /^[ \t]*/.exec(line)?.[0] ?? '';
  return 'x'.repeat(start.length) + silenceLine(line.slice(start.length));
}
