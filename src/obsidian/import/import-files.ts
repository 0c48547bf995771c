import { IMPORT_WORDS } from '../../app/words/import';
import type { PackPlan } from '../../app/pack/install-pack';

/** More than this nobody reads through; the rest is counted. */
const MOST_SHOWN = 500;

/** What is nothing new to a person comes last. */
const LAST: ReadonlySet<string> = new Set(['created', 'unchanged']);

/** Shows which notes would be written and what would become of each, what touches notes that are there first. */
export function listFiles(parent: HTMLElement, files: PackPlan['files']): void {
  const details = parent.createEl('details', { cls: 'ospo-import-names' });
  details.createEl('summary', { text: IMPORT_WORDS.whichFiles });
  const list = details.createEl('ul');
  const sorted = [...files].sort((a, b) => Number(LAST.has(a.outcome)) - Number(LAST.has(b.outcome)));
  for (const { path, outcome } of sorted.slice(0, MOST_SHOWN)) list.createEl('li', { text: `${path.replace(/\.md$/, '')}: ${IMPORT_WORDS.outcomes[outcome]}` });
  if (sorted.length > MOST_SHOWN) list.createEl('li', { text: IMPORT_WORDS.moreFiles(sorted.length - MOST_SHOWN) });
}
