import * as Char from '../model/char';
import { isWordAt } from './characters';

/**
 * Where to go on behind a colon: behind the whole address where `scheme://` ends with it, and right behind it anywhere else. Nothing that stands in an
 * address is a mention: “obsidian-outliner” in that of a repository is a part of it.
 */
export function behindColon(text: string, colon: number, limit: number): number {
  let at = colon + 1;
  if (text.charCodeAt(at) !== Char.SLASH || text.charCodeAt(at + 1) !== Char.SLASH || !isWordAt(text, colon - 1)) return at;
  while (at < limit && isAddressSign(text.charCodeAt(at))) at += 1;
  return at;
}

/** What addresses are written with, but for the brackets that links around them close with: text in other scripts may follow one without a blank. */
function isAddressSign(unit: number): boolean {
  if (unit <= Char.SPACE || unit > Char.TILDE) return false;
  switch (unit) {
    case Char.QUOTE: case Char.CLOSE_PAREN: case Char.LESS: case Char.GREATER: case Char.OPEN_BRACKET: case Char.CLOSE_BRACKET: case Char.BACKTICK: case Char.BAR:
      return false;
    default:
      return true;
  }
}
