import type { FoundLink } from '../found-link';
import type { Stretch } from '../note-text';

export type InlineKind = 'code' | 'html' | 'comment' | 'link' | 'footnote' | 'mail' | 'tag';

/** Something found in the text of a block. */
export interface Inline extends Stretch {
  kind: InlineKind;
  /** Of a link. */
  link: FoundLink | null;
  /** Whether it is no mark of Markdown but found in plain text: in the text of a link, such things do not count. */
  plain: boolean;
}

/** What was found in a block, in the order of the text. The objects are filled again for the note's next block: a vault has a million of them. */
export class Inlines {
  count = 0;
  private readonly all: Inline[] = [];

  /** Forgets what was found. */
  clear(): void {
    this.count = 0;
  }

  at(index: number): Inline | undefined {
    return this.all[index];
  }

  /** All of them, until the next block is read. */
  toArray(): Inline[] {
    return this.all.slice(0, this.count);
  }

  add(kind: InlineKind, start: number, end: number, plain: boolean): void {
    this.fill(kind, start, end).plain = plain;
  }

  addLink(link: FoundLink, plain: boolean): void {
    const inline = this.fill('link', link.start, link.end);
    inline.link = link;
    inline.plain = plain;
  }

  /** Puts a link in front of what stands in its text, from `index` on: of that, a link keeps what Markdown marks, and an image nothing. */
  enclose(index: number, link: FoundLink): void {
    const inside = link.embed || index === this.count ? NONE : this.all.slice(index, this.count).filter(({ plain }) => !plain).map((inline) => ({ ...inline }));
    this.count = index;
    this.addLink(link, false);
    for (const { kind, start, end, link: inner } of inside) {
      if (inner) this.addLink(inner, false);
      else this.add(kind, start, end, false);
    }
  }

  private fill(kind: InlineKind, start: number, end: number): Inline {
    const next = this.all[this.count] ?? this.grow();
    this.count += 1;
    next.kind = kind;
    next.start = start;
    next.end = end;
    next.link = null;
    return next;
  }

  private grow(): Inline {
    const inline: Inline = { kind: 'code', start: 0, end: 0, link: null, plain: false };
    this.all.push(inline);
    return inline;
  }
}

const NONE: readonly Inline[] = [];
