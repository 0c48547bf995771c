/** What people read when two assessments are compared. */
export const COMPARE_WORDS = {
  command: 'Compare this assessment with…',
  choose: 'Compare with which assessment of the framework? A dated copy, for instance.',
  noOther: 'There is no other assessment of this framework to compare with. Copy the note, with the day in its name (“… 2026-10-01”), and compare with the copy later.',
  title: 'What changed',
  from: (before: string, after: string) => `From “${before}” to “${after}”`,
  nothing: 'Nothing changed between the two.',
  why: 'Why progress is what it is',
  items: (count: number) => (count === 1 ? '1 item changed' : `${count} items changed`),
  openNew: (title: string) => `Open “${title}” in the note`,
  swap: 'The other way round',
  copy: 'Copy as Markdown',
  copied: 'The comparison is on the clipboard.',
  close: 'Close',
} as const;
