import type { BlockId, Heading, InlineField, LinkPlace, Mask, MaskKind, NoteLink, NoteTag } from '../model/note';
import { findBlockId } from './block-ids';
import type { TextBlock } from './blocks/block';
import { headingText } from './heading-text';
import { findInlineComments } from './inline-comments';
import { fieldsInParagraph, readField, type FoundField } from './inline-fields';
import { findInlineMath } from './inline-math';
import type { Addresses } from './inlines/brackets';
import type { Inline } from './inlines/inline';
import { InlineReader } from './inlines/inline-reader';
import { NextMark } from './inlines/next-mark';
import { linkFact } from './link-facts';
import { apart, isInside, spanOf, stretchAt, type NoteText, type Stretch } from './note-text';

/** What was found in a block beside its inlines, and hides some of them. */
interface Hidden {
  /** Code and HTML. */
  raw: Stretch[];
  maths: Stretch[];
}

/** Shared by all links that stand in plain text. */
const BODY: LinkPlace = { kind: 'body' };

const NOWHERE: Hidden = { raw: [], maths: [] };

/** Collects the facts of a note's paragraphs and headings, block by block. */
export class TextFacts {
  readonly headings: Heading[] = [];
  readonly fields: InlineField[] = [];
  readonly tags: NoteTag[] = [];
  readonly blocks: BlockId[] = [];
  readonly headingMasks: Mask[] = [];
  readonly masks: Mask[] = [];
  private readonly inlines: InlineReader;
  private readonly dollars: NextMark;
  private readonly percents: NextMark;
  private readonly colons: NextMark;

  /** @param links where links are collected */
  constructor(private readonly note: NoteText, addresses: Addresses, readonly links: NoteLink[]) {
    this.inlines = new InlineReader(note.copy, addresses);
    this.dollars = new NextMark(note.copy, '$');
    this.percents = new NextMark(note.copy, '%%');
    this.colons = new NextMark(note.copy, '::');
  }

  read(block: TextBlock): void {
    const { start, end } = block;
    if (block.kind === 'heading') this.addHeading(block);
    this.inlines.read(block.from, end);
    const { found } = this.inlines;
    const hidden = this.findHidden(block, found);
    const fields = block.kind === 'paragraph' && this.colons.endAfter(start, end) !== -1 ? this.findFields(block, found, hidden) : [];
    const heading = headingOf(block);
    for (const inline of found) if (hidden.maths.length === 0 || !isInside(hidden.maths, inline.start) || !MATHEMATICAL.has(inline.kind)) this.add(inline, block, fields, heading);
    for (const field of fields) {
      this.fields.push(readField(field, this.note, heading));
      this.mask('field-key', field.keyStretch);
    }
    if (block.kind === 'paragraph') this.readBlockId(block, hidden);
  }

  private addHeading({ start, end, level, top }: TextBlock): void {
    const { note } = this;
    this.headingMasks.push({ kind: 'heading', start, end });
    if (top) this.headings.push({ level, text: headingText(note.text.slice(start, end)), span: spanOf(note, start, end) });
  }

  /** Mathematics and comments, which reach over whatever else stands in the block except code and HTML. */
  private findHidden(block: TextBlock, found: readonly Inline[]): Hidden {
    const dollar = this.dollars.endAfter(block.start, block.end) !== -1;
    const percents = this.percents.endAfter(block.start, block.end) !== -1;
    const raw = rawAmong(found);
    if (!dollar && !percents) return raw.length === 0 ? NOWHERE : { raw, maths: [] };
    const maths = dollar ? findInlineMath(this.note, block, raw) : [];
    for (const math of maths) this.mask('math', math);
    if (percents) for (const comment of findInlineComments(this.note, block, raw)) this.mask('comment', comment);
    return { raw, maths };
  }

  private findFields(block: TextBlock, found: readonly Inline[], { raw, maths }: Hidden): FoundField[] {
    const links = found.filter(({ kind, start }) => kind === 'link' && !isInside(maths, start));
    const unread = apart([...raw, ...maths, ...links]);
    return fieldsInParagraph(this.note, block, block.item).filter(({ start }) => !isInside(unread, start));
  }

  private add(inline: Inline, block: TextBlock, fields: readonly FoundField[], heading: number | null): void {
    const { note } = this;
    const { kind, start, end, link } = inline;
    if (link) {
      const field = fields.length > 0 ? stretchAt(fields, start) : undefined;
      const place: LinkPlace = field ? { kind: 'field', key: field.key } : BODY;
      this.links.push(linkFact(note, link, { place, item: block.item, heading, callout: block.callout }));
      return this.mask(link.form === 'url' ? 'url' : 'link', inline);
    }
    if (kind === 'tag') this.tags.push({ name: note.copy.slice(start + 1, end), from: 'body', span: spanOf(note, start, end) });
    this.mask(MASKS[kind], inline);
  }

  private readBlockId(block: TextBlock, { raw, maths }: Hidden): void {
    const { note } = this;
    const id = findBlockId(note, block, block.item !== null);
    if (!id || (raw.length + maths.length > 0 && isInside(apart([...raw, ...maths]), id.start))) return;
    this.blocks.push({ id: note.text.slice(id.start + 1, id.end), item: block.item, span: spanOf(note, id.start, id.end) });
    this.mask('block-id', id);
  }

  private mask(kind: MaskKind, { start, end }: Stretch): void {
    this.masks.push({ kind, start, end });
  }
}

const MASKS: Record<Inline['kind'], MaskKind> = { code: 'code', html: 'html', comment: 'comment', link: 'link', footnote: 'link', mail: 'url', tag: 'tag' };

const NONE: Inline[] = [];

/** The code and HTML among inlines. */
function rawAmong(found: readonly Inline[]): Inline[] {
  let raw = NONE;
  for (const inline of found) {
    if (inline.link || inline.plain) continue;
    if (raw === NONE) raw = [];
    raw.push(inline);
  }
  return raw;
}

/** What is none in mathematics. */
const MATHEMATICAL: ReadonlySet<Inline['kind']> = new Set(['link', 'tag']);

/** Index of the last heading that starts at or before a block, or null. */
function headingOf({ kind, top, headingsAbove }: TextBlock): number | null {
  if (kind === 'heading' && top) return headingsAbove;
  return headingsAbove === 0 ? null : headingsAbove - 1;
}
