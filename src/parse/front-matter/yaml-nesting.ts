import * as Char from '../../model/char';

/** Lists and mappings in one another, as far as brackets, marks and indents tell: the reader of YAML goes down by recursion, and its stack is not endless. */
const DEEPEST = 150;
const WIDEST_INDENT = 400;

/** Whether YAML is nested so deeply that reading it could exhaust the stack. Brackets in quotes count too: nobody writes so many of them. */
export function isNestedTooDeeply(yaml: string): boolean {
  let brackets = 0;
  let marks = 0;
  let lineStart = 0;
  let leading = true;
  for (let at = 0; at < yaml.length; at++) {
    const code = yaml.charCodeAt(at);
    if (code === Char.FEED) [marks, leading, lineStart] = [0, true, at + 1];
    else if (code === Char.OPEN_BRACKET || code === Char.OPEN_BRACE) brackets += 1;
    else if (code === Char.CLOSE_BRACKET || code === Char.CLOSE_BRACE) brackets = Math.max(0, brackets - 1);
    else if (leading && (code === Char.DASH || code === Char.QUESTION || code === Char.COLON)) marks += 1;
    else if (code !== Char.SPACE) leading = false;
    if (brackets > DEEPEST || marks > DEEPEST || (leading && at - lineStart > WIDEST_INDENT)) return true;
  }
  return false;
}
