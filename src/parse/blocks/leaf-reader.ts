import * as Char from '../../model/char';
import type { Blocks, TextBlock } from './block';
import { closesFence, fenceLength, headingLevel, isUnderline } from './block-starts';
import { holdChild, quotesOf, type Container } from './containers';
import { takeDefinitions } from './definition-lines';
import { holdsHtmlEnd, htmlBlockEnd, type HtmlEnd } from './html-start';
import type { LineCursor } from './line-cursor';
import { makeFence, maskOf, newLeaf, takeRow, type Leaf, type Row } from './leaf';
import { beginRegionFarIn, CODE_INDENT, endsParagraph, holdsCode, isBreakLine } from './line-kinds';
import { blockStartLength, Regions, type Region } from './regions';
import { textStart } from './text-start';

const NO_ROWS: readonly Row[] = [];

/** Reads what stands in the innermost container of a line: paragraphs, headings, code, HTML. */
export class LeafReader {
  readonly regions: Regions;
  readonly blocks: Blocks;
  /** How many headings the note has so far. */
  topHeadings = 0;
  private leaf: Leaf | null = null;

  constructor(private readonly text: string, private readonly line: LineCursor) {
    this.regions = new Regions(text);
    const { comments, maths } = this.regions;
    this.blocks = { texts: [], items: [], callouts: [], definitions: [], raw: [], maths, comments, silenced: [] };
  }

  /** Whether what is open takes any line of its containers, marks of quotes and lists too. */
  get isConcrete(): boolean {
    return this.leaf?.kind === 'fence' || this.leaf?.kind === 'html';
  }

  /** Whether what is open goes on where only a weak mark stands: an empty item, a number other than 1. */
  get isInParagraph(): boolean {
    return this.leaf?.kind === 'paragraph';
  }

  /** Reads a line without content, which ends here. */
  readBlank(end: number): void {
    const { leaf } = this;
    if (leaf?.kind === 'paragraph' || (leaf?.kind === 'html' && leaf.htmlEnd === 'empty-line')) this.endLeaf();
    else if (leaf?.kind === 'html') leaf.end = end;
  }

  /**
   * Reads a line that begins with a letter, outside of quotes and lists: it goes on with a paragraph or begins one.
   * @returns whether it does
   */
  readWords(start: number, end: number): boolean {
    const { leaf } = this;
    if (this.regions.at(start)) return false;
    if (leaf?.kind === 'paragraph') leaf.end = end;
    else if (leaf) return false;
    else this.leaf = newLeaf('paragraph', start, end, null);
    return true;
  }

  /** Takes a line that lacks the marks of its containers into an open paragraph, if it can go on there. */
  goesOnLazily(region: Region | null): boolean {
    const { line, text, regions } = this;
    if (this.leaf?.kind !== 'paragraph' || line.isBlank) return false;
    if (region ? this.isEdge(region) : endsParagraph(text, line, regions, true)) return false;
    if (!region && this.beginsLazyHtml(this.leaf.container)) return true;
    this.goOn(region);
    return true;
  }

  /** Begins HTML in the containers of the paragraph that it ends: as in micromark, a tag that is merely alone on its line does not leave them. */
  private beginsLazyHtml(container: Container | null): boolean {
    const { line, text } = this;
    if (line.code !== Char.LESS || line.indent >= CODE_INDENT || htmlBlockEnd(text, line.next, line.end, false) === null) return false;
    this.endLeaf();
    this.beginHtml('empty-line', container);
    return true;
  }

  /**
   * Reads the rest of a line whose containers are open.
   * @param endedOthers whether the line ended containers by lacking their marks
   */
  readLine(region: Region | null, container: Container | null, endedOthers: boolean): void {
    if (this.leaf?.kind === 'fence') this.readFence(this.leaf);
    else if (this.leaf?.kind === 'html') this.readHtml(this.leaf);
    else if (this.line.isBlank) this.readBlank(this.line.end);
    else if (region) this.readRegion(region, container, endedOthers);
    else this.readText(container, endedOthers);
  }

  private readText(container: Container | null, endedOthers: boolean): void {
    const { leaf, line, text, regions } = this;
    if (leaf?.kind === 'paragraph') {
      if (!endsParagraph(text, line, regions, false)) return this.goOn(null);
      if (this.underline(leaf)) return;
    }
    if (line.indent >= CODE_INDENT) return this.readIndented(container, endedOthers);
    this.endLeaf();
    this.begin(container);
  }

  /** Makes a heading of an open paragraph, where the line underlines it. A table is never underlined. */
  private underline(leaf: Leaf): boolean {
    const { line, text } = this;
    if ((line.code !== Char.DASH && line.code !== Char.EQUALS) || leaf.rows || !isUnderline(text, line.next, line.end)) return false;
    const start = takeDefinitions(text, leaf, leaf.container, this.blocks);
    this.leaf = null;
    if (start >= leaf.end) return false;
    const level = line.code === Char.EQUALS ? 1 : 2;
    if (leaf.hidden) this.addText({ start, end: line.end, from: Math.max(leaf.from, start), kind: 'edge', level: 1 }, leaf.container);
    else this.addHeading({ start, end: line.end, from: Math.max(leaf.from, start), level }, leaf.container);
    return true;
  }

  private begin(container: Container | null): void {
    const { line, text } = this;
    const { code, next, end } = line;
    const level = code === Char.HASH ? headingLevel(text, next, end) : 0;
    if (level !== 0) return this.addHeading({ start: next, end, from: next + level, level }, container);
    if (isBreakLine(text, line)) return holdChild(container, next, end, 'other');
    const region = code === Char.DOLLAR || code === Char.PERCENT ? this.regions.begin(next, end, quotesOf(container)) : null;
    if (region) return this.addEdge(region, container);
    if (code === Char.BACKTICK || code === Char.TILDE) {
      const length = fenceLength(text, next, end);
      if (length > 0) return makeFence(this.open('fence', next, container), code, length);
    }
    const htmlEnd = code === Char.LESS ? htmlBlockEnd(text, next, end, false) : null;
    if (htmlEnd !== null) return this.beginHtml(htmlEnd, container);
    const leaf = this.open('paragraph', next, container);
    leaf.from = textStart(text, line, container, this.blocks.callouts);
    if (code === Char.BAR) leaf.barEnd = end;
  }

  private open(kind: Leaf['kind'], start: number, container: Container | null): Leaf {
    return this.leaf = newLeaf(kind, start, this.line.end, container);
  }

  /** Takes the line into the open paragraph. @param region that it lies in, or null */
  private goOn(region: Region | null): void {
    const { leaf, line } = this;
    if (!leaf) return;
    const quotes = quotesOf(leaf.container);
    if (line.code === Char.BAR) takeRow(leaf, line.next, line.end);
    leaf.end = line.end;
    if (quotes > 0 && line.at > line.start) this.silence(line.start, line.at, ' ');
    const around = region ?? beginRegionFarIn(this.text, line, this.regions, quotes);
    if (around) this.silenceLine(around);
  }

  private readFence(leaf: Leaf): void {
    const { line, text } = this;
    const closes = line.indent < CODE_INDENT && line.code === leaf.mark && !line.isBlank && closesFence(text, line.next, line.end, leaf.length);
    if (!line.isBlank) leaf.end = line.end;
    if (closes) this.endLeaf();
  }

  private readIndented(container: Container | null, endedOthers: boolean): void {
    if (this.leaf?.kind !== 'code') {
      this.endLeaf();
      this.open('code', this.line.rest, container);
      // As in micromark: behind a line that ended a quote or an item, the next indented line is code of its own.
      if (endedOthers) this.endLeaf();
    } else if (holdsCode(this.text, this.line)) this.leaf.end = this.line.end;
  }

  private beginHtml(htmlEnd: HtmlEnd, container: Container | null): void {
    const { line, text } = this;
    this.open('html', line.rest, container).htmlEnd = htmlEnd;
    if (holdsHtmlEnd(text, line.next + (htmlEnd === '?>' ? 1 : 2), line.end, htmlEnd)) this.endLeaf();
  }

  private readHtml(leaf: Leaf): void {
    const { line, text } = this;
    if (line.isBlank && leaf.htmlEnd === 'empty-line') return this.endLeaf();
    leaf.end = line.end;
    if (holdsHtmlEnd(text, line.at, line.end, leaf.htmlEnd)) this.endLeaf();
  }

  /** Reads a line of a comment or of mathematics: its text, with nothing in it that would begin a block. */
  private readRegion(region: Region, container: Container | null, endedOthers: boolean): void {
    const { line } = this;
    if (this.isEdge(region)) {
      this.endLeaf();
      return this.addEdge(region, container);
    }
    if (this.leaf?.kind === 'paragraph') return this.goOn(region);
    this.silenceLine(region);
    if (line.indent >= CODE_INDENT) return this.readIndented(container, endedOthers);
    this.endLeaf();
    this.open('paragraph', line.next, container).hidden = true;
  }

  private isEdge(region: Region): boolean {
    return this.line.indent < CODE_INDENT && this.regions.isEdge(region, this.line.next);
  }

  private silenceLine({ kind, end }: Region): void {
    const { line, text } = this;
    const silent = kind === 'math' ? Math.min(line.end, end) - line.next : blockStartLength(text.slice(line.next, line.end));
    this.silence(line.next, line.next + silent, '·');
  }

  private silence(start: number, end: number, by: ' ' | '·'): void {
    if (end > start) this.blocks.silenced.push({ start, end, by });
  }

  /** The first or last line of a region: what stands beside its mark is read. */
  private addEdge(region: Region, container: Container | null): void {
    const { next, end } = this.line;
    const from = region.kind === 'math' ? Math.min(end, region.end) : next + 2;
    this.silence(next, from, ' ');
    this.addText({ start: next, end, from, kind: 'edge', level: 1 }, container);
  }

  private addHeading({ start, end, from, level }: Pick<TextBlock, 'start' | 'end' | 'from' | 'level'>, container: Container | null): void {
    this.endLeaf();
    this.addText({ start, end, from, kind: 'heading', level }, container);
    if (!container) this.topHeadings += 1;
  }

  private addText({ kind, start, end, from, level }: Pick<TextBlock, 'kind' | 'start' | 'end' | 'from' | 'level'>, container: Container | null): void {
    const item = container ? container.itemIndex : null;
    const callout = container ? container.calloutIndex : null;
    const block: TextBlock = { kind, start, end, from, level, item, callout, top: container === null, headingsAbove: this.topHeadings };
    this.blocks.texts.push(block);
    holdChild(container, start, end, kind === 'paragraph' ? 'paragraph' : 'other');
  }

  /** Ends what is open. */
  endLeaf(): void {
    const { leaf } = this;
    this.leaf = null;
    if (!leaf) return;
    if (leaf.kind === 'paragraph') return this.endParagraph(leaf);
    this.blocks.raw.push(maskOf(this.text, leaf));
    holdChild(leaf.container, leaf.start, leaf.end, 'other');
  }

  private endParagraph(leaf: Leaf): void {
    const start = takeDefinitions(this.text, leaf, leaf.container, this.blocks);
    if (start >= leaf.end) return;
    let next = start;
    for (const row of leaf.rows ?? NO_ROWS) {
      this.addParagraph(next, row.lastEnd, leaf);
      next = row.start;
    }
    this.addParagraph(next, leaf.end, leaf);
  }

  private addParagraph(start: number, end: number, { from, container }: Leaf): void {
    this.addText({ start, end, from: Math.max(from, start), kind: 'paragraph', level: 1 }, container);
  }
}
