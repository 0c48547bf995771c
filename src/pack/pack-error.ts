import type { PathFault } from './legal-path';

/** Why something is not read as a pack. `details` name the file, the size or the key in question. */
export type PackErrorCode =
  | PathFault | 'notAZip' | 'encrypted' | 'method' | 'tooMany' | 'tooLarge' | 'tooLargeInAll' | 'bomb' | 'damaged' | 'link' | 'doubled' | 'doubledId'
  | 'noManifest' | 'badManifest' | 'missingKey' | 'noNotes' | 'notText';

/** Something that is handed in as a pack and is none, or may do harm. The words for people are chosen by its code. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(readonly code: PackErrorCode, readonly details: readonly string[] = []) {
    super(`${code}: ${details.join(', ')}`);
  }
}
