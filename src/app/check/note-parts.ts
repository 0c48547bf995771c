import { addTo } from '../../model/lists';
import type { Heading, ParsedNote } from '../../model/note';
import { countFront } from '../../model/sorted';
import { Closest } from './closest';

/** What Obsidian takes out of a heading before it compares. */
const SIGNS = /[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g;

/** A heading of the deepest level. */
const DEEPEST = 6;

/** The headings and blocks of a note, ready to be asked for: there may be thousands, and as many links to them. */
export class NoteParts {
  /** Where headings stand among those of the note, by their level and what they answer to. */
  private readonly places = new Map<string, number[]>();
  private readonly blocks: ReadonlySet<string>;
  private readonly headings: readonly Heading[];
  private likely: Closest | undefined;

  constructor({ headings, blocks }: ParsedNote) {
    this.headings = headings;
    this.blocks = new Set(blocks.map(({ id }) => id.toLowerCase()));
    for (const [at, { level, text }] of headings.entries()) {
      this.enter(wordsKey(level, text), at);
      this.enter(anchorKey(level, anchor(text)), at);
    }
  }

  /**
   * Whether a link leads to a heading: the last of those named, each standing somewhere below the one before. As in Obsidian, signs and
   * capitals do not count; the anchors of published sites (`#further-reading`) are understood as well.
   */
  hasHeading(wanted: readonly string[]): boolean {
    let from = 0;
    let above = 0;
    for (const text of wanted) {
      const at = this.first(text, from, above);
      const found = this.headings[at];
      if (!found) return false;
      [from, above] = [at + 1, found.level];
    }
    return wanted.length > 0;
  }

  hasBlock(id: string): boolean {
    return this.blocks.has(id.toLowerCase());
  }

  /** The heading that a mistyped one may stand for. */
  closestHeading(text: string): string | undefined {
    this.likely ??= new Closest(this.headings.map((heading) => heading.text));
    return this.likely.to(text);
  }

  private enter(key: string, at: number): void {
    addTo(this.places, key, at);
  }

  /** The first heading that is called so, from a place on and of a level below one. */
  private first(text: string, from: number, above: number): number {
    let first = this.headings.length;
    for (let level = above + 1; level <= DEEPEST; level += 1) {
      for (const key of [wordsKey(level, text), anchorKey(level, text.toLowerCase())]) {
        const places = this.places.get(key) ?? [];
        first = Math.min(first, places[countFront(places.length, (index) => (places[index] ?? 0) < from)] ?? first);
      }
    }
    return first;
  }
}

function wordsKey(level: number, text: string): string {
  return `${level} ${text.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim().toLowerCase()}`;
}

function anchorKey(level: number, written: string): string {
  return `${level}#${written}`;
}

/** As GitHub and most site builders make it. */
function anchor(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
}
