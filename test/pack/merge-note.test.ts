import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNote } from '../../src/pack/merge-note';

const BASE = '---\nid: todo-group\naliases:\n  - TODO\nchecked: 2026-01-01\n---\nA network of offices.\n\nIt runs a survey.\n';

describe('mergeNote', () => {
  it('takes over what the pack changed where the user changed something else', () => {
    const user = BASE.replace('A network of offices.', 'A network of offices. Our contact is Mara.');
    const shipped = BASE.replace('It runs a survey.', 'It runs a survey and a newsletter.');
    const merged = mergeNote(BASE, user, shipped);
    expect(merged).toEqual({
      conflict: false,
      text: user.replace('It runs a survey.', 'It runs a survey and a newsletter.'),
    });
  });

  it('merges front matter key by key, keeping keys that only the user has', () => {
    const user = BASE.replace('checked:', 'owner: Mara\nchecked:');
    const shipped = BASE.replace('checked: 2026-01-01', 'checked: 2026-08-20\nurl: https://todogroup.org/');
    const merged = mergeNote(BASE, user, shipped);
    expect(merged.conflict).toBe(false);
    expect(merged.text).toContain('owner: Mara\nchecked: 2026-08-20\nurl: https://todogroup.org/\n---');
  });

  it('keeps the alias that the user added beside one that the pack added', () => {
    const user = BASE.replace('  - TODO\n', '  - TODO\n  - The group\n');
    const shipped = BASE.replace('checked: 2026-01-01', 'checked: 2026-08-20');
    expect(mergeNote(BASE, user, shipped).text).toContain('- The group\nchecked: 2026-08-20');
  });

  it('takes a name once that both added among others', () => {
    const user = BASE.replace('  - TODO\n', '  - TODO\n  - The group\n  - Our group\n');
    const shipped = BASE.replace('  - TODO\n', '  - TODO\n  - TODO project\n  - "The group"\n');
    expect(mergeNote(BASE, user, shipped)).toEqual({ text: user.replace('  - Our group\n', '  - Our group\n  - TODO project\n'), conflict: false });
  });

  it('keeps the user\'s lines and says so where both changed the same ones', () => {
    const user = BASE.replace('A network of offices.', 'Our network.');
    const shipped = BASE.replace('A network of offices.', 'A network of program offices.');
    expect(mergeNote(BASE, user, shipped)).toEqual({ text: user, conflict: true });
  });

  it('keeps Windows line ends', () => {
    const user = BASE.replace(/\n/g, '\r\n');
    const shipped = BASE.replace('survey', 'yearly survey');
    expect(mergeNote(BASE, user, shipped)).toEqual({ text: shipped.replace(/\n/g, '\r\n'), conflict: false });
  });

  it('does not bring back a key that the user removed', () => {
    const user = BASE.replace('aliases:\n  - TODO\n', '');
    const shipped = BASE.replace('survey', 'yearly survey');
    expect(mergeNote(BASE, user, shipped)).toEqual({ text: shipped.replace('aliases:\n  - TODO\n', ''), conflict: false });
  });

  it('takes the same change of very many lines for one', () => {
    const many = (word: string): string => Array.from({ length: 10_000 }, () => `${word}\n`).join('\n');
    expect(mergeNote(`${BASE}${many('old')}`, `${BASE}${many('new')}`, `${BASE}${many('new')}`)).toEqual({ text: `${BASE}${many('new')}`, conflict: false });
  });

  const lines = fc.array(fc.constantFrom('one', 'two', 'three', '', '- item', '---'), { maxLength: 8 }).map((all) => all.join('\n'));

  it('gives the user\'s text when the pack changed nothing, and the pack\'s when the user changed nothing', () => {
    fc.assert(fc.property(lines, lines, (base, other) => {
      const [before, after] = [`---\nid: a\n---\n${base}`, `---\nid: a\n---\n${other}`];
      expect(mergeNote(before, after, before)).toEqual({ text: after, conflict: false });
      expect(mergeNote(before, before, after)).toEqual({ text: after, conflict: false });
      expect(mergeNote(before, after, after)).toEqual({ text: after, conflict: false });
    }));
  });
});
