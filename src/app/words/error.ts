/** What an error of any kind says of itself. Errors of the store are sentences; those of the host are what it gave us. */
export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What is said when something that a person asked for failed. */
export function failureSentence(error: unknown): string {
  return `That did not work: ${errorWords(error)}`;
}
