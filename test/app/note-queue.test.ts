import { describe, expect, it } from 'vitest';
import { NoteQueue } from '../../src/app/linking/note-queue';

describe('notes that are to be looked at', () => {
  it('are taken as many at once as was asked for, those that have waited longest', () => {
    const queue = new NoteQueue();
    for (const path of ['a', 'b', 'c']) queue.add(path);
    expect(queue.take(2)).toEqual(['a', 'b']);
    expect(queue.take(2)).toEqual(['c']);
    expect(queue.take(2)).toEqual([]);
  });

  it('count once they were looked at, and once more where they changed meanwhile', () => {
    const queue = new NoteQueue();
    for (const path of ['a', 'b']) queue.add(path);
    expect(queue.progress).toEqual({ done: 0, total: 2 });
    for (const path of queue.take(2)) {
      if (path === 'b') queue.add(path);
      queue.looked(path);
      queue.finish(path);
    }
    expect(queue.progress).toEqual({ done: 1, total: 2 });
    expect(queue.take(2)).toEqual(['b']);
  });
});
