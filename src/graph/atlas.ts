import type { AtlasGraph, GraphChange } from '../model/graph';
import type { ParsedNote } from '../model/note';
import type { Resolution } from './resolve';

/** Holds the notes and their graph. */
export class Atlas {
  readonly graph: AtlasGraph = { nodes: new Map(), edges: () => [], outgoing: () => [], incoming: () => [] };
  private readonly byPath = new Map<string, ParsedNote>();

  /** Takes a note, new or changed. */
  put(note: ParsedNote): GraphChange {
    this.byPath.set(note.path, note);
    return { nodes: new Set([note.path]), paths: new Set([note.path]) };
  }

  /** Forgets a note. Links to it become unresolved. */
  remove(path: string): GraphChange {
    this.byPath.delete(path);
    return { nodes: new Set([path]), paths: new Set([path]) };
  }

  /** Takes a file that is no note: an attachment that links may name. */
  addFile(path: string): GraphChange {
    return { nodes: new Set([path]), paths: new Set() };
  }

  removeFile(path: string): GraphChange {
    return { nodes: new Set([path]), paths: new Set() };
  }

  note(path: string): ParsedNote | undefined {
    return this.byPath.get(path);
  }

  notes(): Iterable<ParsedNote> {
    return this.byPath.values();
  }

  /** Which note or file a link means, as Obsidian resolves it. `target` without subpath. */
  resolve(target: string, fromPath: string): Resolution {
    return { kind: 'unresolved', likely: `${target} ${fromPath}` };
  }
}
