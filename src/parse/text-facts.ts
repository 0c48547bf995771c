import type { BlockId, Heading, InlineField, LinkPlace, Mask, MaskKind, NoteLink, NoteTag } from '../model/note';
import { findBlockId } from './block-ids';
import type { ItemFact, TextBlock } from './blocks/block';
import { holdBlockId, holdLink } from './item-facts';
import { headingText } from './heading-text';
import { COMMENT_MARK, findInlineComments } from './inline-comments';
import { fieldsInParagraph, readField, type FoundField } from './inline-fields';
import { findInlineMath } from './inline-math';
import type { Addresses } from './inlines/brackets';
import type { Inline, Inlines } from './inlines/inline';
import { InlineReader } from './inlines/inline-reader';
import { MarkQueue } from './inlines/mark-queue';
import { NextMark } from './inlines/next-mark';
import { linkFact } from './link-facts';
import type { MaskList } from './mask-list';
import { masksOf } from './masks';
import { apart, isInside, spanOf, stretchAt, type NoteText, type Stretch } from './note-text';

/** What was found in a block beside its inlines, and hides some of them. */
interface Hidden {
  /** Code and HTML. */
  raw: Stretch[];
  maths: Stretch[];
  /** Of mathematics and comments, each in the order of the text. */
  masks: Mask[];
  fields: FoundField[];
}

/** Shared by all links that stand in plain text. */
const BODY: LinkPlace = { kind: 'body' };

/** Of mathematics, fields and block ids. Comments are looked for on their own, once: addresses are full of `%`. */
const OTHERS: readonly string[] = ['$', '::', '^'];
/** Their places in that list. */
const [DOLLAR, COLONS, CARET] = [0, 1, 2];

const NO_FIELDS: readonly FoundField[] = [];
const NO_CODE: readonly Stretch[] = [];

/** Collects the facts of a note's paragraphs and headings, block by block. */
export class TextFacts {
  readonly headings: Heading[] = [];
  readonly fields: InlineField[] = [];
  readonly tags: NoteTag[] = [];
  readonly blocks: BlockId[] = [];
  readonly masks: MaskList;
  private readonly links: NoteLink[];
  private readonly items: readonly ItemFact[];
  private readonly inlines: InlineReader;
  /** Whatever asks for more than a look at the inlines: nearly all blocks hold none of it. */
  private readonly others: MarkQueue;
  private readonly comments: NextMark;

  /**
   * @param links where links are collected
   * @param items are told of the links that stand in them
   * @param masks where masks are collected
   */
  constructor(private readonly note: NoteText, addresses: Addresses, { links, items, masks }: { links: NoteLink[]; items: readonly ItemFact[]; masks: MaskList }) {
    this.links = links;
    this.items = items;
    this.masks = masks;
    this.inlines = new InlineReader(note.copy, addresses);
    this.others = new MarkQueue(note.copy, OTHERS);
    this.comments = new NextMark(note.copy, COMMENT_MARK);
  }

  read(block: TextBlock): void {
    const { kind, start, end } = block;
    this.masks.takeBlocks(end);
    if (kind === 'heading') this.addHeading(block);
    this.inlines.read(block.from, end);
    const percents = this.comments.endAfter(start, end) !== -1;
    if (this.others.after(start) >= end && !percents) this.addAll(block);
    else this.addBesideOthers(block, percents);
    if (kind === 'heading') this.masks.addHeading(start, end);
  }

  /** @param percents whether the block holds a mark of comments */
  private addBesideOthers(block: TextBlock, percents: boolean): void {
    const { others } = this;
    const { kind, end } = block;
    const dollar = others.holds(DOLLAR, end);
    const colons = kind === 'paragraph' && others.holds(COLONS, end);
    // Nearly all comments stand in a block of their own.
    const alone = percents && !dollar && !colons && this.inlines.found.count === 0;
    const hidden = !alone && (dollar || percents || colons) ? this.findHidden(block, { dollar, percents, colons }) : null;
    if (hidden) this.addShown(block, hidden);
    else if (alone) this.masks.takeBefore(findInlineComments(this.comments, block, NO_CODE), 0, end);
    else this.addAll(block);
    if (kind === 'paragraph' && others.holds(CARET, end)) this.readBlockId(block, hidden);
  }

  /** Nearly every block's: all that was found in it counts. */
  private addAll(block: TextBlock): void {
    const { found } = this.inlines;
    const heading = headingOf(block);
    for (let index = 0; index < found.count; index++) {
      const inline = found.at(index);
      if (inline) this.add(inline, block, NO_FIELDS, heading);
    }
  }

  private addShown(block: TextBlock, { maths, masks, fields }: Hidden): void {
    const heading = headingOf(block);
    const { found } = this.inlines;
    let masked = 0;
    for (let index = 0; index < found.count; index++) {
      const inline = found.at(index);
      if (inline) masked = this.masks.takeBefore(masks, masked, inline.start);
      if (inline && (maths.length === 0 || !MATHEMATICAL.has(inline.kind) || !isInside(maths, inline.start))) this.add(inline, block, fields, heading);
    }
    this.masks.takeBefore(masks, masked, block.end);
    for (const field of fields) {
      this.fields.push(readField(field, this.note, heading));
      this.masks.add('field-key', field.keyStretch.start, field.keyStretch.end);
    }
  }

  private addHeading({ start, end, level, top }: TextBlock): void {
    const { note } = this;
    if (top) this.headings.push({ level, text: headingText(note.text, start, end), span: spanOf(note, start, end) });
  }

  /** Mathematics and comments, which reach over whatever else stands in the block except code and HTML; and fields, which reach over links alone. */
  private findHidden(block: TextBlock, { dollar, percents, colons }: { dollar: boolean; percents: boolean; colons: boolean }): Hidden {
    const raw = rawAmong(this.inlines.found);
    const maths = dollar ? findInlineMath(this.note, block, raw) : [];
    const masks = masksOf('math', maths);
    if (percents) for (const comment of findInlineComments(this.comments, block, raw)) masks.push(comment);
    return { raw, maths, masks, fields: colons ? this.findFields(block, raw, maths) : [] };
  }

  private findFields(block: TextBlock, raw: readonly Stretch[], maths: readonly Stretch[]): FoundField[] {
    const links = this.inlines.found.toArray().filter(({ kind, start }) => kind === 'link' && !isInside(maths, start));
    const unread = apart([...raw, ...maths, ...links]);
    return fieldsInParagraph(this.note, block, block.item).filter(({ start }) => !isInside(unread, start));
  }

  private add(inline: Inline, block: TextBlock, fields: readonly FoundField[], heading: number | null): void {
    const { note } = this;
    const { kind, start, end, link } = inline;
    if (link) {
      const field = fields.length > 0 ? stretchAt(fields, start) : undefined;
      const place: LinkPlace = field ? { kind: 'field', key: field.key } : BODY;
      if (block.item !== null) holdLink(this.items[block.item], this.links.length);
      this.links.push(linkFact(note, link, { place, item: block.item, heading, callout: block.callout }));
      return this.masks.add(link.form === 'url' ? 'url' : 'link', start, end);
    }
    if (kind === 'tag') this.tags.push({ name: note.copy.slice(start + 1, end), from: 'body', span: spanOf(note, start, end) });
    this.masks.add(MASKS[kind], start, end);
  }

  private readBlockId(block: TextBlock, hidden: Hidden | null): void {
    const { note } = this;
    const id = findBlockId(note, block, block.item !== null);
    if (!id || isInside(apart([...rawAmong(this.inlines.found), ...(hidden ? hidden.maths : [])]), id.start)) return;
    const fact: BlockId = { id: note.text.slice(id.start + 1, id.end), item: block.item, span: spanOf(note, id.start, id.end) };
    this.blocks.push(fact);
    if (block.item !== null) holdBlockId(note.text, this.items[block.item], fact);
    this.masks.add('block-id', id.start, id.end);
  }
}

const MASKS: Record<Inline['kind'], MaskKind> = { code: 'code', html: 'html', comment: 'comment', link: 'link', footnote: 'link', mail: 'url', tag: 'tag' };

/** The code and HTML among inlines. */
function rawAmong(found: Inlines): Inline[] {
  const raw: Inline[] = [];
  for (let index = 0; index < found.count; index++) {
    const inline = found.at(index);
    if (inline && !inline.link && !inline.plain) raw.push(inline);
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
