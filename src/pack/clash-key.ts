/**
 * The same for two paths that some file system cannot hold side by side: macOS and Windows do not tell case apart, and macOS writes
 * an accent as a mark of its own where others write one letter.
 */
export function clashKey(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
