import * as Char from '../../model/char';
import { isLetter, isLetterOrDigit } from '../../model/ascii';
import { isControl } from '../characters';
import { closingTagEnd, openingTagEnd, skipTagName } from '../html-tags';
import { NextMark } from './next-mark';

/** Behind the address in angles that begins here, `<scheme:…>` or `<name@host>`; -1 where none does. */
export function autolinkEnd(text: string, at: number, end: number): number {
  return isLetter(text.charCodeAt(at + 1)) ? schemeEnd(text, at, end) : -1;
}

function schemeEnd(text: string, at: number, end: number): number {
  let next = at + 2;
  while (next < end && next - at <= 32 && isScheme(text.charCodeAt(next))) next += 1;
  if (next - at < 3 || next >= end || text.charCodeAt(next) !== Char.COLON) return -1;
  for (next += 1; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === Char.GREATER) return next + 1;
    if (code === Char.SPACE || code === Char.LESS || isControl(code)) return -1;
  }
  return -1;
}

function isScheme(code: number): boolean {
  return isLetterOrDigit(code) || code === Char.PLUS || code === Char.DASH || code === Char.DOT;
}

const MAIL = /^<[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*>/i;
const LONGEST_MAIL = 320;

/** Behind the address of mail in angles that begins here; -1 where none does. */
export function angledMailEnd(text: string, at: number, end: number): number {
  const found = MAIL.exec(text.slice(at, Math.min(end, at + LONGEST_MAIL)));
  return found ? at + found[0].length : -1;
}

/** Finds where HTML in the text of a block ends. */
export class InlineHtml {
  private readonly comments: NextMark;
  private readonly instructions: NextMark;
  private readonly sections: NextMark;
  private readonly angles: NextMark;

  constructor(private readonly text: string) {
    this.comments = new NextMark(text, '-->');
    this.instructions = new NextMark(text, '?>');
    this.sections = new NextMark(text, ']]>');
    this.angles = new NextMark(text, '>');
  }

  /** Behind the tag, comment or instruction that begins here; -1 where none does. */
  endOf(at: number, end: number): number {
    const { text } = this;
    const code = text.charCodeAt(at + 1);
    if (at + 1 >= end) return -1;
    if (code === Char.BANG) return this.declarationEnd(at, end);
    if (code === Char.QUESTION) return this.instructions.endAfter(at + 2, end);
    if (this.angles.endAfter(at, end) === -1) return -1;
    const closing = code === Char.SLASH;
    const name = at + (closing ? 2 : 1);
    const nameEnd = skipTagName(text, name, end);
    if (nameEnd === name) return -1;
    return closing ? closingTagEnd(text, nameEnd, end) : openingTagEnd(text, nameEnd, end);
  }

  private declarationEnd(at: number, end: number): number {
    const { text } = this;
    if (text.startsWith('<!--', at)) return this.comments.endAfter(at + 2, end);
    if (text.startsWith('<![CDATA[', at)) return this.sections.endAfter(at + 9, end);
    return isLetter(text.charCodeAt(at + 2)) ? this.angles.endAfter(at + 3, end) : -1;
  }
}
