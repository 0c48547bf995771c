import { normaliseLabel } from '../../../src/parse/inlines/link-parts';

/** A mark that remark looks for a partner to, which takes the square of the number of those that have none. */
interface Mark {
  character: RegExp;
  /** Forms that are complete on their line, and whatever else is a mark. */
  form: RegExp;
  /** Whether a form costs little and is always read. */
  isComplete: (form: string, labels: ReadonlySet<string>) => boolean;
  /** What stands in for marks that are not read, at the same length. */
  silence: (form: string) => string;
}

const REFERENCE = /^!?\[([^[\]\n]*)\](?:\[([^[\]\n]*)\])?$/;

const BRACKETS: Mark = {
  character: /[[\]]/g,
  form: /!?\[\[[^[\]\n]*\]\]|!?\[[^[\]\n]*\]\([^()\s]*(?:[ \t]{1,20}"[^"\n]*")?\)|^ {0,3}\[[^[\]\n]*\]:|!?\[[^[\]\n]*\](?:\[[^[\]\n]*\])?|[[\]]/gm,
  isComplete: (form, labels) => {
    const reference = REFERENCE.exec(form);
    return reference ? labels.has(normaliseLabel(reference[2] || (reference[1] ?? ''))) : form.length > 1;
  },
  silence: (form) => form.replaceAll('[', '(').replaceAll(']', ')'),
};

const BACKTICKS: Mark = {
  character: /`+/g,
  form: /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`{3,}[^`\n]*$|`[^`\n]+`(?!`)|``[^`\n]+``(?!`)|`+/gm,
  isComplete: (form) => /[^`]/.test(form),
  silence: (form) => "'".repeat(form.length),
};

const ANGLES: Mark = {
  character: /</g,
  form: /<https?:[^\s<>]*>|<!--[^<\n]*?-->|<\/?[a-z][^<>\n]*>|</gi,
  isComplete: (form) => form.length > 1,
  silence: () => '(',
};

/** So many marks without a partner make a crowd. No page written by a person has them. */
const CROWD = 400;

interface Thinned {
  copy: string;
  /** Offset of the first mark that was silenced, or null where none was. */
  silencedAt: number | null;
}

/**
 * Silences marks without a partner on their line, where a section is crowded with them.
 * @param labels what references may refer to, normalised
 */
export function thinOut(copy: string, labels: ReadonlySet<string>): Thinned {
  return [BRACKETS, BACKTICKS, ANGLES].reduce<Thinned>((thinned, mark) => {
    const { copy: next, silencedAt } = thin(thinned.copy, mark, labels);
    return { copy: next, silencedAt: silencedAt ?? thinned.silencedAt };
  }, { copy, silencedAt: null });
}

function thin(copy: string, { character, form, isComplete, silence }: Mark, labels: ReadonlySet<string>): Thinned {
  if (countOf(copy, character) <= CROWD) return { copy, silencedAt: null };
  let silenced = 0;
  let silencedAt: number | null = null;
  const thinned = copy.replace(form, (found: string, at: number) => {
    if (isComplete(found, labels)) return found;
    silenced += countOf(found, character);
    silencedAt ??= at;
    return silence(found);
  });
  return silenced > CROWD ? { copy: thinned, silencedAt } : { copy, silencedAt: null };
}

function countOf(text: string, character: RegExp): number {
  return text.match(character)?.length ?? 0;
}
