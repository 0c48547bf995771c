import { describe, expect, it } from 'vitest';
import { NOTES } from './shipped-vault';

const count = (...types: string[]): number => NOTES.filter(({ type }) => types.includes(type)).length;

describe('the size of the shipped vault', () => {
  it.each([
    [['topic', 'activity'], 160], [['organisation'], 200], [['person'], 140], [['event'], 130], [['reference'], 260], [['role'], 40], [['risk'], 30],
    [['artifact'], 45], [['metric'], 100], [['framework'], 15], [['regulation'], 10], [['note'], 40],
  ])('has at least the promised notes of %j: %i', (types, least) => {
    expect(count(...types)).toBeGreaterThanOrEqual(least);
  });

  it('is about 1,200 notes or more', () => {
    expect(NOTES.length).toBeGreaterThanOrEqual(1_200);
  });
});
