import { behindFence, codeSpanEnd } from './code';
import { closesBefore, isHtmlName, NO_CONTENT, RAW_CONTENT } from './html-names';
import type { MarkupElement, MarkupExpression, MarkupNode } from './markup-tree';
import { scanShortcode, type Shortcode } from './scan-shortcode';
import { bracesEnd, scanTag, type Tag } from './scan-tag';

/** Which markup a page is read for, besides HTML's. */
export interface Dialects {
  mdx: boolean;
  templates: boolean;
}

/** Deeper than this nothing is nested by a person; what is goes on at this depth. */
const DEEPEST = 60;

/** An expression in text that is longer is text with a brace in it. */
const LONGEST_EXPRESSION = 1000;

/** More blanks than this before a tag are no indent. */
const WIDEST_INDENT = 200;

/** What may begin or end markup: a fence (the first group), the bar that opens a table row (the second), and single signs. What is escaped is passed over as a whole. */
const STOP = /(^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,}))|(^[ \t]*\|)|\n|\||`+|<|\{|\\[<{`\\|]/gm;

/** Reads markup that is not Markdown's out of a text: a forgiving tree, in which every other stretch is kept as written. */
export function readMarkup(text: string, dialects: Dialects): MarkupNode[] {
  return new MarkupReader(text, dialects).read();
}

class MarkupReader {
  private readonly root: MarkupNode[] = [];
  private readonly open: MarkupElement[] = [];
  private readonly closable: ReadonlySet<string>;
  private readonly directives: string[] = [];
  /** Names of which no closing tag follows any more. */
  private readonly unclosed = new Set<string>();
  private textFrom = 0;
  /** Where text ends in which `{` means nothing. */
  private rawUntil = 0;
  /** How many elements were open where the table row began; undefined outside one. */
  private rowDepth: number | undefined;

  constructor(private readonly text: string, private readonly dialects: Dialects) {
    this.closable = closersIn(text);
  }

  read(): MarkupNode[] {
    const stop = new RegExp(STOP);
    for (let found = stop.exec(this.text); found; found = stop.exec(this.text)) {
      const end = this.step(found);
      stop.lastIndex = Math.max(end, found.index + 1);
    }
    this.keepText(this.text.length);
    while (this.open.length > 0) this.leaveOpen();
    return this.root;
  }

  /** @returns where reading goes on */
  private step({ 0: sign, 1: fence, 2: row, index: at }: RegExpExecArray): number {
    if (fence !== undefined) return behindFence(this.text, at, this.directives);
    if (row !== undefined) this.rowDepth ??= this.open.length;
    if (sign === '\n' || sign.endsWith('|')) this.endCell(at, sign === '\n');
    const markup = sign.startsWith('`') ? codeSpanEnd(this.text, at) : sign === '<' ? this.angle(at) : sign === '{' ? this.brace(at) : undefined;
    return markup ?? at + sign.length;
  }

  private endCell(at: number, isRowEnd: boolean): void {
    if (this.rowDepth === undefined) return;
    if (this.open.length > this.rowDepth) this.keepText(at);
    this.open.length = Math.min(this.open.length, this.rowDepth);
    if (isRowEnd) this.rowDepth = undefined;
  }

  private angle(at: number): number | undefined {
    if (this.text.startsWith('<!--', at)) return this.comment(at);
    const tag = scanTag(this.text, at);
    if (!tag || !this.isMarkup(tag)) return undefined;
    this.keepText(at);
    this.textFrom = tag.end;
    const name = isHtmlName(tag.name.toLowerCase()) && !/^[A-Z]/.test(tag.name) ? tag.name.toLowerCase() : tag.name;
    if (RAW_CONTENT.has(name) && tag.form === 'open') return this.rawElement({ ...tag, name });
    this.put({ ...tag, name, dialect: 'tag', words: '', form: NO_CONTENT.has(name) ? 'alone' : tag.form });
    return tag.end;
  }

  /** Whether a tag is markup and not a placeholder such as `<Directory>`, which a reader should see. */
  private isMarkup({ name, form, attributes }: Tag): boolean {
    if (isHtmlName(name.toLowerCase()) && !/^[A-Z]/.test(name)) return true;
    if (form === 'close') return true;
    const component = this.dialects.mdx && /^[A-Z]/.test(name);
    return (component && (form === 'alone' || attributes.size > 0)) || this.closable.has(`tag ${name}`);
  }

  private comment(at: number): number {
    const close = this.text.indexOf('-->', at + 4);
    return close === -1 ? at + 4 : close + 3;
  }

  /** An element whose content is no text for readers: it goes up to its closing tag, unread. Without one, what follows is text that nobody meant to hide. */
  private rawElement(tag: Tag): number {
    const closing = new RegExp(`</${tag.name}\\s*>`, 'gi');
    closing.lastIndex = tag.end;
    const found = this.unclosed.has(tag.name) ? null : closing.exec(this.text);
    if (!found) this.unclosed.add(tag.name);
    const end = found ? found.index + found[0].length : tag.end;
    this.put({ ...tag, dialect: 'tag', words: this.text.slice(tag.end, found?.index ?? end), form: 'alone', end });
    this.textFrom = end;
    return end;
  }

  private brace(at: number): number | undefined {
    if (at < this.rawUntil) return undefined;
    if (/^\{(?:%|\{[<%])/.test(this.text.slice(at, at + 3))) return this.shortcode(at);
    const role = /^\{([\w:.-]+)\}(`+)([^`]+)\2(?!`)/.exec(this.text.slice(at, at + LONGEST_EXPRESSION));
    if (role) return this.expression(at, at + role[0].length, { dialect: 'role', code: role[1] ?? '', words: role[3] ?? '' });
    const template = this.dialects.templates && this.text[at - 1] !== '$' ? /^\{\{(?![<%])((?:[^{}]|\{\})*)\}\}/.exec(this.text.slice(at, at + LONGEST_EXPRESSION)) : null;
    if (template) return this.expression(at, at + template[0].length, { dialect: 'template', code: template[1] ?? '', words: '' });
    if (!this.dialects.mdx || /^\{#/.test(this.text.slice(at, at + 2))) return undefined;
    const end = bracesEnd(this.text, at, LONGEST_EXPRESSION);
    if (this.text[end - 1] !== '}') return undefined;
    return this.expression(at, end, { dialect: 'mdx', code: this.text.slice(at + 1, end - 1), words: '' });
  }

  private shortcode(at: number): number | undefined {
    const code = scanShortcode(this.text, at);
    if (!code) return undefined;
    this.keepText(at);
    this.textFrom = code.end;
    if (code.dialect === 'liquid' && code.name === 'raw') return code.form === 'open' ? this.rawLiquid(code) : code.end;
    const pairs = this.closable.has(`${code.dialect} ${code.name}`);
    this.put({ ...code, form: code.form === 'open' && !pairs ? 'alone' : code.form });
    return code.end;
  }

  /** What a template leaves alone is no template's; its tags are read all the same. */
  private rawLiquid(code: Shortcode): number {
    const closing = /\{%-?\s*endraw\s*-?%\}/g;
    closing.lastIndex = code.end;
    this.rawUntil = closing.exec(this.text)?.index ?? this.text.length;
    return code.end;
  }

  private expression(at: number, end: number, rest: Pick<MarkupExpression, 'dialect' | 'code' | 'words'>): number {
    this.keepText(at);
    this.textFrom = end;
    this.add({ kind: 'expression', ...rest, start: at, written: this.text.slice(at, end) });
    return end;
  }

  private put(tag: Tag & { dialect: MarkupElement['dialect']; words: string }): void {
    if (tag.form === 'close') return this.close(tag.dialect, tag.name);
    for (let last = this.open.at(-1); last && tag.dialect === 'tag' && closesBefore(last.name, tag.name); last = this.open.at(-1)) this.endLast();
    const element = this.elementOf(tag);
    this.add(element);
    const holds = tag.form === 'open' && (tag.dialect !== 'tag' || this.closable.has(`tag ${tag.name}`) || closesBefore(tag.name, tag.name));
    if (holds && this.open.length < DEEPEST) this.open.push(element);
  }

  private elementOf(tag: Tag & { dialect: MarkupElement['dialect']; words: string }): MarkupElement {
    const lineStart = this.text.lastIndexOf('\n', tag.start - 1) + 1;
    const before = tag.start - lineStart > WIDEST_INDENT ? '-' : this.text.slice(lineStart, tag.start);
    const { name, attributes, dialect, words, start, end } = tag;
    const atLineStart = before.trim() === '';
    return {
      kind: 'element', name, attributes, dialect, words, children: [], start, end, atLineStart, indent: atLineStart ? before : '',
      inTableRow: this.rowDepth !== undefined, inAddress: /\]\(<?\s*$|^\[[^\]\n]+\]:\s*$/m.test(this.text.slice(Math.max(lineStart, tag.start - WIDEST_INDENT), tag.start)), closed: tag.form === 'alone',
    };
  }

  private close(dialect: MarkupElement['dialect'], name: string): void {
    const floor = this.rowDepth ?? 0;
    for (let depth = this.open.length - 1; depth >= floor; depth -= 1) {
      const element = this.open[depth];
      if (element?.dialect !== dialect || element.name !== name) continue;
      this.open.length = depth + 1;
      this.endLast();
      return;
    }
  }

  private endLast(): void {
    const element = this.open.pop();
    if (element) element.closed = true;
  }

  /** An element that nobody closed does not take the rest of the page with it: what followed comes to stand behind it. */
  private leaveOpen(): void {
    const element = this.open.pop();
    if (!element || closesBefore(element.name, element.name)) return;
    const above = this.open.at(-1)?.children ?? this.root;
    for (const child of element.children.splice(0)) above.push(child);
  }

  private keepText(end: number): void {
    if (end > this.textFrom) this.add({ kind: 'text', text: this.text.slice(this.textFrom, end) });
    this.textFrom = Math.max(end, this.textFrom);
  }

  private add(node: MarkupNode): void {
    (this.open.at(-1)?.children ?? this.root).push(node);
  }
}

/** What the text closes somewhere, as `dialect name`. */
function closersIn(text: string): Set<string> {
  const tags = [...text.matchAll(/<\/([A-Za-z][\w.-]*)/g)].map(([, name = '']) => `tag ${/^[A-Z]/.test(name) ? name : name.toLowerCase()}`);
  const hugo = [...text.matchAll(/\{\{[<%]\s*\/\s*([\w./-]+)/g)].map(([, name = '']) => `hugo ${name.toLowerCase()}`);
  const liquid = [...text.matchAll(/\{%-?\s*end([\w-]+)/g)].map(([, name = '']) => `liquid ${name.toLowerCase()}`);
  return new Set([...tags, ...hugo, ...liquid]);
}
