import { ASKED_FOR } from '../../graph/record/asked-for';
import type { KeptRecord } from '../../graph/record/note-record';
import type { IndexEntry, Stamp, Utf8 } from './index-store';

/** A text among the bytes of others. */
export class KeptText {
  constructor(private readonly utf8: Utf8, private readonly bytes: Uint8Array, private readonly start: number, private readonly end: number) {}

  /** Made anew each time. */
  toString(): string {
    return this.utf8.decode(this.bytes.subarray(this.start, this.end));
  }

  /** Whether it begins with a letter of seven bits. */
  startsWith(letter: string): boolean {
    return this.start < this.end && this.bytes[this.start] === letter.charCodeAt(0);
  }
}

/** A note of the index as it was kept: bytes, of which texts are made when somebody asks for them. Behind a start that found nothing changed, that is once. */
export class KeptEntry implements IndexEntry, KeptRecord {
  constructor(readonly path: string, readonly stamp: Stamp, private readonly noteText: KeptText, private readonly saidText: KeptText) {}

  get note(): string {
    return this.noteText.toString();
  }

  get said(): string {
    return this.saidText.toString();
  }

  get isAskedFor(): boolean {
    return this.noteText.startsWith(ASKED_FOR);
  }
}
