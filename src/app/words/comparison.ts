/** What people read when two assessments are compared. */
export const COMPARE_WORDS = {
  choose: 'Compare with which assessment of the framework? A dated copy, for instance.',
  noOther: 'There is no other assessment of this framework to compare with. Run “Keep a dated copy of this assessment” now and then, and compare with the copy later.',
  kept: (copy: string) => `“${copy}” keeps the assessment as it stands today. It counts nowhere a second time.`,
  isDated: (note: string) => `“${note}” stands for a day already. Keep a copy of the assessment that is kept up to date.`,
  dropped: (copy: string) => `“${copy}” is in the bin.`,
  notDropped: (copy: string) => `“${copy}” was changed since it was made, and stays. Delete it yourself if you do not need it.`,
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
