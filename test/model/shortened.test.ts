import { expect, it } from 'vitest';
import { beginning, ending, shortened } from '../../src/model/shortened';

it('leaves a text that is short enough', () => {
  expect(shortened('Licence 📜', 10)).toBe('Licence 📜');
  expect(beginning('Licence', 20)).toBe('Licence');
  expect(ending('Licence', 20)).toBe('Licence');
});

it('ends a text that is too long with three dots in one, and no blank before them', () => {
  expect(shortened('Choose a licence', 9)).toBe('Choose a…');
  expect(shortened('Choose a licence', 10)).toBe('Choose a…');
});

it('cuts no character in half', () => {
  expect([8, 9, 10, 11].map((longest) => shortened('Licence 📜 of ours', longest))).toEqual(['Licence…', 'Licence…', 'Licence…', 'Licence 📜…']);
  expect([1, 2, 3].map((longest) => beginning('a📜b', longest))).toEqual(['a', 'a', 'a📜']);
  expect([1, 2, 3].map((longest) => ending('a📜b', longest))).toEqual(['b', 'b', '📜b']);
});
