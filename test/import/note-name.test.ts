import { expect, it } from 'vitest';
import { legalName } from '../../src/import/note-name';

it('cuts a long name where no character is halved and nothing illegal is left at its end', () => {
  expect(legalName('a'.repeat(120))).toBe('a'.repeat(100));
  expect(legalName(`${'a'.repeat(99)}📜b`)).toBe('a'.repeat(99));
  expect(legalName(`${'a'.repeat(99)}. Then more`)).toBe('a'.repeat(99));
});
