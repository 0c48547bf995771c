import type { TFile } from '../vault/files';

/** Knows which notes name a file in their links, so that only their links are looked up again when files come, go or move. */
export class NamedFiles {
  /** By name in lower case: the notes that name it, and some that did so once, which costs a look. */
  private readonly notes = new Map<string, Set<TFile>>();
  private readonly changed = new Set<string>();

  add(name: string, note: TFile): void {
    const notes = this.notes.get(name);
    if (notes) notes.add(note);
    else this.notes.set(name, new Set([note]));
  }

  /** A file of the name came, went or moved. */
  change(name: string): void {
    this.changed.add(name);
  }

  get hasChanged(): boolean {
    return this.changed.size > 0;
  }

  /** The notes whose links may mean other files now. They are given once. */
  takeAffected(): Set<TFile> {
    const affected = new Set<TFile>();
    for (const name of this.changed) {
      const notes = this.notes.get(name) ?? new Set();
      for (const note of notes) {
        if (note.deleted) notes.delete(note);
        else affected.add(note);
      }
    }
    this.changed.clear();
    return affected;
  }
}
