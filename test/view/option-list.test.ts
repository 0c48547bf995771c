// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extendWindow } from '../../src/preview/api/dom/globals';
import { showOptions } from '../../src/view/option-list';

extendWindow(window);

it('leaves a list alone that shows the same lines, however many blanks stand in a name', () => {
  const select = document.createElement('select');
  const lines = (last: string): { value: string; text: string }[] => [{ value: '', text: 'Everybody' }, { value: 'a', text: last }];
  showOptions(select, lines('Ada  Lovelace'));
  const [first] = select.options;
  showOptions(select, lines('Ada  Lovelace'));
  expect(select.options[0]).toBe(first);
  showOptions(select, lines('Ada Lovelace'));
  expect([...select.options].map(({ textContent }) => textContent)).toEqual(['Everybody', 'Ada Lovelace']);
});
