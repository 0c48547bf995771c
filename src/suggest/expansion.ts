/**
 * What a text itself says that an acronym stands for: “Internet Protocol (IP)”, “IP (Internet Protocol)” or “IP, which stands for Internet Protocol”.
 * Only words with those initials are taken for it, so that “the new office (IP)” tells nothing.
 */
export function expansionOf(text: string, acronym: string): string | undefined {
  let looks = MOST_LOOKS;
  for (let at = text.indexOf(acronym); at !== -1 && looks > 0; at = text.indexOf(acronym, at + acronym.length), looks -= 1) {
    const found = before(text, at, acronym) ?? behind(text, at + acronym.length, acronym);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What an acronym stands for is said where it comes first. */
const MOST_LOOKS = 20;

/** How far from the acronym its words may stand. */
const REACH = 80;

/** The words in front of an acronym in brackets. */
function before(text: string, at: number, acronym: string): string | undefined {
  if (text.charAt(at - 1) !== '(' || !/^s?\)/.test(text.slice(at + acronym.length, at + acronym.length + 2))) return undefined;
  const words = text.slice(Math.max(0, at - REACH), at - 1).split(/[^\p{L}\p{M}'\u2019-]+/u).filter((word) => word !== '');
  return withInitials(words.slice(-acronym.length), acronym);
}

const BEHIND = /^[*_]*(?:\s*[(:=\u2013\u2014]\s*|(?:\s+\p{Ll}+)?,?\s+(?:(?:which|that)\s+)?(?:is\s+)?(?:stands|short)\s+for\s+)(?:the\s+)?[*_"\u201c]*/u;

/** The words that follow an acronym in brackets, or behind “stands for”. */
function behind(text: string, end: number, acronym: string): string | undefined {
  const after = text.slice(end, end + REACH);
  const [lead] = BEHIND.exec(after) ?? [];
  if (lead === undefined) return undefined;
  const words = after.slice(lead.length).split(/[^\p{L}\p{M}'\u2019-]+/u).filter((word) => word !== '');
  return withInitials(words.slice(0, acronym.length), acronym);
}

function withInitials(words: readonly string[], acronym: string): string | undefined {
  const initials = words.map((word) => word.charAt(0)).join('');
  return words.length > 1 && initials.toUpperCase() === acronym ? words.join(' ') : undefined;
}
