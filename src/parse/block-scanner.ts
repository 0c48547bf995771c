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
}

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
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const OPENS_LIST = /^(?:[-*+]|1[.)])[ \t]+\S/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;

/**
 * Tells block by block what remark does not know (comments, mathematics) and what it would have to be asked first: code and HTML,
 * in which none of that is looked for. Lines are handed over in their order.
 */
export class BlockScanner {
  private fence: CodeFence | null = null;
  private html: HtmlBlock | null = null;
  private region: (Stretch & { kind: 'math' | 'comment' }) | null = null;
  private inList = false;
  /** Whether HTML stands between the last empty line and here: what looks like Markdown in it may be none. */
  private afterHtml = false;
  private afterBlank = true;
  private afterTable = false;
  private afterFence = false;
  readonly comments: Stretch[] = [];
  readonly maths: Stretch[] = [];

  constructor(private readonly text: string) {}

  scan(start: number, end: number): ScannedLine {
    const line = this.text.slice(start, end);
    const prefix = PREFIX.exec(line)?.[0] ?? '';
    const scanned = { start, end, prefix, content: line.slice(prefix.length) };
    const wasOpen = this.fence ?? this.html ?? this.region;
    const kind = this.kindOf(scanned, line);
    const seam = (wasOpen === null || kind === 'text') && this.isSeam(line, kind);
    this.remember(line, kind);
    return { ...scanned, kind, seam };
  }

  private kindOf(scanned: Omit<ScannedLine, 'kind' | 'seam'>, line: string): LineKind {
    if (this.region && scanned.start < this.region.end) return this.region.kind;
    this.region = null;
    const quoteDepth = scanned.prefix.split('>').length - 1;
    if (this.html) return this.kindInHtml(line, this.html, quoteDepth);
    if (this.fence && !this.leavesFence(line, this.fence, quoteDepth)) return this.kindInFence(scanned.content, this.fence);
    this.fence = null;
    return this.kindOfOpening(scanned, line, quoteDepth);
  }

  private kindOfOpening({ start, prefix, content }: Omit<ScannedLine, 'kind' | 'seam'>, line: string, quoteDepth: number): LineKind {
    const mark = FENCE.exec(content)?.[0];
    if (mark !== undefined && !this.isIndentedCode(line, prefix)) {
      this.fence = { mark, quoteDepth, inList: /[^\s>]/.test(prefix) || (this.inList && prefix.length >= 2) };
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

  private kindInFence(content: string, { mark }: CodeFence): LineKind {
    const closes = content.startsWith(mark) && content.replaceAll(mark.charAt(0), '').trim() === '';
    if (!closes) return 'code';
    this.fence = null;
    return 'fence';
  }

  /** A fence also ends with the quote or list that it stands in. */
  private leavesFence(line: string, { quoteDepth, inList }: CodeFence, depth: number): boolean {
    return depth < quoteDepth || (inList && quoteDepth === 0 && /^ ?\S/.test(line));
  }

  private isIndentedCode(line: string, prefix: string): boolean {
    return !this.inList && !/\S/.test(prefix) && /^(?: {4}| {0,3}\t)/.test(line);
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
    if (this.afterBlank) return true;
    if (this.afterHtml) return false;
    if (this.afterFence || kind === 'fence' || kind === 'comment-fence' || HEADING.test(line)) return true;
    return (this.inList && LIST_MARK.test(line)) || (this.afterTable && line.startsWith('|'));
  }

  private remember(line: string, kind: LineKind): void {
    const blank = line.trim() === '';
    const atMargin = /^\S/.test(line);
    if (atMargin && kind === 'text') this.inList = this.staysInList(line);
    this.afterHtml = !blank && (this.afterHtml || kind === 'html' || /^[ \t>]*</.test(line));
    this.afterBlank = blank && kind !== 'code' && kind !== 'html';
    this.afterTable = line.startsWith('|');
    this.afterFence = kind === 'fence' && this.fence === null && atMargin;
  }

  private staysInList(line: string): boolean {
    if (LIST_MARK.test(line)) return this.inList || this.afterBlank || OPENS_LIST.test(line);
    return this.inList && !this.afterBlank && !HEADING.test(line);
  }
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
