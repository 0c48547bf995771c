import { describe, expect, it } from 'vitest';
import { readOptions } from '../bench/options';

describe('what the bench is asked for', () => {
  it('is all of it, on the generated vault, where nothing is said', () => {
    expect(readOptions([])).toEqual({ names: [], vault: undefined, notes: 6591, rounds: 5, json: false, help: false });
  });

  it('is what is named', () => {
    expect(readOptions(['index', '--vault', '/notes', 'suggest', '--rounds', '3', '--json'])).toMatchObject({ names: ['index', 'suggest'], vault: '/notes', rounds: 3, json: true });
  });

  it.each([
    [['--rounds', '0'], '--rounds takes a whole number of at least 1, not “0”.'],
    [['--notes', 'many'], '--notes takes a whole number of at least 1, not “many”.'],
    [['--vaults', '/notes'], "Unknown option '--vaults'. See “npm run bench -- --help”."],
  ])('is told where it cannot be read: %j', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(new RangeError(sentence));
  });

  it.each([[['--vault']], [['--json=yes']]])('is told, too, where a value is missing or too many: %j', (args) => {
    expect(() => readOptions(args)).toThrow(/“npm run bench -- --help”\.$/);
  });
});
