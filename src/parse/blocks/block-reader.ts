import * as Char from '../../model/char';
import { isOrdinary, skipBlanks } from '../characters';
import { finishItem, newItem } from '../item-facts';
import type { Blocks, ItemFact } from './block';
import { listMarkEnd } from './block-starts';
import { calloutMark } from './callout-mark';
import { endChild, holdChild, isListStart, MOST_INDENT, newQuote, type Container } from './containers';
import { LeafReader } from './leaf-reader';
import { LineCursor } from './line-cursor';
import { regionContentStart, type Region } from './regions';
import { ThematicBreaks } from './thematic-breaks';

/** Blanks behind the mark of a list item: more of them are the indent of code in it. */
const MOST_BLANKS = 4;

/**
 * Reads the blocks of a note line by line, as CommonMark says: first the quotes and list items that go on, then those that begin,
 * then what stands in the innermost of them. Each line is read once.
 */
export class BlockReader {
  private readonly line: LineCursor;
  private readonly leaves: LeafReader;
  /** The quotes and items that are open, outermost first. */
  private readonly open: Container[] = [];
  private quotes = 0;
  /** From where on the line can hold no mark of a quote or list, because it lies in a comment or in mathematics. */
  private opaqueFrom = Infinity;
  private readonly breaks: ThematicBreaks;

  /** @param starts where the lines begin up to the body: those of the body are added as they are read */
  constructor(private readonly text: string, private readonly starts: number[]) {
    this.line = new LineCursor(text);
    this.leaves = new LeafReader(text, this.line);
    this.breaks = new ThematicBreaks(text);
  }

  /** @param from where the body begins, behind the front matter */
  read(from: number): Blocks {
    const { text, starts } = this;
    for (let start = from; start < text.length;) {
      const feed = text.indexOf('\n', start);
      const end = feed === -1 ? text.length : feed;
      this.readLine(start, end > start && text.charCodeAt(end - 1) === Char.RETURN ? end - 1 : end);
      start = end + 1;
      if (feed !== -1) starts.push(start);
    }
    this.close(0);
    return this.leaves.blocks;
  }

  private readLine(start: number, end: number): void {
    if (start === end && this.quotes === 0) return this.readBlank(end);
    if (this.open.length === 0 && isOrdinary(this.text.charCodeAt(start)) && this.leaves.readWords(start, end)) return;
    this.line.open(start, end);
    const region = this.leaves.regions.at(start);
    this.opaqueFrom = region ? regionContentStart(this.text, start, end, region.quotes) : Infinity;
    if (this.line.isBlank && this.quotes === 0) this.readBlank(end);
    else this.readFilled(region);
  }

  /** An empty line ends no item, except one that had nothing in it yet. */
  private readBlank(end: number): void {
    const last = this.innermost();
    if (last?.beganBlank) last.endsAtBlank = true;
    this.leaves.readBlank(end);
  }

  private readFilled(region: Region | null): void {
    const before = this.open.length;
    const matched = this.continueContainers();
    const sibling = matched === -1;
    const kept = sibling ? this.open.length : matched;
    let opened = sibling;
    if (sibling || kept < before || !this.leaves.isConcrete) opened = this.openContainers(kept, sibling) || opened;
    this.readLeaf(region, opened ? this.open.length : kept);
  }

  private readLeaf(region: Region | null, kept: number): void {
    const lazy = kept < this.open.length;
    if (lazy && this.leaves.goesOnLazily(region)) return;
    if (lazy) this.close(kept);
    this.leaves.readLine(region, this.innermost(), lazy);
  }

  /** The quote or item that was opened last and is open yet, or null. */
  private innermost(): Container | null {
    return this.open.length === 0 ? null : this.open[this.open.length - 1] ?? null;
  }

  /** How many containers go on in this line; -1 where an item ended and the next one of its list began instead. */
  private continueContainers(): number {
    for (let depth = 0; depth < this.open.length; depth++) {
      const container = this.open[depth];
      if (!container || this.goesOn(container)) continue;
      if (container.item && this.beginsSibling(container)) {
        this.close(depth);
        this.openItem();
        return -1;
      }
      return depth;
    }
    return this.open.length;
  }

  private goesOn(container: Container): boolean {
    const { line } = this;
    if (!container.item) return this.passQuoteMark();
    if (line.isBlank) {
      container.endsAtBlank ||= container.beganBlank;
      line.skipColumns(container.columns);
      return true;
    }
    const ended = container.endsAtBlank;
    container.beganBlank = false;
    container.endsAtBlank = false;
    if (ended || line.indent < container.columns) return false;
    line.skipColumns(container.columns);
    return true;
  }

  private passQuoteMark(): boolean {
    const { line } = this;
    if (line.isBlank || line.indent > MOST_INDENT || line.next >= this.opaqueFrom || line.code !== Char.GREATER) return false;
    line.pass(1);
    line.skipColumns(1);
    return true;
  }

  private beginsSibling({ mark, ordered }: Container): boolean {
    const end = this.listMarkEnd(false);
    return end !== -1 && this.text.charCodeAt(end - 1) === mark && ordered === end > this.line.next + 1;
  }

  /**
   * Begins the quotes and items whose marks stand here.
   * @param kept how many of the open containers go on
   * @returns whether one began
   */
  private openContainers(kept: number, afresh: boolean): boolean {
    const interrupts = !afresh && kept === this.open.length && this.leaves.isInParagraph;
    let opened = false;
    for (;;) {
      const { line } = this;
      if (line.isBlank || line.indent > MOST_INDENT || line.next >= this.opaqueFrom) return opened;
      const quote = line.code === Char.GREATER;
      if (!quote && this.listMarkEnd(interrupts) === -1) return opened;
      if (!opened && !afresh) this.close(kept);
      opened = true;
      if (quote) this.openQuote();
      else this.openItem();
    }
  }

  /** @param interrupts whether a paragraph would end: empty items and numbers other than 1 do not end one */
  private listMarkEnd(interrupts: boolean): number {
    const { line, text } = this;
    if (line.isBlank || line.indent > MOST_INDENT || line.next >= this.opaqueFrom) return -1;
    const { code, next } = line;
    if (!isListStart(code)) return -1;
    const end = listMarkEnd(text, next, line.end);
    if (end === -1) return -1;
    if ((code === Char.DASH || code === Char.ASTERISK) && this.breaks.standAt(line, code)) return -1;
    if (!interrupts) return end;
    const numbered = end > next + 1;
    if (numbered && (end > next + 2 || code !== Char.ONE)) return -1;
    return skipBlanks(text, end, line.end) === line.end ? -1 : end;
  }

  private openQuote(): void {
    const { line } = this;
    const block = { start: line.next, end: line.end };
    const outer = this.innermost();
    const mark = calloutMark(this.text, line.next, line.end);
    const { callouts } = this.leaves.blocks;
    const container = newQuote(block, this.quotes + 1, outer, mark ? callouts.length : null);
    if (mark) callouts.push(Object.assign(block, { mark }));
    holdChild(outer, line.next, line.end, 'other');
    this.passQuoteMark();
    this.open.push(container);
    this.quotes += 1;
  }

  private openItem(): void {
    const { line, text } = this;
    const start = line.next;
    const markEnd = listMarkEnd(text, start, line.end);
    const outer = this.innermost();
    const indent = line.indent;
    line.pass(markEnd - start);
    const blank = line.isBlank;
    const blanks = blank ? 1 : line.indent > MOST_BLANKS ? 1 : line.indent;
    const ordered = markEnd > start + 1;
    if (!blank) line.skipColumns(blanks);
    const itemIndex = this.leaves.blocks.items.length;
    const item = this.addItem(start, line.end, outer);
    this.open.push({
      item, block: item.span, markEnd: skipBlanks(text, markEnd, line.end), beginsWithParagraph: false, hasList: false, mark: text.charCodeAt(markEnd - 1), ordered, quotes: this.quotes, indent, columns: indent + markEnd - start + blanks,
      beganBlank: blank, endsAtBlank: false, itemIndex, calloutIndex: outer?.calloutIndex ?? null,
    });
  }

  private addItem(start: number, end: number, outer: Container | null): ItemFact {
    const { starts, leaves } = this;
    const line = starts.length;
    const item = newItem({ start, end, line, column: start - (starts[line - 1] ?? 0) + 1 });
    item.parent = outer ? outer.itemIndex : null;
    item.heading = leaves.topHeadings === 0 ? null : leaves.topHeadings - 1;
    holdChild(outer, start, end, 'list');
    leaves.blocks.items.push(item);
    return item;
  }

  /** Ends what stands open behind the first `kept` containers, and what stands in them. */
  private close(kept: number): void {
    this.leaves.endLeaf();
    while (this.open.length > kept) {
      const last = this.open.pop();
      if (!last) break;
      if (last.item) finishItem(this.text, this.starts, last.item, last);
      else this.quotes -= 1;
      endChild(this.innermost(), last.block.end);
    }
  }
}
