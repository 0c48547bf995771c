const BLOCK_ID = /\s\^([A-Za-z0-9-]+)\s*$/;

/** The block id at the end of a line. */
export function blockIdOf(line: string): string | undefined {
  return BLOCK_ID.exec(line)?.[1];
}
