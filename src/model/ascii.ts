import * as Char from './char';

// Letters and digits of ASCII, by code.

/** Whether a character is one of `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= Char.ZERO && code <= Char.NINE;
}

/** Whether a character is a letter, small or large. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether a character is a small letter. */
export function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Whether a character is a large letter. */
export function isLarge(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether a character is a letter or a digit. */
export function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
