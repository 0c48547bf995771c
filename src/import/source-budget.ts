import { LIMITS, type SourceFile } from './source-file';

/** Keeps count of what is read of a source, so that a folder larger than an import takes fills no memory. */
export class SourceBudget {
  private files = 0;
  private bytes = 0;
  private leftOut = 0;

  /** Whether a file of so many bytes may still be read. One that is too large for an import is read no further than to see that. */
  takes(size: number): boolean {
    const read = Math.min(size, LIMITS.attachment + 1);
    const fits = this.files < LIMITS.files && this.bytes + read <= LIMITS.total;
    if (fits) {
      this.files += 1;
      this.bytes += read;
    } else this.leftOut += 1;
    return fits;
  }

  /** What the report says of files that were not read; none where all were. */
  refused(): SourceFile[] {
    if (this.leftOut === 0) return [];
    const limit = `${LIMITS.files.toLocaleString('en')} files or ${LIMITS.total / 1e9} GB`;
    return [{ path: '.', bytes: new Uint8Array(), refused: `The folder holds more than ${limit}: ${this.leftOut} of its files were not read. Choose the folder of the pages alone.` }];
  }
}
