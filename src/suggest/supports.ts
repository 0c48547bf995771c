import type { AtlasName } from './atlas-name';
import { KIND_WORDS } from './common-words';
import { isCommonWord } from './dictionary';
import type { Evidence } from './evidence';
import { foldText } from './fold';
import type { Mention } from './mentions';
import type { Reason } from './rank';

/** What a note's own words add to a score. */
interface Support {
  adds: number;
  reason: Reason;
  /** Whether it shows that the note speaks of what the target is about. */
  isCompany: boolean;
}

const SUPPORT = { linked: 0.15, mentioned: 0.1, full: 0.15, heading: 0.1, qualifier: 0.15 } as const;

/** What speaks for a mention being this name: what the note links, names and says beside it. */
export function supportsOf({ target, qualifier }: AtlasName, mention: Mention, evidence: Evidence): Support[] {
  const linked = evidence.linkedNeighbour(target);
  const mentioned = evidence.mentionedNeighbour(target);
  const name = evidence.fullName(target);
  const heading = evidence.headingOfType(target, mention.start);
  const supports: Support[] = [];
  if (linked !== undefined) supports.push({ adds: SUPPORT.linked, reason: { kind: 'linked-neighbour', title: linked }, isCompany: true });
  if (mentioned !== undefined) supports.push({ adds: SUPPORT.mentioned, reason: { kind: 'mentioned-neighbour', title: mentioned }, isCompany: true });
  if (name !== undefined && wordsIn(name) > wordsIn(mention.text)) supports.push({ adds: SUPPORT.full, reason: { kind: 'full-name', name }, isCompany: true });
  if (heading !== undefined) supports.push({ adds: SUPPORT.heading, reason: { kind: 'heading', heading }, isCompany: true });
  if (qualifier !== undefined && evidence.says(qualifier)) supports.push({ adds: SUPPORT.qualifier, reason: { kind: 'qualifier', words: qualifier }, isCompany: isSpecific(foldText(qualifier)) });
  return supports;
}

/** Whether words are said of little else: not “company”, nor another single word of every day, as “memory” of “page (memory)”. */
function isSpecific(qualifier: string): boolean {
  return !KIND_WORDS.has(qualifier) && !isCommonWord(qualifier);
}

function wordsIn(name: string): number {
  return foldText(name).split(' ').length;
}
