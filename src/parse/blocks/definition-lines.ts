import * as Char from '../../model/char';
import { isBlank } from '../characters';
import { readDefinition } from '../inlines/definition';
import type { Stretch } from '../note-text';
import type { Blocks } from './block';
import { holdChild, quotesOf, type Container } from './containers';

/**
 * Takes the definitions that a paragraph begins with into the blocks.
 * @param paragraph its stretch, and where its text begins
 * @returns where the rest of it begins; its end where nothing else stands in it
 */
export function takeDefinitions(text: string, paragraph: Stretch & { from: number }, container: Container | null, blocks: Blocks): number {
  let at = paragraph.start;
  while (at < paragraph.end && at >= paragraph.from && text.charCodeAt(at) === Char.OPEN_BRACKET) {
    const definition = readDefinition(text, at, paragraph.end);
    if (!definition) return at;
    blocks.definitions.push(definition);
    holdChild(container, definition.start, definition.end, 'other');
    at = nextLine(text, definition.end, paragraph.end, quotesOf(container) > 0);
  }
  return at;
}

/** Where the text of the next line begins. */
function nextLine(text: string, at: number, end: number, quoted: boolean): number {
  let next = at;
  for (; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code !== Char.FEED && !isBlank(code) && !(quoted && code === Char.GREATER)) break;
  }
  return next;
}
