import type { SearchMatches, SearchResult, SearchResultContainer } from 'obsidian';

/**
 * A matcher for typed queries: the words, or failing that the letters, must stand in the text in order.
 * Scores are at most 0; the nearer to 0 the better.
 */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  const byWords = prepareSimpleSearch(query);
  return (text) => byWords(text) ?? matchLetters(letters, text);
}

/** Every word of the query must stand somewhere in the text. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    let score = 0;
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at === -1) return null;
      matches.push([at, at + word.length]);
      score -= (at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') ? 0.2 : 0) + at / 1000;
    }
    score -= Math.min(0.5, (text.length - words.join('').length) / 1000);
    return { score, matches: joinMatches(matches) };
  };
}

function matchLetters(letters: string[], text: string): SearchResult | null {
  const lower = text.toLowerCase();
  const matches: SearchMatches = [];
  let from = 0;
  let gaps = 0;
  for (const letter of letters) {
    const at = lower.indexOf(letter, from);
    if (at === -1) return null;
    if (at > from && matches.length > 0) gaps += 1;
    matches.push([at, at + letter.length]);
    from = at + letter.length;
  }
  return { score: -1 - gaps / 2 - text.length / 1000, matches: joinMatches(matches) };
}

/** Matches in order, those that touch made one. */
function joinMatches(matches: SearchMatches): SearchMatches {
  const joined: SearchMatches = [];
  for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Best first, in place. */
export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes text with its matches marked. @param offset added to the matches, for a text that is a part of what was searched */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(at, from + offset);
    const end = Math.min(text.length, to + offset);
    if (end <= start) continue;
    el.appendText(text.slice(at, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    at = end;
  }
  el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
  renderMatches(el, text, result.matches, offset);
}
