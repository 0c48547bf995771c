import type { Atlas } from '../../graph/atlas';
import { IndexOfMany } from '../../graph/index-of-many';
import { writtenNamesOf } from '../../graph/note-facts';
import { fileKey, nameKey } from '../../graph/link-keys';
import { isShipped } from '../../graph/shipped';
import { propertiesOf } from '../../model/front-matter';
import type { NoteLink } from '../../model/note';
import { baseName } from '../../model/path';
import { textOf } from '../../model/property';
import type { Absence, AbsentFiles } from './absent-files';
import { Closest } from './closest';
import { NoteParts } from './note-parts';

/** The vault as the rules ask about it. */
export class CheckedVault {
  private readonly ids = new IndexOfMany<string>();
  private readonly shippedNames = new IndexOfMany<string>();
  /** Paths of the shipped notes, by the keys of their files' names. */
  private readonly shippedFiles = new Map<string, string>();
  private readonly shipped = new Set<string>();
  private readonly parts = new Map<string, NoteParts | undefined>();
  private names: Closest | undefined;

  constructor(readonly atlas: Atlas, private readonly absent: AbsentFiles) {
    for (const note of atlas.notes()) {
      if (!isShipped(note)) continue;
      this.shipped.add(note.path);
      this.shippedFiles.set(fileKey(note.path), note.path);
      const id = textOf(propertiesOf(note)['id']);
      if (id !== undefined) this.ids.add(id, note.path);
      for (const name of writtenNamesOf(note)) this.shippedNames.add(nameKey(name), note.path);
    }
  }

  isShipped(path: string): boolean {
    return this.shipped.has(path);
  }

  /** Why a link of a shipped note leads nowhere, where a person wanted it so: what it names was left out or deleted, and does not stand elsewhere either. */
  absenceOf({ url, target }: NoteLink, path: string): Absence | undefined {
    const absence = url === null && this.isShipped(path) ? this.absent.find(target, path) : undefined;
    return absence !== undefined && this.atlas.resolve(target, path).kind === 'unresolved' ? absence : undefined;
  }

  /** Whether the shipped note with that id was deleted. */
  isDeleted(id: string): boolean {
    return this.absent.hasId(id);
  }

  /** The shipped note whose file is called as the one at a path. */
  shippedFile(path: string): string | undefined {
    return this.shippedFiles.get(fileKey(path));
  }

  /** The shipped notes with that id. */
  withId(id: string): readonly string[] {
    return this.ids.get(id);
  }

  /** The shipped notes with that name, title, alias or acronym. */
  withName(name: string): readonly string[] {
    return this.shippedNames.get(nameKey(name));
  }

  /** The headings and blocks of the note at a path, if there is one. */
  partsOf(path: string): NoteParts | undefined {
    if (!this.parts.has(path)) {
      const note = this.atlas.note(path);
      this.parts.set(path, note && new NoteParts(note));
    }
    return this.parts.get(path);
  }

  /** The name of a note that a mistyped one may stand for. */
  closestName(name: string): string | undefined {
    this.names ??= new Closest([...this.atlas.paths()].map(baseName));
    return this.names.to(name);
  }
}
