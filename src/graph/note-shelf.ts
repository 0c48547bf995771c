import type { MaskedNote, ParsedNote } from '../model/note';
import { saysAskedFor } from './record/asked-for';
import type { KeptRecord } from './record/note-record';
import { unpackMasks, unpackNote } from './record/unpack-note';

/** How many notes that somebody asked for stay unpacked. */
const AT_HAND = 64;

/**
 * The parsed notes, packed: most are asked for once in a while, one at a time, and unpacking one takes less than a tenth of a millisecond.
 * Notes that are asked for over and over, because they carry checklists or answers or have faults, are kept as they are.
 */
export class NoteShelf {
  /** As texts, or as they were kept. */
  private readonly packed = new Map<string, string | KeptRecord>();
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

  /** Puts a note as it was kept: a text is made of it when it is asked for, or by `takeOver`. @throws UnreadableRecord as `put` does */
  stand(record: KeptRecord): void {
    if (record.isAskedFor) this.put(record.path, record.note);
    else this.packed.set(record.path, record);
  }

  /** Makes a text of a note that was put as it was kept, which then need not be held any more. */
  takeOver(path: string): void {
    const packed = this.record(path);
    if (packed !== undefined) this.packed.set(path, packed);
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
    const note = this.unpacked(path);
    if (note) this.remember(note);
    return note;
  }

  /** What of a note is closed to links, without unpacking the rest of it. */
  masked(path: string): MaskedNote | undefined {
    const known = this.kept.get(path) ?? this.atHand.get(path);
    if (known) return known;
    const record = this.record(path);
    return record === undefined ? undefined : { path, masks: unpackMasks(record) };
  }

  /** The packed form of a note. */
  record(path: string): string | undefined {
    const packed = this.packed.get(path);
    return typeof packed === 'object' ? packed.note : packed;
  }

  has(path: string): boolean {
    return this.packed.has(path);
  }

  paths(): Iterable<string> {
    return this.packed.keys();
  }

  /** All of them, each unpacked for the moment. */
  *notes(): Iterable<ParsedNote> {
    for (const path of this.packed.keys()) {
      const note = this.kept.get(path) ?? this.atHand.get(path) ?? this.unpacked(path);
      if (note) yield note;
    }
  }

  /** Those with a checklist, with answers to one, or with faults. */
  askedFor(): Iterable<ParsedNote> {
    return this.kept.values();
  }

  /** The note at a path, if it is one of those. */
  askedForAt(path: string): ParsedNote | undefined {
    return this.kept.get(path);
  }

  private unpacked(path: string): ParsedNote | undefined {
    const record = this.record(path);
    return record === undefined ? undefined : unpackNote(path, record);
  }

  private remember(note: ParsedNote): void {
    this.atHand.delete(note.path);
    this.atHand.set(note.path, note);
    if (this.atHand.size <= AT_HAND) return;
    const [oldest] = this.atHand.keys();
    if (oldest !== undefined) this.atHand.delete(oldest);
  }
}
