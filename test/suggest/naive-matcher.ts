import { foldText } from '../../src/suggest/fold';
import { formsOfName, caseAgrees, type AtlasName } from '../../src/suggest/atlas-name';
import { endsAlone, startsAlone } from '../../src/suggest/standing';

export interface NaiveMatch {
  start: number;
  end: number;
  targets: string[];
}

/** The slow, obvious way: at every place, one regular expression for each form of each name; the longest that agrees wins. */
export function naiveMatches(text: string, names: readonly AtlasName[]): NaiveMatch[] {
  const patterns = names.flatMap((name) => formsOfName(name).map((form) => ({ name, form, pattern: patternOf(form) })));
  const found: NaiveMatch[] = [];
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  for (let at = 0; at < text.length; ) {
    if (addresses.some(({ start, end }) => start <= at && at < end)) {
      at += 1;
      continue;
    }
    const here = patterns.flatMap(({ name, form, pattern }) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) return [];
      const end = at + match[0].length;
      return startsAlone(text, at) && endsAlone(text, at, end) && caseAgrees(name.rule, foldText(form, true), foldText(match[0], true)) ? [{ end, target: name.target }] : [];
    });
    const end = Math.max(-1, ...here.map((each) => each.end));
    if (end === -1) {
      at += 1;
      continue;
    }
    found.push({ start: at, end, targets: here.filter((each) => each.end === end).map((each) => each.target).sort() });
    at = end;
  }
  return found;
}

/** From the colon on: the scheme is a word like others. */
const ADDRESS = /(?<=[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]):\/\/[!#-(*-;=?-Z\\^_a-{}~]*/gu;

const BREAK = '(?:[ \\t\\u00a0]+|[ \\t\\u00a0]*\\r?\\n[ \\t]*(?:>[ \\t]?)*[ \\t]*(?![\\r\\n|<#`~=+*-]|\\d{1,9}[.)](?:\\s|$)|$))';
const GAP = `(?:${BREAK}|(?<=\\S)[-\\u2010-\\u2013\\u2212](?=\\S))`;

function patternOf(form: string): RegExp {
  const source = form.split(/[ -]+/).map((word) => [...word].map(characterPattern).join('')).join(GAP);
  return new RegExp(source, 'iuy');
}

function characterPattern(character: string): string {
  if (/['\u2019]/.test(character)) return "['\\u2018\\u2019]";
  const bare = character.normalize('NFD').charAt(0);
  const spelled = bare === character ? [character] : [bare, character];
  return `(?:${spelled.map((each) => each.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})[\\u0300-\\u036f\\u00ad]*`;
}
