import { decodeString } from 'micromark-util-decode-string';

/** What Windows-1252 shows for the bytes 0x80 to 0x9f; 0 where it leaves the byte as it is. */
export const WINDOWS_1252: readonly number[] = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];
const BYTE_OF: ReadonlyMap<number, number> = new Map(WINDOWS_1252.flatMap((code, index): [number, number][] => (code === 0 ? [] : [[code, 0x80 + index]])));

/** Runs that may be UTF-8 read as Windows-1252: a lead byte's letter, then letters of continuation bytes. */
const DOUBLED = /[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,3}/g;

/**
 * Mends the characters of a text: double-encoded ones where the bytes leave no doubt, line separators that break lists and tables, blanks
 * that only look like blanks. Carriage returns go, so that an import gives the same notes on every system. Code is mended too: none of it means
 * anything else there.
 */
export function mendCharacters(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\p{Cc}\ufdd0-\ufdef]/gu, (character) => (character === '\n' || character === '\t' || isDoubledByte(character) ? character : ''))
    .replace(DOUBLED, (run) => singleEncoded(run) ?? run)
    .replace(/[\u00a0\u202f]/g, ' ')
    // They turn the order of signs round, so that a text reads as what it is not.
    .replace(/[\u202d\u202e]/g, '');
}

/** Characters for the entities that need not be written as such. For text outside code. */
export function mendEntities(text: string): string {
  return text.replace(/&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/gi, (entity) => shown(entity, decodeString(entity)));
}

/** What stands for an entity: its character, unless that would mean something in Markdown. */
function shown(entity: string, character: string): string {
  if (character === entity || /^[!#-&(-/:-@[-`{-~]$/.test(character)) return entity;
  if (/^[\s\u2000-\u200a\u3000]$/u.test(character)) return ' ';
  return /^[\p{Cc}\p{Cf}\ufdd0-\ufdef\ufffd]$/u.test(character) ? '' : character;
}

/** The character that a run of doubly encoded ones stands for; undefined where its bytes are no UTF-8. */
function singleEncoded(run: string): string | undefined {
  const bytes = [...run].map((character) => BYTE_OF.get(character.charCodeAt(0)) ?? character.charCodeAt(0) & 0xff);
  for (let length = bytes.length; length > 1; length -= 1) {
    const character = utf8Of(bytes.slice(0, length));
    if (character !== undefined) return character + run.slice(length);
  }
  return undefined;
}

function utf8Of(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}

/** The bytes that Windows-1252 has no letter for stay as control characters in a doubly encoded run. */
function isDoubledByte(character: string): boolean {
  return character >= '\u0080' && character <= '\u009f';
}
