/**
 * Obsidian's own Markdown (wiki-links, embeds, comments, math) is hidden from the Markdown reader behind characters of no meaning, each stretch
 * as long as it was, so that positions stay true and what is inside is not read as Markdown.
 */
import { getFrontMatterInfo } from '../base/front-matter';

/** `text` is what stays text: marks so crowded that reading them would take the square of their number. */
export type SpanKind = 'link' | 'embed' | 'comment' | 'math' | 'text';

export interface MaskedSpan {
  kind: SpanKind;
  start: number;
  end: number;
}

/** A stretch that is a block of its own, which the Markdown reader sees as blank lines. */
export interface MaskedBlock {
  kind: 'yaml' | 'comment' | 'math';
  start: number;
  end: number;
}

export interface MaskedText {
  masked: string;
  /** The character that stands for hidden ones. */
  sentinel: string;
  spans: MaskedSpan[];
  blocks: MaskedBlock[];
}

/** Lengths are bounded so that lines of unmatched openings cost no more than their length. */
const INLINE = /(`+)|!?\[\[[^[\]\n\r]{1,1000}\]\]|%%|\$\$[^\n\r]{1,2000}?\$\$|\$(?![\s$])[^$\n\r]{0,500}?[^\s$\\]\$(?!\d)/g;
const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})([^\r\n]*)/;

/** More marks of emphasis than this in one block are not read as such. */
const CROWD = 4000;

export function maskText(text: string): MaskedText {
  return new Masker(text).run();
}

class Masker {
  private readonly spans: MaskedSpan[] = [];
  private readonly blocks: MaskedBlock[] = [];
  private fence: string | null = null;

  constructor(private readonly text: string) {}

  run(): MaskedText {
    let at = this.frontMatter();
    while (at < this.text.length) at = this.line(at);
    this.thinCrowds();
    const sentinel = unusedCharacter(this.text);
    return { masked: this.hide(sentinel), sentinel, spans: this.spans, blocks: this.blocks };
  }

  private frontMatter(): number {
    const info = getFrontMatterInfo(this.text);
    if (!info.exists) return 0;
    const close = this.text.slice(0, info.contentStart).trimEnd().length;
    this.blocks.push({ kind: 'yaml', start: 0, end: close });
    return info.contentStart;
  }

  /** Reads one line, or a block of several. @returns where the next line starts */
  private line(start: number): number {
    const end = lineEnd(this.text, start);
    const line = this.text.slice(start, end);
    if (this.inFence(line)) return end + 1;
    const block = /^[ ]{0,3}(%%|\$\$)/.exec(line);
    const blockEnd = block?.[1] ? this.block(start + line.indexOf(block[1]), block[1]) : undefined;
    if (blockEnd !== undefined) return lineEnd(this.text, blockEnd) + 1;
    return this.inline(start, end);
  }

  private inFence(line: string): boolean {
    const [, marks = '', after = ''] = FENCE.exec(line) ?? [];
    if (this.fence !== null) {
      if (marks.startsWith(this.fence) && after.trim() === '') this.fence = null;
      return true;
    }
    if (marks === '' || (marks.startsWith('`') && after.includes('`'))) return false;
    this.fence = marks;
    return true;
  }

  /** @returns the block's end, or undefined when text follows on its line: then it is no block */
  private block(start: number, fence: string): number | undefined {
    const close = this.text.indexOf(fence, start + 2);
    if (close === -1 && fence === '$$') return undefined;
    const end = close === -1 ? this.text.length : close + 2;
    if (this.text.slice(end, lineEnd(this.text, end)).trim() !== '') return undefined;
    this.blocks.push({ kind: fence === '%%' ? 'comment' : 'math', start, end });
    return end;
  }

  private inline(start: number, end: number): number {
    INLINE.lastIndex = start;
    for (let match = INLINE.exec(this.text); match && match.index < end; match = INLINE.exec(this.text)) {
      const found = match[0];
      if (match[1]) INLINE.lastIndex = this.afterCode(match.index, match[1], end);
      else if (found === '%%') {
        const close = this.comment(match.index);
        if (close > end) return lineEnd(this.text, close) + 1;
        INLINE.lastIndex = close;
      } else this.spans.push({ kind: kindOf(found), start: match.index, end: match.index + found.length });
    }
    return end + 1;
  }

  /** Code spans are left alone. @returns where to read on */
  private afterCode(start: number, marks: string, end: number): number {
    const close = this.text.indexOf(marks, start + marks.length);
    return close === -1 || close > end ? start + marks.length : close + marks.length;
  }

  /** A comment in a line may run over several. @returns its end */
  private comment(start: number): number {
    const close = this.text.indexOf('%%', start + 2);
    const end = close === -1 ? this.text.length : close + 2;
    for (let at = start; at < end;) {
      const stop = Math.min(lineEnd(this.text, at), end);
      if (stop > at) this.spans.push({ kind: 'comment', start: at, end: stop });
      at = stop + 1;
    }
    return end;
  }

  /** Blocks are what stands between empty lines. */
  private thinCrowds(): void {
    if ((this.text.match(/[*_]/g)?.length ?? 0) <= CROWD) return;
    const taken = [...this.spans, ...this.blocks].sort((a, b) => a.start - b.start);
    let next = 0;
    let start = 0;
    for (const block of this.text.split(/(\n[ \t\r]*\n)/)) {
      const marks = [...block.matchAll(/[*_]/g)].map((mark) => start + mark.index);
      start += block.length;
      for (const at of marks.length > CROWD ? marks : []) {
        while (next < taken.length && (taken[next]?.end ?? 0) <= at) next += 1;
        if ((taken[next]?.start ?? Infinity) > at) this.spans.push({ kind: 'text', start: at, end: at + 1 });
      }
    }
    this.spans.sort((a, b) => a.start - b.start);
  }

  private hide(sentinel: string): string {
    const parts: string[] = [];
    let at = 0;
    const hidden = [...this.blocks.map((block) => ({ ...block, by: ' ' })), ...this.spans.map((span) => ({ ...span, by: sentinel }))];
    for (const { start, end, by } of hidden.sort((a, b) => a.start - b.start)) {
      parts.push(this.text.slice(at, start), this.text.slice(start, end).replace(/[^\n\r]/g, by));
      at = end;
    }
    return parts.join('') + this.text.slice(at);
  }
}

function kindOf(found: string): SpanKind {
  if (found.startsWith('!')) return 'embed';
  return found.startsWith('[') ? 'link' : 'math';
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

/** A private-use character, which is neither a space nor punctuation to the Markdown reader. */
function unusedCharacter(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return '\uf8ff';
}
