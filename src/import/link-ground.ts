import type { AddressBook } from './address-book';
import type { ConvertedPage } from './converted-page';
import type { Page } from './page';

/** How many links there are of each kind. */
export interface LinkCounts {
  total: number;
  internal: number;
  external: number;
  /** Those of the external ones that lead to the published site, or to its repository: what they mean is no note. */
  away: number;
  broken: number;
}

/** A link that led nowhere, or that was mended on the way. */
export interface LinkRemark {
  /** Path of the page in the source. */
  from: string;
  /** Line in the source, from 1. */
  line: number;
  address: string;
  text: string;
  outcome: 'broken' | 'broken-anchor' | 'empty' | 'in-source' | 'left-out' | 'no-picture' | 'published' | 'repaired';
  /** The note or file that it was led to; for what is no note, the address. */
  to?: string;
}

/** What links are written from. */
export interface LinkGround {
  book: AddressBook;
  /** The text of a wiki-link to a file of the import: the shortest that means only it. */
  linkPath: (to: string) => string;
  /** The text of a link to the note that bears a name of a person or an organisation. */
  named: (name: string) => string | undefined;
  /** The page with a label that all pages of the site may link by, as those of MyST. */
  labelled: (label: string) => Page | undefined;
  /** Whether double brackets are links in the source, whatever is in them. */
  wiki: boolean;
  /** Where an attachment will stand; notes that it is wanted. */
  attachment: (path: string) => string;
  pageByFrom: ReadonlyMap<string, ConvertedPage>;
}

/** A page's text with its links written anew. */
export interface RewrittenBody {
  body: string;
  counts: LinkCounts;
  remarks: LinkRemark[];
}
