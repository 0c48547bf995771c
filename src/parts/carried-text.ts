import { PART_WORDS } from '../app/words/parts';
import type { Part } from './part-shelf';

/**
 * A part whose text main.js carries as the comment of a function (src/parts/carry-text.mjs puts it there). The language promises that a function gives its
 * source as it stands, comments included (ECMA-262, Function.prototype.toString), so the text is taken out of it whenever it is asked for.
 * @throws a sentence, once asked, where the comment is not there: whoever handed main.js on has rewritten it
 */
export function carried(carrier: () => void): Part {
  return {
    get needs() {
      return commentOf(carrier).needs;
    },
    get text() {
      return commentOf(carrier).text.replace(/\*\\(\\*)\//g, '*$1/');
    },
  };
}

/** Its first line names what the text needs. */
function commentOf(carrier: () => void): Part {
  const source = String(carrier);
  const start = source.indexOf('/*') + '/*'.length;
  const line = source.indexOf('\n', start);
  const end = source.lastIndexOf('*/');
  if (start < '/*'.length || line < start || end < line) throw new Error(PART_WORDS.unreadable);
  return { needs: source.slice(start, line).split(' ').filter((name) => name !== ''), text: source.slice(line + 1, end) };
}
