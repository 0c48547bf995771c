import type { Issue } from '../../../src/model/issue';
import { thinOut } from './crowd';
import { labelsDefinedIn } from './definitions';
import { unreadAt } from './unread';
import type { NoteText, Stretch } from '../../../src/parse/note-text';
import type { CopyLine } from './reading-copy';

/** A part of a note that can be read on its own. */
export interface Section extends Stretch {
  copy: string;
  /** `code` is a long block of code, `nothing` is prose in which no construct of ours can stand: neither is worth remark's time. */
  holds: 'markdown' | 'code' | 'nothing';
}

interface Sections {
  sections: Section[];
  issues: Issue[];
}

/** How long a section grows before it ends at the next seam. Short, because remark's time grows faster than a section's length. */
const ENOUGH = 2_000;

/** Where a section ends even without a seam. */
const MOST_CHARACTERS = 100_000;
const MOST_LINES = 2_000;

/**
 * Divides a note at its seams, so that the time to read it grows with its length and not with the square of it.
 * @param enough characters after which a section ends at the next seam
 */
export function divideIntoSections(note: Omit<NoteText, 'copy'>, lines: readonly CopyLine[], enough = ENOUGH): Sections {
  const labels = new Set(lines.flatMap(({ copy }) => labelsDefinedIn(copy)));
  const maker = new SectionMaker(note, labels, enough);
  for (const line of lines) maker.add(line);
  return maker.end();
}

/** The copies of all sections, as long as the text: blanks stand for what lies between them. */
export function joinSections(sections: readonly Section[], length: number): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, copy } of sections) {
    pieces.push(' '.repeat(start - at), copy);
    at = end;
  }
  return pieces.join('') + ' '.repeat(length - at);
}

/** Collects lines until a section is complete. */
class SectionMaker {
  private readonly sections: Section[] = [];
  private readonly issues: Issue[] = [];
  private lines: CopyLine[] = [];
  private length = 0;
  private written = 0;
  /** Where in the lines a block of code at the margin began. */
  private codeFrom: number | null = null;
  private cutReported = false;
  private crowdReported = false;

  constructor(private readonly note: Omit<NoteText, 'copy'>, private readonly labels: ReadonlySet<string>, private readonly enough: number) {}

  add(line: CopyLine): void {
    const blank = line.copy.trim() === '' && line.kind === 'text';
    if ((line.seam && this.length >= this.enough) || line.row === 'margin') this.finish();
    else if (this.isFull(line)) this.cut(line);
    if (line.seam) this.cutReported = false;
    if (blank && this.lines.length === 0) return;
    if (line.kind === 'fence' && line.seam && AT_MARGIN.test(line.copy)) this.codeFrom = this.lines.length;
    this.lines.push(line);
    this.length += line.stop - line.start + 1;
    if (!blank) this.written += 1;
    if (line.kind === 'fence' && !line.seam) this.endCode();
    // The rest of a line that is left unread can only lie between sections.
    if (line.end < line.stop) this.finish();
  }

  end(): Sections {
    this.endCode();
    this.finish();
    return { sections: this.sections, issues: this.issues };
  }

  private isFull({ kind }: CopyLine): boolean {
    return (this.length >= MOST_CHARACTERS || this.written >= MOST_LINES) && kind !== 'code' && kind !== 'html' && this.codeFrom === null;
  }

  private cut(line: CopyLine): void {
    this.finish();
    if (this.cutReported) return;
    this.cutReported = true;
    const message = `The block goes on without an end before this line, so it was read in parts: what reaches from one into the next may be missed.`;
    this.issues.push(unreadAt(this.note, line.start, 'block-too-long', message));
  }

  private endCode(): void {
    const from = this.codeFrom;
    this.codeFrom = null;
    if (from === null) return;
    const code = this.lines.slice(from);
    if ((code.at(-1)?.stop ?? 0) - (code[0]?.start ?? 0) < this.enough) return;
    this.lines = this.lines.slice(0, from);
    this.finish();
    this.sections.push(codeSection(code));
  }

  private finish(): void {
    const [first] = this.lines;
    const last = this.lines.at(-1);
    if (first && last) this.sections.push(this.section(first.start, last.end));
    this.lines = [];
    this.length = 0;
    this.written = 0;
  }

  private section(start: number, end: number): Section {
    const { copy, silencedAt } = thinOut(this.joined(), this.labels);
    if (silencedAt !== null && !this.crowdReported) {
      this.crowdReported = true;
      const message = 'So many brackets, backticks or angles stand without a partner from here on that they were read as plain text.';
      this.issues.push(unreadAt(this.note, start + silencedAt, 'crowded-markup', message));
    }
    return { start, end, copy, holds: SOMETHING.test(copy) ? 'markdown' : 'nothing' };
  }

  private joined(): string {
    const { text } = this.note;
    return this.lines.map(({ copy, stop }, index) => copy + text.slice(stop, this.lines[index + 1]?.start ?? stop)).join('');
  }
}

const AT_MARGIN = /^(?:`{3}|~{3})/;

/** Every construct that is read has one of these. Anything else is prose. */
const SOMETHING = /[[<`#^@$]|:\/\/|www\.|::|%%|^[ \t]*(?:[-*+>=~]|\d+[.)])|^(?: {4}| {0,3}\t)/im;

/** From the first line to the last one that is not empty. */
function codeSection(lines: readonly CopyLine[]): Section {
  const start = lines[0]?.start ?? 0;
  const end = lines.reduce((last, { copy, end: stop }) => (copy.trim() === '' ? last : stop), start);
  return { start, end, copy: ' '.repeat(end - start), holds: 'code' };
}
