const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SAFE: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'obsidian', 'site-page']);

/** An address that may be followed from a note; `''` for what would run something or carry it along (`javascript:`, `data:`, `file:` …). */
export function safeAddress(written: string): string {
  const address = written.trim().replace(/&amp;/g, '&');
  // Browsers pass over blanks, control characters and entities in a scheme, so they may not hide one.
  const bare = address.replace(/&(?:#x?0*[0-9a-f]+|tab|newline|colon);?/gi, ':').replace(/[\s\p{Cc}]/gu, '');
  const scheme = SCHEME.exec(bare)?.[1]?.toLowerCase();
  // Other actions of the app write notes, or run what a plugin takes from an address.
  if (scheme === 'obsidian' && !/^obsidian:\/\/(?:open|search)(?:[/?]|$)/i.test(bare)) return '';
  return scheme === undefined || SAFE.has(scheme) ? address : '';
}
