import { readBareUrl, urlLink } from '../bare-urls';
import * as Char from '../../model/char';
import { skipRun } from '../characters';
import { wikiLink } from '../wiki-links';
import { angledMailEnd, autolinkEnd, InlineHtml } from './angles';
import { Brackets, type Addresses } from './brackets';
import { CodeSpans } from './code-spans';
import { footnoteEnd } from './footnote-mark';
import { Inlines, type InlineKind } from './inline';
import { MarkQueue } from './mark-queue';
import { mailAround, schemeStart, tagEnd, wwwStart } from './plain-marks';
import { WikiBrackets } from './wiki-brackets';

/** What a backslash takes their meaning from. */
const ESCAPABLE = new Set([Char.BANG, Char.LESS, Char.OPEN_BRACKET, Char.BACKSLASH, Char.CLOSE_BRACKET, Char.BACKTICK]);

/**
 * Reads what stands in the text of a block: code, HTML, links of every form, tags, footnotes, addresses. Goes through the text once, from mark to mark;
 * what a mark would have to be searched for behind it is searched once for all of them.
 */
export class InlineReader {
  /** What was found in the block. */
  readonly found = new Inlines();
  private from = 0;
  private end = 0;
  /** In front of this, no bare address can begin. */
  private searched = 0;
  /** In front of this, no tag can begin: it would stand in a wiki-link. */
  private wikiEnd = 0;
  private readonly marks: MarkQueue;
  private readonly html: InlineHtml;
  private readonly code: CodeSpans;
  private readonly wiki: WikiBrackets;
  private readonly brackets: Brackets;

  constructor(private readonly text: string, addresses: Addresses) {
    this.marks = new MarkQueue(text);
    this.html = new InlineHtml(text);
    this.code = new CodeSpans(text);
    this.wiki = new WikiBrackets(text);
    this.brackets = new Brackets(text, addresses);
  }

  /** Reads a stretch of text. What was found in the last one is forgotten. */
  read(from: number, end: number): void {
    this.found.clear();
    this.brackets.reset();
    this.from = from;
    this.end = end;
    this.searched = this.wikiEnd = 0;
    for (let at = from, mark = this.marks.after(from); mark < end; mark = this.marks.after(at)) at = this.readMark(mark, at);
  }

  /**
   * @param from where the search for the mark began
   * @returns where to go on
   */
  private readMark(at: number, from: number): number {
    switch (this.text.charCodeAt(at)) {
      case Char.OPEN_BRACKET: return at > from && this.text.charCodeAt(at - 1) === Char.BANG ? this.readBang(at - 1) : this.readOpening(at);
      case Char.CLOSE_BRACKET: return this.readClosing(at);
      case Char.LESS: return this.readAngle(at);
      case Char.BACKTICK: return this.readBackticks(at);
      case Char.BACKSLASH: return at + (ESCAPABLE.has(this.text.charCodeAt(at + 1)) ? 2 : 1);
      case Char.COLON: return this.readAddress(schemeStart(this.text, at, this.from), at + 1);
      case Char.DOT: return this.readAddress(wwwStart(this.text, at, this.from), at + 1);
      case Char.HASH: return this.readHash(at);
      default: return this.readAt(at);
    }
  }

  private readOpening(at: number): number {
    const { text, end } = this;
    const second = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    if (second === Char.CARET) {
      const footnote = footnoteEnd(text, at, end);
      if (footnote !== -1) this.add('footnote', at, footnote, true);
      if (footnote !== -1 && text.charCodeAt(footnote) !== Char.OPEN_PAREN) return footnote;
    }
    if (second === Char.OPEN_BRACKET) {
      const opening = this.wiki.read(at, end);
      if (opening === 'text') return this.wiki.end;
      if (opening === 'link') this.addWikiLink(at, this.wiki);
      if (opening === 'link' && !this.wiki.plain) return this.wiki.end;
    }
    this.brackets.open(at, this.found.count);
    return at + 1;
  }

  private addWikiLink(at: number, { end, plain, bar, hash }: WikiBrackets): void {
    const embed = this.text.charCodeAt(at - 1) === Char.BANG && this.text.charCodeAt(at - 2) !== Char.BACKSLASH;
    const start = embed ? at - 1 : at;
    this.wikiEnd = end;
    this.found.addLink(wikiLink(this.text, { start, end, bar, hash }), plain);
  }

  private readClosing(at: number): number {
    const link = this.brackets.close(at, this.end);
    if (!link) return at + 1;
    this.found.enclose(this.brackets.inlines, link);
    return link.end;
  }

  /** Reads the bracket behind the `!` at `at`, which opens an image unless a wiki-link or a footnote begins there. */
  private readBang(at: number): number {
    const { text, end } = this;
    const third = at + 2 < end ? text.charCodeAt(at + 2) : 0;
    if (third === Char.OPEN_BRACKET) return this.readOpening(at + 1);
    if (third === Char.CARET) {
      const footnote = footnoteEnd(text, at + 1, end);
      if (footnote !== -1 && text.charCodeAt(footnote) !== Char.OPEN_PAREN) return this.readOpening(at + 1);
    }
    this.brackets.open(at, this.found.count);
    return at + 2;
  }

  private readAngle(at: number): number {
    const { text, end } = this;
    const autolink = autolinkEnd(text, at, end);
    if (autolink !== -1) return this.addAddress(text.slice(at + 1, autolink - 1), at, autolink);
    const html = this.html.endOf(at, end);
    if (html !== -1) return this.add(text.startsWith('<!--', at) ? 'comment' : 'html', at, html, false);
    const mail = angledMailEnd(text, at, end);
    return mail === -1 ? at + 1 : this.addAddress(`mailto:${text.slice(at + 1, mail - 1)}`, at, mail);
  }

  private addAddress(address: string, at: number, end: number): number {
    this.found.addLink(urlLink(address, at, end), false);
    return end;
  }

  private readBackticks(at: number): number {
    const runEnd = skipRun(this.text, at, this.end);
    const end = this.code.endOf(at, runEnd, this.end);
    return end === -1 ? runEnd : this.add('code', at, end, false);
  }

  /** @param next where to go on where there is no address */
  private readAddress(start: number, next: number): number {
    if (start < this.searched || start === -1) return next;
    const address = readBareUrl(this.text, start);
    if (!address) return next;
    this.searched = address.searched;
    if (!address.link) return next;
    this.found.addLink(address.link, true);
    return Math.max(next, address.link.end);
  }

  private readHash(at: number): number {
    const end = at < this.wikiEnd ? -1 : tagEnd(this.text, at);
    return end === -1 ? at + 1 : this.add('tag', at, end, true);
  }

  private readAt(at: number): number {
    const mail = mailAround(this.text, at, this.from, this.end);
    if (mail) this.add('mail', mail.start, mail.end, true);
    return at + 1;
  }

  /** @returns where the inline ends */
  private add(kind: InlineKind, start: number, end: number, plain: boolean): number {
    this.found.add(kind, start, end, plain);
    return end;
  }
}
