import { decodeString } from 'micromark-util-decode-string';
import { readAddress } from '../address';
import * as Char from '../../model/char';
import { alternativeText } from './alternative-text';
import type { FoundLink } from '../found-link';
import { labelEnd, LinkPart, normaliseLabel, readResource } from './link-parts';
import { ownText } from '../note-text';
import { NextMark } from './next-mark';

/** Where references lead, by normalised label. */
export type Addresses = ReadonlyMap<string, string>;

/** Pairs the brackets of Markdown links. There are no links in links: an opener in front of one is read as text from then on. */
export class Brackets {
  /** How many inlines stand in front of the link that was closed last: those behind stand in its text. */
  inlines = 0;
  /** Where the brackets begin that may open a link, or an image with its `!`; and how many inlines had been found in front of each. */
  private readonly starts: number[] = [];
  private readonly counts: number[] = [];
  private depth = 0;
  /** Openers of links in front of this one are inactive. */
  private inactive = 0;
  /** Where the link ends that is being closed. */
  private end = 0;
  /** Whether its address is one of the web, in its one spelling. */
  private web = false;
  private readonly resource = new LinkPart();
  private readonly backslashes: NextMark;
  private readonly semicolons: NextMark;

  constructor(private readonly text: string, private readonly addresses: Addresses) {
    this.backslashes = new NextMark(text, '\\');
    this.semicolons = new NextMark(text, ';');
  }

  /** Forgets what is open: a block ends. */
  reset(): void {
    this.depth = this.inactive = 0;
  }

  /** @param start of the bracket, or of the `!` in front of it */
  open(start: number, inlines: number): void {
    this.starts[this.depth] = start;
    this.counts[this.depth] = inlines;
    this.depth += 1;
  }

  /** The link or image that the bracket at `at` closes; null where it closes none. */
  close(at: number, end: number): FoundLink | null {
    if (this.depth === 0) return null;
    const index = this.depth -= 1;
    const start = this.starts[index] ?? 0;
    this.inlines = this.counts[index] ?? 0;
    const image = this.text.charCodeAt(start) === Char.BANG;
    const inactive = index < this.inactive;
    if (inactive) this.inactive = index;
    if (inactive && !image) return null;
    const label = start + (image ? 2 : 1);
    const address = this.addressBehind(label, at, end);
    if (address === null) return null;
    if (!image) this.inactive = index;
    const written = this.text.slice(label, at);
    const { target, subpath, url } = this.web ? { target: address, subpath: null, url: address } : readAddress(address);
    return { form: 'markdown', embed: image, target, subpath, display: (image ? textOfImage(written) : ownText(written)) || null, url, start, end: this.end };
  }

  /** What closes the label that ends at `at`: an address in brackets, or a reference. Null where nothing does. */
  private addressBehind(label: number, at: number, end: number): string | null {
    const behind = at + 1 < end ? this.text.charCodeAt(at + 1) : Char.FEED;
    this.web = false;
    const { resource } = this;
    if (behind === Char.OPEN_PAREN && readResource(this.text, at + 1, end, resource)) {
      this.end = resource.next;
      this.web = resource.web;
      return resource.web ? this.text.slice(resource.start, resource.end) : this.decoded(resource.start, resource.end);
    }
    if (this.addresses.size === 0) return null;
    if (behind === Char.OPEN_BRACKET) return this.fullReference(label, at, end);
    return this.reference(label, at, at + 1);
  }

  private fullReference(label: number, at: number, end: number): string | null {
    if (this.text.charCodeAt(at + 2) === Char.CLOSE_BRACKET && at + 2 < end) return this.reference(label, at, at + 3);
    const close = labelEnd(this.text, at + 1, end);
    return close === -1 ? null : this.reference(at + 2, close, close + 1);
  }

  private reference(start: number, stop: number, end: number): string | null {
    if (stop - start > LONGEST_LABEL) return null;
    this.end = end;
    return this.addresses.get(normaliseLabel(this.text.slice(start, stop))) ?? null;
  }

  /** An address without its escapes and entities. Nearly all have none, and what those begin or end with is looked for once in the whole text. */
  private decoded(start: number, end: number): string {
    const written = this.text.slice(start, end);
    return this.backslashes.endAfter(start, end) === -1 && this.semicolons.endAfter(start, end) === -1 ? written : decodeString(written);
  }
}

/** Longer text of an image stays as it is written: images may stand in the text of images, and each would look through all of it. */
const LONGEST_ALTERNATIVE = 10_000;

function textOfImage(written: string): string {
  return written.length > LONGEST_ALTERNATIVE ? written : alternativeText(ownText(written));
}

/** Labels that hold many blanks and line endings are longer than what they are compared with. */
const LONGEST_LABEL = 4000;
