import type { TriageGroup, TriageRow } from '../../app/linking/link-groups';

/** A line of the list of mentions: a heading, or a row. */
export type MentionLine = TriageGroup | TriageRow;

/** How high each kind of line is, in pixels: a heading, a row to be decided, one that is decided. */
export type LineHeights = Readonly<Record<'group' | 'open' | 'done', number>>;

/** Whether a line is a row, and no heading. */
export function isRow(line: MentionLine): line is TriageRow {
  return 'suggestion' in line;
}

/** The heights as the style sheet has them. To ask for them costs a layout. */
export function readHeights(el: HTMLElement): LineHeights {
  const style = el.win.getComputedStyle(el);
  const size = (name: string, otherwise: number): number => Number.parseFloat(style.getPropertyValue(name)) || otherwise;
  return { group: size('--ospo-triage-group', 36), open: size('--ospo-triage-row', 96), done: size('--ospo-triage-done', 60) };
}

/** Where each line begins, in pixels from the top of the first; one more for the end of the last. */
export function topsOf(lines: readonly MentionLine[], heights: LineHeights): Float64Array {
  const tops = new Float64Array(lines.length + 1);
  let top = 0;
  for (const [index, line] of lines.entries()) {
    tops[index] = top;
    top += isRow(line) ? heights[line.state === 'open' ? 'open' : 'done'] : heights.group;
  }
  tops[lines.length] = top;
  return tops;
}
