// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/app/linking/link-mentions';
import { REVIEW_WORDS } from '../../src/app/words/link-review';
import { extendWindow } from '../../src/preview/api/dom/globals';
import { createRow } from '../../src/view/linking/triage-row';

extendWindow(window);

/** What a row shows of a mention of “policy” in a text. */
function wordsOf(text: string): string {
  const start = text.indexOf('policy');
  const sense = { target: 'P.md', title: 'P', type: 'topic', score: 1, reason: '' } as const;
  const suggestion: Suggestion = {
    ...sense, path: 'N.md', start, end: start + 6, line: 1, column: 1, text: 'policy', senses: [sense], anchor: { text: 'policy', before: text.slice(0, start), after: text.slice(start + 6), unique: [] },
  };
  const row = document.body.createDiv();
  createRow(row, { key: '', suggestion, state: 'open' }, { words: REVIEW_WORDS, setIcon: () => undefined, isCurrent: false, onAction: () => undefined, onMore: () => undefined });
  return row.querySelector('.ospo-triage-words')?.textContent ?? '';
}

describe('a mention to be decided', () => {
  it.each([
    ['Above.\n\n- [ ] **policy**: it exists', '**policy**: it …'],
    ['Above.\n\n- [ ] policy is written', 'policy is …'],
    ['Above.\n\n1. A policy is written', 'A policy is …'],
    ['Above.\n\n> # A policy is written', 'A policy is …'],
    ['Above.\n\n## A policy is written', 'A policy is …'],
    ['Above.\n\n| a policy | and', 'a policy | …'],
    ['away|on giving]]. Our policy is [[so|much', '… giving. Our policy is …'],
    ['Above.\n\n*Our* policy is written', '*Our* policy is …'],
  ])('in “%s” stands without what only says how it stands there', (text, words) => expect(wordsOf(text)).toBe(words));
});
