import { describe, expect, it, vi } from 'vitest';
import { renameFollower, type LinkMemory, type LinkMemoryData } from '../../src/app/linking/link-memory';
import { refusalTest, refuse } from '../../src/suggest/refusals';

function memoryOf(data: LinkMemoryData): LinkMemory & { data(): LinkMemoryData } {
  let held = data;
  return {
    data: () => held,
    read: vi.fn(async () => held),
    change: vi.fn(async (change: (data: LinkMemoryData) => LinkMemoryData) => {
      held = change(held);
    }),
  };
}

/** Follows moves, and resolves when their turns are over. */
function followingOf(memory: LinkMemory): { follow: (from: string, to: string) => void; done: () => Promise<void> } {
  let turn: Promise<void> = Promise.resolve();
  const follow = renameFollower(memory, (work) => { turn = turn.then(work); });
  return { follow, done: () => turn };
}

describe('a memory that follows notes', () => {
  it('is read once for a folder that is moved, and written once where something was refused in it', async () => {
    const memory = memoryOf({ refused: refuse(refuse({}, { path: 'A/7.md', word: 'TODO' }, 1), { path: 'B.md', word: 'CERN' }, 1), journal: [] });
    const { follow, done } = followingOf(memory);
    for (let index = 0; index < 3000; index++) follow(`A/${index}.md`, `Z/${index}.md`);
    await done();
    expect([memory.read, memory.change].map((asked) => vi.mocked(asked).mock.calls.length)).toEqual([1, 1]);
    const { refused } = memory.data();
    const inNote = (path: string, word: string): boolean => refusalTest(refused)(path, word, 'x');
    expect([inNote('Z/7.md', 'TODO'), inNote('A/7.md', 'TODO'), inNote('B.md', 'CERN')]).toEqual([true, false, true]);
  });

  it('follows a note through several moves, and writes nothing for notes in which nothing was refused', async () => {
    const memory = memoryOf({ refused: refuse({}, { path: 'A.md', word: 'TODO' }, 1), journal: [] });
    const { follow, done } = followingOf(memory);
    follow('A.md', 'B.md');
    follow('B.md', 'C.md');
    await done();
    expect(refusalTest(memory.data().refused)('C.md', 'TODO', 'x')).toBe(true);
    follow('Other.md', 'Else.md');
    await done();
    expect([memory.read, memory.change].map((asked) => vi.mocked(asked).mock.calls.length)).toEqual([2, 1]);
  });
});
