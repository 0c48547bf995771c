import { moveRefusals, refuse, revoke, type Move, type RefusalList } from '../../suggest/refusals';
import type { TextEdit } from '../../model/edit';
import type { RefusalChange } from './link-choice';
import { StoreError, type NoteStore } from '../note-store';

export type { RefusalList };

/** What one batch of links did, so that it can be taken back. Notes are kept as digests, never as copies of their text. */
export interface JournalEntry {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  notes: readonly JournalNote[];
}

/** What a batch did to one note. */
export interface JournalNote {
  path: string;
  /** Digests of the whole text before and after. */
  before: string;
  after: string;
  /** The edits that lead from after to before. */
  back: readonly TextEdit[];
}

/** What linking remembers between runs: plain JSON, the same in every host. */
export interface LinkMemoryData {
  refused: RefusalList;
  /** Newest last. */
  journal: readonly JournalEntry[];
}

/** Where the memory is kept: in the plugin's data in Obsidian, in a file of the vault for the command line. */
export interface LinkMemory {
  read(): Promise<LinkMemoryData>;
  change(change: (data: LinkMemoryData) => LinkMemoryData): Promise<void>;
}

const EMPTY_MEMORY: LinkMemoryData = { refused: {}, journal: [] };

/** A hidden folder, so that no host takes it for notes. */
export const MEMORY_PATH = '.ospo-atlas/linking.json';

/**
 * A memory in a file of the vault. One line for each refusal, ordered, so that versions of it from two places merge line by line.
 * @throws StoreError when the file cannot be read or written, or is no such memory: it is then left as it is
 */
export function vaultMemory(store: NoteStore): LinkMemory {
  return {
    async read() {
      return (await store.exists(MEMORY_PATH)) ? readMemory(await store.read(MEMORY_PATH)) : EMPTY_MEMORY;
    },
    async change(change) {
      if (await store.exists(MEMORY_PATH)) await store.process(MEMORY_PATH, (text) => writeMemory(change(readMemory(text))));
      else await store.create(MEMORY_PATH, writeMemory(change(EMPTY_MEMORY)));
    },
  };
}

/** Remembers a “no”, or that it was taken back. */
export function rememberRefusal(memory: LinkMemory, { refusal, revoked }: RefusalChange, at: number): Promise<void> {
  const change = revoked ? revoke : refuse;
  return memory.change((data) => ({ ...data, refused: change(data.refused, refusal, at) }));
}

/**
 * Lets what was refused in a note be refused in it still, under its new path. Notes that are moved at once, as with their folder, are followed at once: to read
 * the memory is to look through the vault for its notes. @param inTurn does work when its turn comes
 */
export function renameFollower(memory: LinkMemory, inTurn: (work: () => Promise<void>) => void): (from: string, to: string) => void {
  let moves: Move[] = [];
  return (from, to) => {
    if (moves.push({ from, to }) > 1) return;
    inTurn(() => {
      const followed = moves;
      moves = [];
      return followMoves(memory, followed, Date.now());
    });
  };
}

/** Writes only when something was refused in one of the notes. */
async function followMoves(memory: LinkMemory, moves: readonly Move[], at: number): Promise<void> {
  const { refused } = await memory.read();
  if (moveRefusals(refused, moves, at) !== refused) await memory.change((data) => ({ ...data, refused: moveRefusals(data.refused, moves, at) }));
}

/** Takes what was stored, whatever it lacks. */
export function completeMemory(stored: Partial<LinkMemoryData> | null | undefined): LinkMemoryData {
  return { refused: stored?.refused ?? {}, journal: stored?.journal ?? [] };
}

function readMemory(text: string): LinkMemoryData {
  try {
    return completeMemory(JSON.parse(text) as Partial<LinkMemoryData>);
  } catch {
    throw new StoreError('unreadable', MEMORY_PATH, `“${MEMORY_PATH}” is not the JSON that linking wrote. Mend it, or move it away.`);
  }
}

function writeMemory({ refused, journal }: LinkMemoryData): string {
  const refusals = Object.entries(refused).map(([key, state]) => `${JSON.stringify(key)}: ${JSON.stringify(state)}`);
  const entries = journal.map((entry) => JSON.stringify(entry));
  return `{\n"refused": {${onLines(refusals)}},\n"journal": [${onLines(entries)}]\n}\n`;
}

function onLines(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `\n${parts.join(',\n')}\n`;
}
