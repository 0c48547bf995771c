import type { NoteSource } from '../../assess/note-source';
import { pathOf, type Resolution } from '../../graph/resolve';
import type { ParsedNote } from '../../model/note';

/** The notes of a vault, with every link written down that somebody followed: what was made out of them holds for as long as each means the same file. */
export class NotedLinks implements NoteSource {
  private readonly followed = new Map<string, { target: string; from: string; path: string | undefined }>();

  constructor(private readonly source: NoteSource) {}

  note(path: string): ParsedNote | undefined {
    return this.source.note(path);
  }

  checklistNotes(): Iterable<ParsedNote> {
    return this.source.checklistNotes();
  }

  resolve(target: string, from: string): Resolution {
    const found = this.source.resolve(target, from);
    this.followed.set(`${from}\n${target}`, { target, from, path: pathOf(found) });
    return found;
  }

  /** Whether every link that was followed would lead to where it did. */
  hold(): boolean {
    for (const { target, from, path } of this.followed.values()) if (pathOf(this.source.resolve(target, from)) !== path) return false;
    return true;
  }
}
