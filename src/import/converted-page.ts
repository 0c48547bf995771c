import { delimitFrontMatter } from '../parse/front-matter/front-matter-block';
import { parseNote } from '../parse/parse-note';
import type { Heading, ParsedNote } from '../model/note';
import { lineStarts, positionAt } from '../model/position';
import { convertDirectives } from './constructs/directives';
import { convertErb } from './constructs/erb';
import { stillCode } from './constructs/run-code';
import { breakLines } from './constructs/line-breaks';
import { convertLines, shownTemplates, takeAnchors, withoutModules } from './constructs/lines';
import type { PageCard, PersonDraft } from './constructs/construct';
import { convertMarkup } from './constructs/convert-markup';
import { outsideCode, withoutCode } from './markup/code';
import { settleBreaks } from './markup/marks';
import { looksLikeMdx } from './generator';
import { decoded, looseSlug, plainHeading } from './heading-slug';
import { mendEntities } from './mend-text';
import type { Page } from './page';
import type { Site } from './site';

/** A page whose constructs are Markdown by now; its links still are the site's. */
export interface ConvertedPage {
  page: Page;
  body: string;
  /** The body as read, for its links and headings. */
  note: ParsedNote;
  /** Headings by the anchors under which the site finds them. */
  headings: HeadingBook;
  people: PersonDraft[];
}

/** Finds a heading by an anchor. */
export interface HeadingBook {
  /** Names that the page gives to places itself. */
  labels: readonly string[];
  /** @returns the heading, and whether the anchor was the generator's own for it */
  find(anchor: string): { heading: Heading; exact: boolean } | undefined;
}

/** No line that a person wrote is that long, and reading such a one could take for ever. */
const LONGEST_LINE = 12_000;

/** What a page may know of the rest of the site and of the vault. */
export interface PageGround {
  cards: readonly PageCard[];
  /** Whether the vault has a note of a person already. */
  isKnown: (name: string) => boolean;
}

/** The steps of a page, in their order. Each is text to text. */
export function convertPage(page: Page, site: Site, { cards, isKnown }: PageGround): ConvertedPage {
  const people: PersonDraft[] = [];
  const mdx = site.generator.mdx || /\.mdx$/i.test(page.from) || looksLikeMdx(withoutCode(page.body));
  const { text, imported } = mdx ? withoutModules(page.body) : { text: page.body, imported: new Map<string, string>() };
  const starts = lineStarts(text);
  const said = new Set<string>();
  const warn = (code: string, message: string, offset?: number): void => {
    // A sentence that holds for many places of a page is said of the first.
    if (said.has(message)) return;
    said.add(message);
    page.warnings.push({ code, message, ...(offset === undefined ? {} : { line: page.bodyLine + positionAt(starts, offset).line - 1 }) });
  };
  if (starts.some((start, at) => (starts[at + 1] ?? text.length) - start > LONGEST_LINE)) {
    page.warnings.push({ code: 'long-line', message: 'A line of it is too long to be read: the page was kept as it is.' });
    const body = belowTop(`${stillCode(shownTags(text), warn).replace(/^\n+/, '').trimEnd()}\n`);
    const note = parseNote(page.to, body);
    return { page, body, note, headings: headingBook(note, new Map(), site), people };
  }
  const ground = { page: cardOf(page), pages: cards, people, isKnown, source: site.data, imported, shown: new Set<string>(), warn };
  const markdown = convertMarkup(convertLines(/\.erb$/i.test(page.from) ? convertErb(text, ground) : text, site.generator.name), { mdx, templates: site.generator.templates }, ground);
  const settled = settleBreaks(convertDirectives(settleBreaks(markdown)));
  const { text: body, anchors } = takeAnchors(breakLines(outsideCode(stillCode(shownTemplates(settled), warn), mendEntities)));
  const tidy = body.trim() === '' ? '' : `${body.replace(/^(?:[ \t]*\n)+/, (run) => (anchors.size === 0 ? '' : run)).trimEnd()}\n`;
  const whole = belowTop(tidy);
  const note = parseNote(page.to, whole);
  const places = new Map([...anchors].map(([name, at]): [string, number] => [name, at + whole.length - tidy.length]));
  return { page, body: whole, note, headings: headingBook(note, places, site), people };
}

/** Tags of a page that is not read, as text: nothing of them may act. */
function shownTags(text: string): string {
  return outsideCode(text, (part) => part.replace(/<(?=[a-z/!?])(?!(?:https?|mailto):)/gi, '\\<'));
}

/** Two rules at the top of a note would hide what stands between them as front matter: an empty line keeps them rules. */
function belowTop(body: string): string {
  return delimitFrontMatter(body).kind === 'block' ? `\n${body}` : body;
}

export function cardOf({ from, title, tags, data }: Page): PageCard {
  return { from, title, tags, data };
}

function headingBook({ headings }: ParsedNote, anchors: ReadonlyMap<string, number>, { generator }: Site): HeadingBook {
  const exact = new Map<string, Heading>();
  const loose = new Map<string, Heading>();
  const seen = new Map<string, number>();
  for (const heading of headings) {
    const plain = plainHeading(heading.text);
    const slug = generator.slug(plain);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    exact.set(count === 0 ? slug : `${slug}${generator.name === 'mkdocs' ? '_' : '-'}${count}`, heading);
    if (!loose.has(looseSlug(plain))) loose.set(looseSlug(plain), heading);
  }
  for (const [name, offset] of anchors) {
    const at = headings.find(({ span }) => span.end >= offset && span.start <= offset + 3) ?? headings.filter(({ span }) => span.start <= offset).at(-1);
    if (at && !exact.has(name)) exact.set(name, at);
  }
  return {
    labels: [...anchors.keys()],
    find(anchor) {
      const found = exact.get(anchor) ?? exact.get(decoded(anchor)) ?? exact.get(anchor.toLowerCase());
      if (found !== undefined) return { heading: found, exact: true };
      const near = loose.get(looseSlug(anchor)) ?? loose.get(looseSlug(anchor.replace(/[-_]\d+$/, '')));
      return near === undefined ? undefined : { heading: near, exact: false };
    },
  };
}
