import { normaliseLabel } from '../../../src/parse/inlines/link-parts';
import { ownText } from '../../../src/parse/note-text';

// Brackets in a label stand behind a backslash.
const DEFINITION = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*\[((?:\\[^\n]|[^[\]\\\n]){1,999})\]:/gm;
const MENTION = /\[((?:\\[^]|[^[\]\\]){1,999})\]/g;

/** The labels of what looks like a `[label]: address` line, normalised. Some may turn out to be no definition. */
export function labelsDefinedIn(copy: string): string[] {
  return copy.includes(']:') ? [...copy.matchAll(DEFINITION)].map(([, label = '']) => normaliseLabel(label)) : [];
}

/**
 * Definitions to put behind a section, so that remark takes references to other sections for links. Their address does not count.
 * @param labels normalised labels that are defined elsewhere
 */
export function stubsFor(copy: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0) return '';
  const mentioned = new Set([...copy.matchAll(MENTION)].map(([, label = '']) => normaliseLabel(ownText(label))).filter((label) => labels.has(label)));
  return mentioned.size === 0 ? '' : `\n\n${[...mentioned].map((label) => `[${label}]: #`).join('\n')}`;
}
