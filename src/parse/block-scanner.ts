import type { Stretch } from './note-text';

/** What a line belongs to, as far as lines alone tell. */
export type LineKind = 'text' | 'code' | 'fence' | 'html' | 'math' | 'comment' | 'comment-fence';

/** A line without its ending, taken apart. */
export interface ScannedLine extends Stretch {
  kind: LineKind;
  /** Blanks, quote and list marks at its start. */
  prefix: string;
  content: string;
  /** Whether whatever stands before ends here, so that the rest can be read on its own. */
  seam: boolean;
  /** Whether it goes on with a table: nothing reaches from one row into the next. */
  row: boolean;
}

type LineParts = Pick<ScannedLine, 'start' | 'prefix' | 'content'>;

interface CodeFence {
  mark: string;
  quoteDepth: number;
  inList: boolean;
}

interface HtmlBlock {
  end: string;
  quoteDepth: number;
}

const PREFIX = /^(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const LIST_ITEM = /^(?:([-*+])|\d{1,9}([.)]))[ \t]+\S/;
const ANY_ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** An item that begins a list wherever it stands. Others may go on with a paragraph instead. */
const OPENS_LIST = /^(?:[-*+]|1[.)])[ \t]+\S/;
const LIST_MARK = /[^\s>]/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;

/**
 * Tells block by block what remark does not know (comments, mathematics) and what it would have to be asked first: code and HTML,
 * in which none of that is looked for. Lines are handed over in their order.
 */
export class BlockScanner {
  private fence: CodeFence | null = null;
  private html: HtmlBlock | null = null;
  private region: (Stretch & { kind: 'math' | 'comment' }) | null = null;
  /** The mark of the list that the last line at the margin belongs to. */
  private listMark: string | null = null;
  /** Whether HTML stands between the last empty line and here: what looks like Markdown in it may be none. */
  private afterHtml = false;
  private afterBlank = true;
  private inTable = false;
  private afterFence = false;
  readonly comments: Stretch[] = [];
  readonly maths: Stretch[] = [];

  constructor(private readonly text: string) {}

  scan(start: number, end: number): ScannedLine {
    const line = this.text.slice(start, end);
    const fullPrefix = PREFIX.exec(line)?.[0] ?? '';
    const wasOpen = this.fence ?? this.html ?? this.region;
    const quotes = this.fence?.quoteDepth;
    const kind = this.kindOf({ start, prefix: fullPrefix, content: line.slice(fullPrefix.length) }, line);
    const prefix = kind === 'code' ? quotePrefix(line, quotes ?? 0) : fullPrefix;
    const seam = (wasOpen === null || kind === 'text') && this.isSeam(line, kind);
    const row = this.inTable && line.startsWith('|');
    this.remember(line, kind);
    return { start, end, kind, prefix, content: line.slice(prefix.length), seam, row };
  }

  private kindOf(scanned: LineParts, line: string): LineKind {
    if (this.region && scanned.start < this.region.end) return this.region.kind;
    this.region = null;
    const quoteDepth = scanned.prefix.split('>').length - 1;
    if (this.html) return this.kindInHtml(line, this.html, quoteDepth);
    if (this.fence && !this.leavesFence(line, this.fence, quoteDepth)) return this.kindInFence(scanned, this.fence);
    this.fence = null;
    return this.kindOfOpening(scanned, quoteDepth);
  }

  private kindOfOpening({ start, prefix, content }: LineParts, quoteDepth: number): LineKind {
    const mark = FENCE.exec(content)?.[0];
    if (mark !== undefined && (this.listMark !== null || LIST_MARK.test(prefix) || !isFarIn(prefix))) {
      this.fence = { mark, quoteDepth, inList: LIST_MARK.test(prefix) || (this.listMark !== null && prefix.length >= 2) };
      return 'fence';
    }
    const at = start + prefix.length;
    if (this.opens('math', '$$', content, at)) return 'math';
    if (this.opens('comment', '%%', content, at)) return 'comment-fence';
    const end = htmlEnd(content);
    if (end === null) return 'text';
    if (!content.toLowerCase().includes(end, 2)) this.html = { end, quoteDepth };
    return 'html';
  }

  private kindInHtml(line: string, html: HtmlBlock, quoteDepth: number): LineKind {
    if (quoteDepth < html.quoteDepth || line.toLowerCase().includes(html.end)) this.html = null;
    return 'html';
  }

  private kindInFence({ prefix, content }: LineParts, { mark, inList }: CodeFence): LineKind {
    const closes = content.startsWith(mark) && content.replaceAll(mark.charAt(0), '').trim() === '' && (inList || !isFarIn(prefix)) && !LIST_MARK.test(prefix);
    if (!closes) return 'code';
    this.fence = null;
    return 'fence';
  }

  /** A fence also ends with the quote or list that it stands in. */
  private leavesFence(line: string, { quoteDepth, inList }: CodeFence, depth: number): boolean {
    return depth < quoteDepth || (inList && quoteDepth === 0 && /^ ?\S/.test(line));
  }

  /** A block opens on a line that begins with its mark and does not hold it again. One that nobody closes is none. */
  private opens(kind: 'math' | 'comment', mark: string, content: string, at: number): boolean {
    if (!content.startsWith(mark) || content.includes(mark, mark.length)) return false;
    const close = this.text.indexOf(mark, at + content.length);
    if (close === -1) return false;
    this.region = { kind, start: at, end: close + mark.length };
    (kind === 'math' ? this.maths : this.comments).push({ start: at, end: close + mark.length });
    return true;
  }

  private isSeam(line: string, kind: LineKind): boolean {
    if (!/^\S/.test(line)) return false;
    if (this.afterBlank) return !ANY_ITEM.test(line) || this.startsItem(line);
    if (this.afterHtml) return false;
    if (this.afterFence || kind === 'fence' || kind === 'comment-fence' || HEADING.test(line)) return true;
    return this.startsItem(line);
  }

  private startsItem(line: string): boolean {
    return OPENS_LIST.test(line) || (this.listMark !== null && markOf(line) === this.listMark);
  }

  private remember(line: string, kind: LineKind): void {
    const blank = line.trim() === '';
    const atMargin = /^\S/.test(line);
    if (atMargin) this.listMark = kind === 'text' && (OPENS_LIST.test(line) || this.afterBlank || markOf(line) === this.listMark) ? markOf(line) : null;
    this.afterHtml = !blank && (this.afterHtml || kind === 'html' || /^[ \t]*</.test(line));
    this.inTable = line.startsWith('|') && (this.inTable || this.afterBlank);
    this.afterBlank = blank && kind !== 'code' && kind !== 'html';
    this.afterFence = kind === 'fence' && this.fence === null && atMargin;
  }
}

/** The blanks and quote marks that put a line of code where it belongs. Others are code. */
function quotePrefix(line: string, depth: number): string {
  let prefix = /^[ \t]*/.exec(line)?.[0] ?? '';
  for (let level = 0; level < depth && line[prefix.length] === '>'; level++) {
    prefix += /^>[ \t]*/.exec(line.slice(prefix.length))?.[0] ?? '';
  }
  return prefix;
}

/** Whether a prefix ends four columns in or more, where a fence is code itself. */
function isFarIn(prefix: string): boolean {
  const blanks = /[ \t]*$/.exec(prefix)?.[0].replaceAll('\t', '    ') ?? '';
  return blanks.length >= (prefix.includes('>') ? 5 : 4);
}

/** The mark of a list item at the margin: `-`, or the `.` behind a number. */
function markOf(line: string): string | null {
  const found = LIST_ITEM.exec(line);
  return found?.[1] ?? found?.[2] ?? null;
}

/** What ends an HTML block that empty lines do not end; null where none begins. */
function htmlEnd(content: string): string | null {
  if (!content.startsWith('<')) return null;
  if (content.startsWith('<!--')) return '-->';
  if (content.startsWith('<?')) return '?>';
  if (content.startsWith('<![CDATA[')) return ']]>';
  if (/^<![a-z]/i.test(content)) return '>';
  const name = /^<(script|pre|style|textarea)(?=[\s>]|$)/i.exec(content)?.[1];
  return name === undefined ? null : `</${name.toLowerCase()}>`;
}
