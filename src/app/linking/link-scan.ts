import type { Mask } from '../../model/note';
import { parseNote } from '../../parse/parse-note';
import { packMentions, type FoundMention } from '../../suggest/found-mentions';
import type { NameMatcher } from '../../suggest/matcher';
import { findMentions } from '../../suggest/mentions';
import type { AtlasName } from '../../suggest/atlas-name';
import { signatureOf, type WordSignature } from '../../suggest/word-signature';
import { Slices } from '../slices';
import type { GatheredNames } from './gathered-names';

/** A note that mentions are to be looked for in. */
export interface ScanNote {
  path: string;
  text: string;
  /** What of this very text is closed to links, where that is known: the text need not be read for it again. */
  masks?: readonly Mask[] | undefined;
}

/** What is looked for, and where. */
export interface ScanWish {
  gathered: GatheredNames;
  headings: boolean;
  /** Keys of properties, in small letters. */
  properties: readonly string[];
}

/** What was found in it. */
export interface ScannedNote {
  found: readonly FoundMention[];
  signature: WordSignature;
}

/** Looks for mentions in many notes without holding the page: in a worker, or in slices. */
export interface MentionScanner {
  /** What was found, note by note in the same order. */
  scan(notes: readonly ScanNote[], wish: ScanWish): Promise<readonly ScannedNote[]>;
  /** Harmless when called again. */
  close(): void;
}

/** Looks on the thread that it is asked on, in slices: where there is no worker. */
export class SlicedScanner implements MentionScanner {
  constructor(private readonly now: () => number, private readonly pause: () => Promise<void>) {}

  async scan(notes: readonly ScanNote[], { gathered, headings, properties }: ScanWish): Promise<ScannedNote[]> {
    const slices = new Slices(this.now, this.pause);
    const numbers = new Map(gathered.names.map((name, number) => [name, number]));
    const scanned: ScannedNote[] = [];
    for (const note of notes) {
      scanned.push(await scanNote(note, { matcher: gathered.matcher, numbers, headings, properties: new Set(properties) }, slices));
      await slices.breathe();
    }
    return scanned;
  }

  close(): void {
    // Nothing is kept open.
  }
}

interface NoteScan {
  matcher: NameMatcher;
  numbers: ReadonlyMap<AtlasName, number>;
  headings: boolean;
  properties: ReadonlySet<string>;
}

/** A long note takes a slice to be read, and another one to be looked through. */
async function scanNote({ path, text, masks }: ScanNote, { matcher, numbers, headings, properties }: NoteScan, slices: Slices): Promise<ScannedNote> {
  const note = masks ? { path, masks } : parseNote(path, text);
  await slices.breathe();
  const found = packMentions(findMentions(note, text, matcher, { headings, properties }), numbers);
  await slices.breathe();
  return { found, signature: signatureOf(text) };
}
