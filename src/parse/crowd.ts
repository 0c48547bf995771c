/** A mark that remark looks for a partner to, which takes the square of the number of those that have none. */
interface Mark {
  character: RegExp;
  /** Forms that are complete on their line: these cost nothing and are always read. */
  complete: string;
  /** What stands in for a mark that is not read, at the same length. */
  silent: (mark: string) => string;
}

const BRACKETS: Mark = {
  character: /[[\]]/g,
  complete: '!?\\[\\[[^[\\]\\n]*\\]\\]|!?\\[[^[\\]\\n]*\\]\\([^()\\s]*(?:[ \\t]{1,20}"[^"\\n]*")?\\)|!?\\[[^[\\]\\n]*\\]\\[[^[\\]\\n]*\\]|^ {0,3}\\[[^[\\]\\n]*\\]:',
  silent: (mark) => (mark === '[' ? '(' : ')'),
};

const BACKTICKS: Mark = {
  character: /`+/g,
  complete: '^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*`{3,}[^`\\n]*$|`[^`\\n]+`(?!`)|``[^`\\n]+``(?!`)',
  silent: (mark) => "'".repeat(mark.length),
};

const ANGLES: Mark = {
  character: /</g,
  complete: '<https?:[^\\s<>]*>|<!--[^<\\n]*?-->|<\\/?[a-z][^<>\\n]*>',
  silent: () => '(',
};

/** So many marks without a partner make a crowd. No page written by a person has them. */
const CROWD = 400;

export interface Thinned {
  copy: string;
  /** Offset of the first mark that was silenced, or null where none was. */
  silencedAt: number | null;
}

/** Silences marks without a partner on their line, where a section is crowded with them. */
export function thinOut(copy: string): Thinned {
  return [BRACKETS, BACKTICKS, ANGLES].reduce<Thinned>((thinned, mark) => {
    const { copy: next, silencedAt } = thin(thinned.copy, mark);
    return { copy: next, silencedAt: silencedAt ?? thinned.silencedAt };
  }, { copy, silencedAt: null });
}

function thin(copy: string, { character, complete, silent }: Mark): Thinned {
  if (countOf(copy, character) <= CROWD) return { copy, silencedAt: null };
  if (countOf(copy.replace(new RegExp(complete, 'gim'), ''), character) <= CROWD) return { copy, silencedAt: null };
  let silencedAt: number | null = null;
  const each = new RegExp(`(${complete})|${character.source}`, 'gim');
  const thinned = copy.replace(each, (mark: string, kept: string | undefined, at: number) => {
    if (kept !== undefined) return kept;
    silencedAt ??= at;
    return silent(mark);
  });
  return { copy: thinned, silencedAt };
}

function countOf(text: string, character: RegExp): number {
  return text.match(character)?.length ?? 0;
}
