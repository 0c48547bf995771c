import { describe, expect, it } from 'vitest';
import { LinkChoice } from '../../src/app/linking/link-choice';
import type { Suggestion } from '../../src/app/linking/link-mentions';

function suggestion(text: string, score: number, ...titles: string[]): Suggestion {
  const senses = titles.map((title) => ({ target: `${title}.md`, title, type: 'topic' as const, score, reason: '' }));
  const [first = { target: '', title: '', type: 'topic' as const, score, reason: '' }] = senses;
  return { path: 'a.md', start: 0, end: text.length, line: 1, column: 1, text, ...first, senses, anchor: { text, before: '', after: '', unique: [] } };
}

function choice(): LinkChoice {
  return new LinkChoice([suggestion('TODO', 0.8, 'TODO Group'), suggestion('CLA', 0.6, 'Agreement', 'Agency'), suggestion('todo', 0.3, 'TODO Group')], (target) => `id of ${target}`);
}

const texts = (made: LinkChoice): string[] => made.accepted.map(({ text, title }) => `${text} → ${title}`);

describe('going through suggestions', () => {
  it('begins with the likely ones accepted', () => {
    expect(texts(choice())).toEqual(['TODO → TODO Group', 'CLA → Agreement']);
  });

  it('accepts and leaves', () => {
    const made = choice();
    made.toggle(0);
    made.toggle(2);
    made.toggle(7);
    expect(texts(made)).toEqual(['CLA → Agreement', 'todo → TODO Group']);
  });

  it('turns through the senses of a mention, and accepts what is chosen', () => {
    const made = choice();
    made.toggle(1);
    made.turn(1, 1);
    expect(texts(made)).toContain('CLA → Agency');
    made.turn(1, 1);
    expect(texts(made)).toContain('CLA → Agreement');
    made.turn(1, -1);
    expect(texts(made)).toContain('CLA → Agency');
    made.choose(1, 'Nobody.md');
    made.turn(0, 1);
    expect(texts(made)).toEqual(['TODO → TODO Group', 'CLA → Agency']);
  });

  it('refuses a word here or anywhere, for each row with that word', () => {
    const made = choice();
    expect(made.refuse(0, 'here')).toEqual({ refusal: { path: 'a.md', word: 'TODO' }, revoked: false });
    expect(made.rows.map(({ refused }) => refused)).toEqual(['here', null, 'here']);
    expect(made.refuse(1, 'word')).toEqual({ refusal: { word: 'CLA' }, revoked: false });
    expect(made.accepted).toEqual([]);
    made.toggle(0);
    expect(made.accepted).toEqual([]);
  });

  it('refuses a target by what stays when its note is moved', () => {
    expect(choice().refuse(0, 'target')).toEqual({ refusal: { path: 'a.md', target: 'id of TODO Group.md' }, revoked: false });
  });

  it('takes a refusal back when it is said again', () => {
    const made = choice();
    made.refuse(0, 'here');
    expect(made.refuse(0, 'here')).toEqual({ refusal: { path: 'a.md', word: 'TODO' }, revoked: true });
    made.toggle(0);
    expect(texts(made)).toContain('TODO → TODO Group');
  });
});
