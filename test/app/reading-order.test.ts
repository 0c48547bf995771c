import { describe, expect, it } from 'vitest';
import { readingOrder } from '../../src/app/index/reading-order';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('the order in which notes are read', () => {
  it('holds each note once, however many there are', () => {
    for (const count of [0, 1, 2, 63, 64, 65, 127, 128, 129, 6591]) {
      expect([...readingOrder(numbers(count))].sort((a, b) => a - b)).toEqual(numbers(count));
    }
  });

  it('begins with notes of all parts of the vault, and goes on with the others as they come', () => {
    const order = readingOrder(numbers(6400));
    expect(order.slice(0, 64)).toEqual(numbers(64).map((index) => index * 100));
    expect(order.slice(64)).toEqual(numbers(6400).filter((index) => index % 100 !== 0));
  });

  it('leaves a small vault as it is', () => {
    expect(readingOrder(numbers(64))).toEqual(numbers(64));
  });
});
