import { joinPath } from '../../model/path';
import { isSameText } from '../../pack/identity';
import type { Write } from '../../pack/plan';
import { StoreError, type NoteStore } from '../note-store';
import { PACK_FAULTS } from '../words/pack-faults';

/** A file that somebody changed since it was planned what becomes of it. It is left alone. */
export class EditedMeanwhile extends StoreError {
  constructor(path: string) {
    super('unwritable', path, PACK_FAULTS.editedMeanwhile(path));
  }
}

/**
 * Performs the writes of a plan inside one folder. What another window has done already counts as done. Each write is noted, so that a run
 * that cannot go on can be undone.
 */
export class PackWrites {
  private readonly inverse: Write[] = [];

  constructor(private readonly store: NoteStore, private readonly folder: string) {}

  /** @throws EditedMeanwhile, or StoreError as the store */
  async perform(write: Write): Promise<void> {
    const inverse = await this.run(write);
    if (inverse) this.inverse.push(inverse);
  }

  /** Takes everything back, the last write first. @returns how many writes could not be taken back */
  async undo(): Promise<number> {
    let stuck = 0;
    for (const write of this.inverse.splice(0).reverse()) await this.run(write).catch(() => (stuck += 1));
    return stuck;
  }

  /** @returns what takes it back; undefined when there was nothing to do */
  private async run(write: Write): Promise<Write | undefined> {
    switch (write.kind) {
      case 'create': return this.create(write.path, write.text);
      case 'replace': return this.replace(write.path, write.text, write.expected);
      case 'move': return this.move(write.path, write.to);
      case 'trash': return this.trash(write.path, write.expected);
    }
  }

  private async create(path: string, text: string): Promise<Write | undefined> {
    try {
      await this.store.create(this.vaultPath(path), text);
      return { kind: 'trash', path, expected: text };
    } catch (error) {
      if (error instanceof StoreError && error.code === 'exists' && (await this.store.read(this.vaultPath(path))) === text) return undefined;
      throw error;
    }
  }

  private async replace(path: string, text: string, expected: string): Promise<Write | undefined> {
    let isDone = false;
    await this.store.process(this.vaultPath(path), (standing) => {
      isDone = isSameText(standing, text);
      if (!isDone && standing !== expected) throw new EditedMeanwhile(this.vaultPath(path));
      return isDone ? standing : text;
    });
    return isDone ? undefined : { kind: 'replace', path, text: expected, expected: text };
  }

  private async move(path: string, to: string): Promise<Write | undefined> {
    const [from, target] = [this.vaultPath(path), this.vaultPath(to)];
    if (!(await this.store.exists(from)) && (await this.store.exists(target))) return undefined;
    await this.store.rename(from, target);
    return { kind: 'move', path: to, to: path };
  }

  private async trash(path: string, expected: string): Promise<Write | undefined> {
    const place = this.vaultPath(path);
    if (!(await this.store.exists(place))) return undefined;
    if ((await this.store.read(place)) !== expected) throw new EditedMeanwhile(place);
    await this.store.trash(place);
    return { kind: 'create', path, text: expected };
  }

  private vaultPath(path: string): string {
    return joinPath(this.folder, path);
  }
}
