import type { MaskedNote, ParsedNote } from '../model/note';
import { saysAskedFor } from './record/asked-for';
import { unpackMasks, unpackNote } from './record/unpack-note';

/** How many notes that somebody asked for stay unpacked. */
const AT_HAND = 64;

/**
 * The parsed notes, packed: most are asked for once in a while, one at a time, and unpacking one takes less than a tenth of a millisecond.
 * Notes that are asked for over and over, because they carry checklists or answers or have faults, are kept as they are.
 */
export class NoteShelf {
  private readonly packed = new Map<string, string>();
  private readonly kept = new Map<string, ParsedNote>();
  /** In the order in which they were last asked for. */
  private readonly atHand = new Map<string, ParsedNote>();

  /** @throws UnreadableRecord where it can be seen at once that the record is damaged */
  put(path: string, record: string): void {
    const whole = saysAskedFor(record) ? unpackNote(path, record) : undefined;
    this.remove(path);
    this.packed.set(path, record);
    if (whole) this.kept.set(path, whole);
  }

  /** Somebody is likely to ask for this note of the shelf soon. */
  keepAtHand(note: ParsedNote): void {
    if (!this.kept.has(note.path)) this.remember(note);
  }

  /** @returns whether it was there */
  remove(path: string): boolean {
    this.kept.delete(path);
    this.atHand.delete(path);
    return this.packed.delete(path);
  }

  get(path: string): ParsedNote | undefined {
    const known = this.kept.get(path) ?? this.atHand.get(path);
    if (known) return known;
    const record = this.packed.get(path);
    if (record === undefined) return undefined;
    const note = unpackNote(path, record);
    this.remember(note);
    return note;
  }

  /** What of a note is closed to links, without unpacking the rest of it. */
  masked(path: string): MaskedNote | undefined {
    const known = this.kept.get(path) ?? this.atHand.get(path);
    if (known) return known;
    const record = this.packed.get(path);
    return record === undefined ? undefined : { path, masks: unpackMasks(record) };
  }

  /** The packed form of a note. */
  record(path: string): string | undefined {
    return this.packed.get(path);
  }

  paths(): Iterable<string> {
    return this.packed.keys();
  }

  /** All of them, each unpacked for the moment. */
  *notes(): Iterable<ParsedNote> {
    for (const [path, record] of this.packed) yield this.kept.get(path) ?? this.atHand.get(path) ?? unpackNote(path, record);
  }

  /** Those with a checklist, with answers to one, or with faults. */
  askedFor(): Iterable<ParsedNote> {
    return this.kept.values();
  }

  /** The note at a path, if it is one of those. */
  askedForAt(path: string): ParsedNote | undefined {
    return this.kept.get(path);
  }

  private remember(note: ParsedNote): void {
    this.atHand.delete(note.path);
    this.atHand.set(note.path, note);
    if (this.atHand.size <= AT_HAND) return;
    const [oldest] = this.atHand.keys();
    if (oldest !== undefined) this.atHand.delete(oldest);
  }
}
