const CLOSING_MARKS = /(?:^|[ \t])#+[ \t]*$/;

/** The text with its markup; marks of the heading itself and of its underline are dropped. */
export function headingText(written: string): string {
  const atx = /^#{1,6}(?=[ \t]|$)/.exec(written);
  if (atx) return written.slice(atx[0].length).replace(CLOSING_MARKS, '').trim();
  return written.replace(/\r?\n[^\n]*$/, '').split(/\r?\n/).map((line) => line.trim()).join('\n');
}
