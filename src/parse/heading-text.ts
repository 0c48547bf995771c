const ATX = /^#{1,6}(?:[ \t]|$)/;
const OPENING_MARKS = /^#+/;
const CLOSING_MARKS = /(?:^|[ \t])#+[ \t]*$/;

/** The text with its markup; marks of the heading itself and of its underline are dropped. */
export function headingText(written: string): string {
  if (ATX.test(written)) {
    const words = written.replace(OPENING_MARKS, '').trim();
    return words.endsWith('#') ? words.replace(CLOSING_MARKS, '').trim() : words;
  }
  return written.replace(/\r?\n[^\n]*$/, '').split(/\r?\n/).map((line) => line.trim()).join('\n');
}
