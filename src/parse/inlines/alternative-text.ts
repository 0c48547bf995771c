import { decodeString } from 'micromark-util-decode-string';
import * as Char from '../../model/char';
import { skipRun } from '../characters';
import { CodeSpans } from './code-spans';

const PADDED = /^[ \r\n][^]*[ \n]$/;
const PADDING = /^(?: |\r?\n)|(?: |\r?\n)$/g;

/** The text of an image without its marks: words without escapes, entities and blanks at the end of a line, and code, which has none, without its backticks. */
export function alternativeText(written: string): string {
  return written.includes('`') ? withoutBackticks(written) : decoded(written);
}

function withoutBackticks(written: string): string {
  const spans = new CodeSpans(written);
  const pieces: string[] = [];
  let done = 0;
  for (let at = 0; at < written.length;) {
    const code = written.charCodeAt(at);
    if (code !== Char.BACKTICK) {
      at += code === Char.BACKSLASH ? 2 : 1;
      continue;
    }
    const from = skipRun(written, at, written.length);
    const end = spans.endOf(at, from, written.length);
    if (end !== -1) pieces.push(decoded(written.slice(done, at)), codeIn(written.slice(from, end - from + at)));
    if (end !== -1) done = end;
    at = end === -1 ? from : end;
  }
  return pieces.join('') + decoded(written.slice(done));
}

/** Code loses a blank or line ending on either side where it has both. */
function codeIn(written: string): string {
  return PADDED.test(written) && written.trim() !== '' ? written.replace(PADDING, '') : written;
}

const BLANKS_IN_FRONT_OF_FEED = /[ \t]+(?=\r?\n)/g;

function decoded(text: string): string {
  const written = text.includes('\n') ? text.replace(BLANKS_IN_FRONT_OF_FEED, '') : text;
  return written.includes('\\') || written.includes('&') ? decodeString(written) : written;
}
