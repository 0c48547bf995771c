import { htmlBlockEnd, type HtmlEnd } from './html-blocks';
import { isOfWords, TableRows, type RowPlace } from './table-rows';
import type { Stretch } from '../../../src/parse/note-text';

/** What a line belongs to, as far as lines alone tell. */
type LineKind = 'text' | 'code' | 'fence' | 'html' | 'math' | 'math-fence' | 'comment' | 'comment-fence';

/** A line without its ending, taken apart. */
export interface ScannedLine extends Stretch {
  kind: LineKind;
  /** Blanks, quote and list marks at its start. */
  prefix: string;
  content: string;
  /** Whether whatever stands before ends here, so that the rest can be read on its own. */
  seam: boolean;
  /** Whether it goes on with a table: nothing reaches from one row into the next, nor does a line below underline it. */
  row: RowPlace | null;
}

type LineParts = Pick<ScannedLine, 'start' | 'prefix' | 'content'>;

interface CodeFence {
  mark: string;
  quoteDepth: number;
  inList: boolean;
  /** How far in the item goes on that it begins with, outside of quotes; 0 where it stands in no such one. */
  column: number;
}

interface HtmlBlock {
  end: HtmlEnd;
  quoteDepth: number;
}

const PREFIX = /^(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
/** An item with words of its own: one that begins with another item is read by its surroundings. */
const LIST_ITEM = /^(?:([-*+])|\d{1,9}([.)]))[ \t]+(?!(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))\S/;
const ANY_ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** What begins a list wherever it stands. Other numbers may go on with a paragraph instead. */
const OPENS_LIST = /^(?:[-*+]|1[.)])[ \t]/;
const LIST_MARK = /[^\s>]/;
/** Lines of these kinds belong to a block: what looks like a list in them is none. */
const INSIDE: ReadonlySet<LineKind> = new Set(['code', 'math', 'comment']);
const OPENS_BLOCK = /^(?:`{3}|~{3}|%%|\$\$)/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
/** What may begin a block of its own. */
const NOT_LAZY = /^(?:[-*+_=>#]|\d{1,9}[.)])/;

/**
 * Tells block by block what remark does not know (comments, mathematics) and what it would have to be asked first: code and HTML,
 * in which none of that is looked for. Lines are handed over in their order.
 */
export class BlockScanner {
  private fence: CodeFence | null = null;
  private html: HtmlBlock | null = null;
  private region: (Stretch & { kind: 'math' | 'comment'; quoteDepth: number }) | null = null;
  /** The mark of the list that the last line at the margin belongs to, and how far in its words begin. */
  private listMark: string | null = null;
  private listIndent = 0;
  private inParagraph = false;
  private afterBlank = true;
  private readonly rows = new TableRows();
  private afterFence = false;
  /** Whether the last line is of a paragraph at the margin. */
  private afterWords = false;
  readonly comments: Stretch[] = [];
  readonly maths: Stretch[] = [];

  constructor(private readonly text: string) {}

  scan(start: number, end: number): ScannedLine {
    const line = this.text.slice(start, end);
    const fullPrefix = PREFIX.exec(line)?.[0] ?? '';
    const wasOpen = this.fence ?? this.html ?? this.region;
    const quoteDepth = (this.fence ?? this.region)?.quoteDepth ?? 0;
    const kind = this.kindOf({ start, prefix: fullPrefix, content: line.slice(fullPrefix.length) }, line);
    const prefix = INSIDE.has(kind) ? quotePrefix(line, quoteDepth) : fullPrefix;
    const seam = (wasOpen === null || kind === 'text') && this.isSeam(line, kind);
    const row = this.rows.at(line, fullPrefix);
    this.remember(line, kind);
    return { start, end, kind, prefix, content: line.slice(prefix.length), seam, row };
  }

  private kindOf(scanned: LineParts, line: string): LineKind {
    if (this.region && scanned.start < this.region.end) return this.region.kind;
    this.region = null;
    const quoteDepth = scanned.prefix.split('>').length - 1;
    if (this.html && !this.leavesHtml(line, this.html, quoteDepth)) return this.kindInHtml(scanned.content, this.html);
    this.html = null;
    if (this.fence && !this.leavesFence(line, this.fence, quoteDepth)) return this.kindInFence(scanned, this.fence, quoteDepth);
    this.fence = null;
    return this.kindOfOpening(scanned, quoteDepth);
  }

  private kindOfOpening({ start, prefix, content }: LineParts, quoteDepth: number): LineKind {
    const mark = FENCE.exec(content)?.[0];
    if (mark !== undefined && (LIST_MARK.test(prefix) || !isFarIn(prefix) || this.isInItem(prefix))) {
      const marked = LIST_MARK.test(prefix);
      this.fence = { mark, quoteDepth, inList: marked || (this.listMark !== null && columnsOf(prefix) >= 2), column: marked && quoteDepth === 0 ? stopOf(prefix) : 0 };
      return 'fence';
    }
    if (this.isCode(prefix)) return 'text';
    const at = start + prefix.length;
    if (this.opens('math', '$$', content, at, quoteDepth)) return 'math-fence';
    if (this.opens('comment', '%%', content, at, quoteDepth)) return 'comment-fence';
    const end = isFarIn(prefix) && !this.isInItem(prefix) ? null : htmlBlockEnd(content, this.inParagraph);
    if (end === null) return 'text';
    this.html = endsHtml(content.slice(2), end) ? null : { end, quoteDepth };
    return 'html';
  }

  private kindInHtml(content: string, { end }: HtmlBlock): LineKind {
    if (endsHtml(content, end)) this.html = null;
    return 'html';
  }

  /** An HTML block also ends with the quote that it stands in, and some with an empty line. */
  private leavesHtml(line: string, { end, quoteDepth }: HtmlBlock, depth: number): boolean {
    return depth < quoteDepth || (end === 'empty-line' && line.slice(quotePrefix(line, quoteDepth).length).trim() === '');
  }

  /** A line that is deeper in quotes than the fence is code, its mark included. */
  private kindInFence({ prefix, content }: LineParts, { mark, quoteDepth, inList }: CodeFence, depth: number): LineKind {
    const closes = depth === quoteDepth && content.startsWith(mark) && /^(`+|~+)[ \t]*$/.test(content) && (inList || !isFarIn(prefix)) && !LIST_MARK.test(prefix);
    if (!closes) return 'code';
    this.fence = null;
    return 'fence';
  }

  /** A fence also ends with the quote or list that it stands in. */
  private leavesFence(line: string, { quoteDepth, inList, column }: CodeFence, depth: number): boolean {
    if (depth < quoteDepth || (inList && quoteDepth === 0 && /^ ?\S/.test(line))) return true;
    return column > 0 && line.trim() !== '' && stopOf(/^[ \t]*/.exec(line)?.[0] ?? '') < column;
  }

  /** Whether a line is code for beginning so far in: it goes on with no paragraph, nor with an item that is known here, which those in quotes are not. */
  private isCode(prefix: string): boolean {
    if (this.inParagraph) return false;
    const blanks = /^[ \t]*/.exec(prefix)?.[0] ?? '';
    if (isFarIn(blanks) && !this.isInItem(blanks)) return true;
    return isFarIn(prefix) && !prefix.includes('>') && !this.isInItem(prefix);
  }

  private isInItem(prefix: string): boolean {
    return this.listMark !== null && columnsOf(prefix) >= this.listIndent;
  }

  /** A block opens on a line that begins with its mark and does not hold it again. One that nobody closes is none. */
  private opens(kind: 'math' | 'comment', mark: string, content: string, at: number, quoteDepth: number): boolean {
    if (!content.startsWith(mark) || content.includes(mark, mark.length)) return false;
    const close = this.text.indexOf(mark, at + content.length);
    if (close === -1) return false;
    this.region = { kind, start: at, end: close + mark.length, quoteDepth };
    (kind === 'math' ? this.maths : this.comments).push({ start: at, end: close + mark.length });
    return true;
  }

  private isSeam(line: string, kind: LineKind): boolean {
    if (!/^\S/.test(line)) return false;
    if (this.afterBlank) return !ANY_ITEM.test(line) || this.startsItem(line);
    if (this.afterFence || HEADING.test(line) || (kind !== 'text' && OPENS_BLOCK.test(line))) return true;
    return this.startsItem(line);
  }

  private startsItem(line: string): boolean {
    const mark = markOf(line);
    return mark !== null && (OPENS_LIST.test(line) || mark === this.listMark);
  }

  /** Whether a line at the margin goes on with the paragraph of an item, and so leaves no list. */
  private isLazy(line: string, kind: LineKind): boolean {
    return this.listMark !== null && this.inParagraph && kind === 'text' && !NOT_LAZY.test(line);
  }

  /** Whether words that are not far enough in, behind an empty line, stand behind a list and in no item of it. */
  private leavesList(line: string, kind: LineKind): boolean {
    const words = line.trimStart();
    return this.afterBlank && kind === 'text' && words !== '' && !ANY_ITEM.test(words) && columnsOf(line.slice(0, line.length - words.length)) < this.listIndent;
  }

  private remember(line: string, kind: LineKind): void {
    const blank = line.trim() === '';
    const atMargin = /^\S/.test(line);
    const prefix = PREFIX.exec(line)?.[0] ?? '';
    const code = this.isCode(prefix);
    if (atMargin && !this.isLazy(line, kind)) {
      this.listMark = kind === 'text' && (this.afterBlank || this.startsItem(line)) ? markOf(line) : null;
      this.listIndent = prefix.length;
    } else if (this.leavesList(line, kind)) this.listMark = null;
    this.inParagraph = kind === 'text' && !blank && !code && !HEADING.test(line);
    this.rows.take(line, { prefix, code, top: this.afterBlank || this.afterWords });
    this.afterWords = this.listMark === null && kind === 'text' && isOfWords(line) && (this.afterWords || this.afterBlank);
    this.afterBlank = blank && kind !== 'code' && kind !== 'html';
    this.afterFence = kind === 'fence' && this.fence === null && atMargin && !line.startsWith('>');
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

/** How far in a line begins, with each tab for four columns: no more is asked than whether it may stand in a list. */
function columnsOf(prefix: string): number {
  return prefix.replaceAll('\t', '    ').length;
}

/** The column behind the prefix of a line, with tabs as they stand. */
function stopOf(prefix: string): number {
  let column = 0;
  for (const mark of prefix) column += mark === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** Whether a prefix ends four columns in or more, where a fence is code itself. The first column behind a mark is the mark's. */
function isFarIn(prefix: string): boolean {
  return columnsOf(/[ \t]*$/.exec(prefix)?.[0] ?? '') >= (prefix.trim() === '' ? 4 : 5);
}

/** The mark of a list item at the margin: `-`, or the `.` behind a number. */
function markOf(line: string): string | null {
  const found = LIST_ITEM.exec(line);
  return found?.[1] ?? found?.[2] ?? null;
}

function endsHtml(content: string, end: HtmlEnd): boolean {
  return end !== 'empty-line' && content.toLowerCase().includes(end.text);
}
