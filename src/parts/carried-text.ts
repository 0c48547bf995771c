import { PART_WORDS } from '../app/words/parts';
import type { Part } from './part';

/**
 * A part whose text main.js carries as the comment of a function (src/parts/carry-text.mjs puts it there). The language promises that a function gives its
 * source as it stands, comments included (ECMA-262, Function.prototype.toString), so the text is taken out of it whenever it is asked for.
 * @throws a sentence, once asked, where the comment is not there: whoever handed main.js on has rewritten it
 */
export function carried(carrier: () => void): Part {
  return {
    get text() {
      return textIn(carrier);
    },
    get needs() {
      return namesRequired(textIn(carrier));
    },
  };
}

function textIn(carrier: () => void): string {
  const source = String(carrier);
  const start = source.indexOf('/*\n') + '/*\n'.length;
  const end = source.lastIndexOf('*/');
  if (start < '/*\n'.length || end < start) throw new Error(PART_WORDS.unreadable);
  return source.slice(start, end).replace(/\*\\(\\*)\//g, '*$1/');
}

/** With these a text begins, one for each module that it needs. */
const REQUIRE = /(?:const[^=]+=)?require\("([^"]+)"\);/y;

function namesRequired(text: string): string[] {
  const names: string[] = [];
  REQUIRE.lastIndex = 0;
  for (let [, name] = REQUIRE.exec(text) ?? []; name !== undefined; [, name] = REQUIRE.exec(text) ?? []) names.push(name);
  return names;
}
