import { applyEdits, type TextEdit } from '../model/edit';
import type { Heading, NoteLink } from '../model/note';
import { baseName } from '../model/path';
import { lineStarts, positionAt } from '../model/position';
import type { Destination } from './address-book';
import { safeAddress } from './constructs/safe-address';
import type { ConvertedPage } from './converted-page';
import { headingMarks, isWithinHeading } from './heading-marks';
import type { LinkCounts, LinkGround, LinkRemark, RewrittenBody } from './link-ground';
import { isInTable } from './table-row';
import { addressOf } from './written-address';

/** A link as the page has it. */
interface SourceLink {
  /** All of it. */
  source: string;
  address: string;
  /** What the reader sees, links in it written anew. */
  label: string;
  /** Whether there are links in it. */
  nested: boolean;
}

/** Writes the links of a page so that they work in a vault. Everything else stays as it is. */
export function rewriteLinks(converted: ConvertedPage, ground: LinkGround): RewrittenBody {
  return new LinkRewriter(converted, ground).rewrite();
}

class LinkRewriter {
  private readonly counts: LinkCounts = { total: 0, internal: 0, external: 0, away: 0, broken: 0 };
  private readonly remarks: LinkRemark[] = [];
  private readonly searchedFrom = new Map<string, number>();
  private lineStarts: readonly number[] | undefined;

  constructor(private readonly converted: ConvertedPage, private readonly ground: LinkGround) {}

  rewrite(): RewrittenBody {
    const { body, note } = this.converted;
    const links = note.links.filter(({ place }) => place.kind !== 'property').sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    return { body: this.withoutDefinitions(applyEdits(body, [...headingMarks(this.converted), ...this.linkEdits(links)]).text), counts: this.counts, remarks: this.remarks };
  }

  /** A heading as it will read, its links written anew. */
  headingText({ text, span: { start, end } }: Heading): string {
    if (!/[[<]/.test(text)) return text;
    const { body, note } = this.converted;
    const within = note.links.filter(({ place, span: each }) => place.kind !== 'property' && each.start >= start && each.end <= end);
    const edits = this.linkEdits(within).map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return applyEdits(body.slice(start, end), edits).text.replace(/^[ \t]*#+[ \t]*/, '').replace(/[ \t]+#+[ \t]*$/, '');
  }

  private linkEdits(links: readonly NoteLink[]): TextEdit[] {
    const { body } = this.converted;
    const edits: TextEdit[] = [];
    for (let at = 0; at < links.length; at += 1) {
      const link = links[at];
      if (!link) continue;
      const { start, end } = link.span;
      const inner: NoteLink[] = [];
      for (let next = links[at + 1]; next && next.span.end <= end; next = links[at + 1]) {
        inner.push(next);
        at += 1;
      }
      const text = this.writtenAnew(link, inner);
      // A bracket right before a wiki-link would be read as part of it.
      const from = text.startsWith('[[') && /(?:^|[^\\[!])\[$/.test(body.slice(Math.max(0, start - 2), start)) ? start - 1 : start;
      if (text !== body.slice(start, end)) edits.push({ start: from, end, text: from === start ? text : `\\[${text}`, expected: body.slice(from, end) });
    }
    return edits;
  }

  private writtenAnew(link: NoteLink, inner: readonly NoteLink[]): string {
    const source = this.converted.body.slice(link.span.start, link.span.end);
    this.counts.total += 1;
    if (link.form === 'wiki') return this.wiki(link, source);
    const address = addressOf(link, source);
    const label = this.label(link, source, inner);
    if (address.trim() === '' && !source.includes('#')) return this.empty(label);
    // A label of MyST may hold a colon, as an address with a scheme does.
    if (safeAddress(address.replace(/^pathname:\/\//, '')) === '' && this.ground.labelled(address) === undefined) return this.unsafe(address, label);
    return this.lead(link, { source, address, label, nested: inner.length > 0 });
  }

  private lead(link: NoteLink, written: SourceLink): string {
    const found = this.find(written.address);
    switch (found.kind) {
      case 'external':
        this.counts.external += 1;
        return this.external(written, found.url);
      case 'page':
        this.counts.internal += 1;
        return this.toPage(link, written, found);
      case 'file':
        return this.toFile(link, written, found);
      case 'away':
        return this.away(link, written, found);
      case 'broken':
        return this.broken(link, written, found.isLeftOut);
    }
  }

  private find(address: string): Destination {
    const found = this.ground.book.find(address, this.converted.page);
    const label = address.replace(/^#/, '');
    const isOwn = found.kind === 'page' && (!address.startsWith('#') || this.converted.headings.find(label)?.exact === true);
    const page = isOwn || found.kind === 'file' ? undefined : this.ground.labelled(label);
    return page ? { kind: 'page', page, anchor: label, repaired: false } : found;
  }

  private external({ source, address, label, nested }: SourceLink, url: string): string {
    if (url === address && !nested) return source;
    const at = source.lastIndexOf(address);
    return nested ? `[${label}](${/[\s()<>]/.test(url) ? `<${url}>` : url})` : at === -1 ? source : source.slice(0, at) + url + source.slice(at + address.length);
  }

  private toPage(link: NoteLink, { address, label, nested }: SourceLink, found: Extract<Destination, { kind: 'page' }>): string {
    const heading = this.isInHeading(link) ? '' : this.headingIn(found, { address, label });
    if (found.repaired) this.remark('repaired', address, label, found.page.to);
    const own = found.page === this.converted.page;
    // Such a link would lead to where the reader is.
    if (own && label !== '' && (this.isInHeading(link) || (heading === '' && address.startsWith('#')))) return label;
    const path = own && heading !== '' ? '' : this.ground.linkPath(found.page.to);
    if (nested) return `[${label}](<${path}${path === '' ? '' : '.md'}${heading === '' ? '' : `#${heading}`}>)`;
    return this.wikiLink(link, path + (heading === '' ? '' : `#${heading}`), link.embed ? '' : label, link.form === 'url' ? baseName(found.page.to) : '');
  }

  /** A link in a heading leads to a note as a whole: what a heading reads may not hang on how another one does. */
  private isInHeading({ span: { start } }: NoteLink): boolean {
    return isWithinHeading(this.converted.note, start);
  }

  private headingIn({ page, anchor }: Extract<Destination, { kind: 'page' }>, { address, label }: Pick<SourceLink, 'address' | 'label'>): string {
    if (anchor === '' || /^(?:top|_top)$/i.test(anchor)) return '';
    const target = this.ground.pageByFrom.get(page.from);
    const found = target?.headings.find(anchor);
    if (found === undefined) this.remark('broken-anchor', address, label, page.to);
    else if (!found.exact) this.remark('repaired', address, label, page.to);
    return target && found ? headingLink(new LinkRewriter(target, this.ground).headingText(found.heading)) : '';
  }

  private toFile(link: NoteLink, written: SourceLink, found: Extract<Destination, { kind: 'file' }>): string {
    const to = this.ground.attachment(found.path);
    this.counts.internal += 1;
    if (found.repaired) this.remark('repaired', written.address, written.label, to);
    const path = this.ground.linkPath(to);
    if (written.nested) return `[${written.label}](<${path}>)`;
    return this.wikiLink(link, path, written.label, '');
  }

  /** A link to where it can be read what is no note: the page that the site makes when it is built, the file where it is kept. */
  private away(link: NoteLink, written: SourceLink, { url, of }: Extract<Destination, { kind: 'away' }>): string {
    if (link.embed) return this.broken(link, written, of === 'source');
    this.counts.external += 1;
    this.counts.away += 1;
    this.remark(of === 'site' ? 'published' : 'in-source', written.address, written.label, url);
    return `[${written.label || written.address}](${/[\s()<>]/.test(url) ? `<${url}>` : url})`;
  }

  /** The words stay. */
  private broken(link: NoteLink, { address, label }: SourceLink, isLeftOut: boolean): string {
    this.counts.broken += 1;
    this.remark(isLeftOut ? 'left-out' : link.embed ? 'no-picture' : 'broken', address, label);
    // A width that stood behind the words of a picture means nothing without it.
    return link.embed ? label.replace(/\\?\|\d+(?:x\d+)?$/, '') : label || address;
  }

  private empty(label: string): string {
    this.counts.broken += 1;
    this.remark('empty', '', label);
    return label;
  }

  private unsafe(address: string, label: string): string {
    this.counts.broken += 1;
    this.converted.page.warnings.push({ code: 'unsafe-address', message: `The address “${address.slice(0, 60)}” was left out, its words stay.`, line: this.lineOf(address) });
    return label;
  }

  /** A wiki-link of the page itself: those of an Obsidian vault are found anew, because notes may have got other names. */
  private wiki(link: NoteLink, source: string): string {
    const found = link.target === '' ? undefined : this.ground.book.find(link.target, this.converted.page);
    const to = found?.kind === 'page' ? found.page.to : found?.kind === 'file' ? this.ground.attachment(found.path) : undefined;
    const path = to === undefined ? this.ground.named(link.target) : this.ground.linkPath(to);
    if (path === undefined && !this.ground.wiki) return this.bracketed(source);
    this.counts.internal += 1;
    if (path === undefined) return source;
    if (to === undefined && path !== link.target && link.display === null) return `[[${path}|${link.target}]]`;
    const at = source.indexOf(link.target);
    return at === -1 || path.toLowerCase() === link.target.toLowerCase() ? source : source.slice(0, at) + path + source.slice(at + link.target.length);
  }

  /** Double brackets that no page stands behind, as the text that they are outside Obsidian: `[[1]]`. */
  private bracketed(source: string): string {
    this.counts.total -= 1;
    return source.replace('[[', '\\[\\[');
  }

  /** @param words what the reader sees; `''` for the target's own name */
  private wikiLink(link: NoteLink, target: string, words: string, name: string): string {
    const text = (words || name).replace(/\s+/g, ' ').replace(/[[\]]/g, (sign) => (words.includes('[^') ? sign : '')).trim();
    const bar = isInTable(this.converted.body, link.span.start, link.span.end) ? '\\|' : '|';
    const shown = text.replace(/\\?\|/g, link.embed ? bar : ' ');
    const plain = shown === '' || shown === target;
    return `${link.embed ? '!' : ''}[[${target}${plain ? '' : bar + shown}]]`;
  }

  /** The words of a link, links in it written anew. */
  private label(link: NoteLink, source: string, inner: readonly NoteLink[]): string {
    if (inner.length === 0) return link.form === 'url' ? '' : (link.display ?? '');
    const text = this.converted.body;
    const offset = link.span.start;
    const edits = inner.map((each): TextEdit => {
      const { start, end } = each.span;
      return { start: start - offset, end: end - offset, text: this.writtenAnew(each, []), expected: text.slice(start, end) };
    });
    const display = link.display ?? '';
    const at = source.indexOf(display);
    const moved = edits.filter(({ start }) => start >= at).map((edit) => ({ ...edit, start: edit.start - at, end: edit.end - at }));
    return applyEdits(display, moved).text;
  }

  private remark(outcome: LinkRemark['outcome'], address: string, text: string, to?: string): void {
    this.remarks.push({ from: this.converted.page.from, line: this.lineOf(outcome === 'empty' ? `[${text}]()` : address), address, text, outcome, ...(to === undefined ? {} : { to }) });
  }

  /** The line of the source in which an address stands, the next one each time it is asked for. */
  private lineOf(address: string): number {
    const { text, bodyLine } = this.converted.page;
    const from = this.searchedFrom.get(address) ?? 0;
    const at = from === -1 ? -1 : text.indexOf(address, from);
    this.searchedFrom.set(address, at === -1 ? -1 : at + address.length);
    if (at === -1) return bodyLine;
    this.lineStarts ??= lineStarts(text);
    return positionAt(this.lineStarts, at).line;
  }

  /** Definitions of references that have become wiki-links would lead nowhere. */
  private withoutDefinitions(body: string): string {
    return body.replace(/^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(<[^>\n]*>|\S+)[^\n]*\n?/gm, (line: string, written: string) => {
      const found = this.ground.book.find(written.replace(/^<|>$/g, ''), this.converted.page);
      return found.kind === 'external' && safeAddress(found.url) !== '' ? line : '';
    });
  }
}

/** A heading's text without the signs that a link to it cannot hold. */
function headingLink(text: string): string {
  return text.replace(/[#|^:%[\]\\`]/g, ' ').replace(/\s+/g, ' ').trim();
}
