import { decodeString } from 'micromark-util-decode-string';
import { readAddress } from '../address';
import * as Char from '../char';
import { normaliseLabel } from '../definitions';
import type { FoundLink } from '../found-link';
import type { Stretch } from '../note-text';
import { labelEnd, readResource } from './link-parts';

/** A bracket that may open a link or an image. */
interface Opener extends Stretch {
  image: boolean;
  /** How many inlines had been found in front of it. */
  inlines: number;
}

/** A link or image that a bracket closed. */
export interface ClosedLink {
  link: FoundLink;
  /** How many inlines stand in front of it: those behind stand in its text. */
  inlines: number;
  image: boolean;
}

/** What may close a label: an address in brackets, or a reference. */
interface Target {
  end: number;
  address: string;
}

/** Where references lead, by normalised label. */
export type Addresses = ReadonlyMap<string, string>;

/** Pairs the brackets of Markdown links. There are no links in links: an opener in front of one is read as text from then on. */
export class Brackets {
  private openers: Opener[] = [];
  /** Openers of links in front of this one are inactive. */
  private inactive = 0;

  constructor(private readonly text: string, private readonly addresses: Addresses) {}

  /** Forgets what is open: a block ends. */
  reset(): void {
    if (this.openers.length > 0) this.openers = [];
    this.inactive = 0;
  }

  /** @param end behind the bracket */
  open(start: number, end: number, image: boolean, inlines: number): void {
    this.openers.push({ start, end, image, inlines });
  }

  /** The link or image that the bracket at `at` closes; null where it closes none. */
  close(at: number, end: number): ClosedLink | null {
    const opener = this.openers.pop();
    if (!opener) return null;
    const index = this.openers.length;
    const inactive = index < this.inactive;
    if (inactive) this.inactive = index;
    if (inactive && !opener.image) return null;
    const target = this.targetOf(opener, at, end);
    if (!target) return null;
    if (!opener.image) this.inactive = index;
    return { link: this.linkOf(opener, at, target), inlines: opener.inlines, image: opener.image };
  }

  private targetOf(opener: Opener, at: number, end: number): Target | null {
    const behind = at + 1 < end ? this.text.charCodeAt(at + 1) : Char.FEED;
    if (behind === Char.OPEN_PAREN) {
      const resource = readResource(this.text, at + 1, end);
      if (resource) return { end: resource.next, address: decoded(this.text.slice(resource.start, resource.end)) };
    }
    if (this.addresses.size === 0) return null;
    if (behind === Char.OPEN_BRACKET) return this.fullReference(opener, at, end);
    return this.reference(opener.end, at, at + 1);
  }

  private fullReference(opener: Opener, at: number, end: number): Target | null {
    if (this.text.charCodeAt(at + 2) === Char.CLOSE_BRACKET && at + 2 < end) return this.reference(opener.end, at, at + 3);
    const close = labelEnd(this.text, at + 1, end);
    return close === -1 ? null : this.reference(at + 2, close, close + 1);
  }

  private reference(start: number, stop: number, end: number): Target | null {
    if (stop - start > LONGEST_LABEL) return null;
    const address = this.addresses.get(normaliseLabel(this.text.slice(start, stop)));
    return address === undefined ? null : { end, address };
  }

  private linkOf({ start, end, image }: Opener, at: number, target: Target): FoundLink {
    const written = this.text.slice(end, at);
    const display = image ? alternativeText(written) : written;
    const { target: named, subpath, url } = readAddress(target.address);
    return { form: 'markdown', embed: image, target: named, subpath, display: display || null, url, start, end: target.end };
  }
}

/** Labels that hold many blanks and line endings are longer than what they are compared with. */
const LONGEST_LABEL = 4000;

/** An address without its escapes and entities. */
function decoded(written: string): string {
  return written.includes('\\') || written.includes('&') ? decodeString(written) : written;
}

/** The text of an image without its marks. */
function alternativeText(written: string): string {
  return decoded(written).replace(/`+([^`]*)`+/g, '$1');
}
