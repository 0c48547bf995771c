import { isLetterOrDigit } from './ascii';
import * as Char from './char';

// What most names in a vault look like. To look at each character tells it sooner than a pattern does.

/** Whether a text is words of ASCII letters and digits, with one blank between them. */
export function isPlainWords(text: string): boolean {
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code)) inWord = true;
    else if (code === Char.SPACE && inWord) inWord = false;
    else return false;
  }
  return inWord;
}

/** Whether a tag is ASCII letters, digits, `-`, `_` and `/` alone: then it is a legal one, and nothing stands around its name. */
export function isPlainTag(tag: string): boolean {
  for (let at = 0; at < tag.length; at++) {
    const code = tag.charCodeAt(at);
    if (!isLetterOrDigit(code) && code !== Char.DASH && code !== Char.UNDERSCORE && code !== Char.SLASH) return false;
  }
  return tag !== '';
}
