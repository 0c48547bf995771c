import { applyInstall, planPackInstall, stateInStore, type InstallReport, type InstallTarget } from '../../src/app/pack/install-pack';
import { StoreError, type NoteStore } from '../../src/app/note-store';
import type { StateFiles } from '../../src/app/pack/pack-state';
import type { Pack } from '../../src/pack/pack';

export const FOLDER = 'OSPO';
export const IDS = ['a', 'b', 'c', 'd', 'e'] as const;

/** A pack of five versions: notes come, change, move and go. Each line names its note, so that an oracle can tell whose it is. */
export const VERSIONS: readonly Pack[] = [1, 2, 3, 4, 5].map((version) => ({
  name: 'Notes', version: String(version), writtenFor: '',
  files: IDS.flatMap((id) => (isShipped(id, version) ? [{ path: placeOf(id, version), text: textOf(id, version) }] : [])),
}));

/** A pack of somebody else, for another folder. */
export const OTHER_PACK: Pack = {
  name: 'Handbook', version: '1', writtenFor: '', files: [{ path: 'H.md', text: '---\nid: acme-h\n---\nhandbook\n' }, { path: 'T.base', text: 'views: []\n' }],
};

export function shippedText(id: string, version: number): string | undefined {
  return VERSIONS[version - 1]?.files.find(({ text }) => text.startsWith(`---\nid: ${id}\n`))?.text;
}

function isShipped(id: string, version: number): boolean {
  return id === 'd' ? version % 2 === 1 : id === 'e' ? version > 2 : true;
}

function placeOf(id: string, version: number): string {
  return id === 'b' && version > 3 ? 'Moved/b.md' : id === 'c' ? 'Tables/c.md' : `${id}.md`;
}

function textOf(id: string, version: number): string {
  const change = id === 'a' ? version : id === 'b' ? Math.ceil(version / 2) : 1;
  return `---\nid: ${id}\nchecked: 2026-0${change}-01\ntags:\n  - ${id}\n  - v${change}\n---\nfirst ${id} ${change}\n\nmiddle ${id}\n\nlast ${id} ${Math.ceil(change / 2)}\n`;
}

/** Not an error of the store: nothing of the run that meets it goes on. */
export class Killed extends Error {}

/** What befalls the writes of one run. Counted over notes and state alike. */
export interface Fault {
  kind: 'killed' | 'full' | 'locked';
  /** How many writes go well; for a locked file, which of the vault's files it is. */
  after: number;
}

/** A vault in which writes fail: from the n-th on for good, or those of one file. A killed write of the state is left half done. */
export function faultyTarget(inner: NoteStore, fault: Fault, lockedPath?: string): InstallTarget {
  let left = fault.after;
  const spend = (path: string): void => {
    if (fault.kind === 'locked' ? path !== lockedPath : left-- > 0) return;
    if (fault.kind === 'killed') throw new Killed();
    throw new StoreError('unwritable', path, `“${path}” cannot be written.`);
  };
  const guard = <A extends unknown[], R>(write: (path: string, ...args: A) => Promise<R>) => async (path: string, ...args: A): Promise<R> => {
    spend(path);
    return write(path, ...args);
  };
  const store: NoteStore = {
    list: () => inner.list(), exists: (path) => inner.exists(path), read: (path) => inner.read(path), watch: (listener) => inner.watch(listener),
    process: guard((path, change: (text: string) => string) => inner.process(path, change)),
    create: guard((path, text: string) => inner.create(path, text)),
    rename: guard((path, to: string) => inner.rename(path, to)),
    trash: guard((path) => inner.trash(path)),
  };
  const kept = stateInStore(inner, FOLDER);
  const state: StateFiles = {
    read: (kind) => kept.read(kind),
    clear: () => kept.clear(),
    write: async (kind, text) => {
      if (fault.kind === 'killed' && left === 0) await kept.write(kind, text.slice(0, text.length / 2));
      spend(kind);
      await kept.write(kind, text);
    },
  };
  return { store, state, folder: FOLDER };
}

export function targetOf(store: NoteStore, folder = FOLDER): InstallTarget {
  return { store, folder, state: stateInStore(store, folder) };
}

export async function install(store: NoteStore, pack: Pack, folder = FOLDER): Promise<InstallReport> {
  const target = targetOf(store, folder);
  return applyInstall(await planPackInstall(pack, target), target);
}

/** Every text of a vault, hidden ones left out. */
export async function textsOf(store: NoteStore): Promise<Map<string, string>> {
  return new Map(await Promise.all((await store.list()).map(async ({ path }) => [path, await store.read(path)] as const)));
}
