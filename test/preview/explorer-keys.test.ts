import { describe, expect, it } from 'vitest';
import { deedOf, type KeyPlace, type RowDeed } from '../../src/preview/page/explorer-keys';

/** The third of five rows, in a folder whose row is the first. */
function deedOn(isOpen: KeyPlace['isOpen'], key: string, parent = 0): RowDeed | undefined {
  return deedOf(key, { isOpen, index: 2, parent, count: 5 });
}

describe('keys on a row of the explorer', () => {
  it('go up and down, and to both ends', () => {
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => deedOn(undefined, key))).toEqual([1, 3, 0, 4].map((to) => ({ do: 'go', to })));
  });

  it('to the right open a folder, then go into it, and mean nothing more on a file', () => {
    expect(deedOn(false, 'ArrowRight')).toEqual({ do: 'fold' });
    expect(deedOn(true, 'ArrowRight')).toEqual({ do: 'go', to: 3 });
    expect(deedOn(undefined, 'ArrowRight')).toEqual({ do: 'go', to: 2 });
  });

  it('to the left close a folder, and else go to the folder around the row', () => {
    expect(deedOn(true, 'ArrowLeft')).toEqual({ do: 'fold' });
    expect([deedOn(false, 'ArrowLeft'), deedOn(undefined, 'ArrowLeft')]).toEqual([{ do: 'go', to: 0 }, { do: 'go', to: 0 }]);
    expect(deedOn(undefined, 'ArrowLeft', -1)).toEqual({ do: 'go', to: -1 });
  });

  it('open, rename and delete, and leave all others to the app', () => {
    expect(['Enter', ' ', 'F2', 'Delete', 'a', 'Tab'].map((key) => deedOn(undefined, key)?.do)).toEqual(['activate', 'activate', 'rename', 'delete', undefined, undefined]);
  });
});
