import type { NoteType } from '../../model/vocabulary';

/** What the vault check says: each a sentence or two, the last of which says what to do. */
export const CHECK_WORDS = {
  brokenLink: (target: string, hint: string) => `There is no note or file “${target}”.${hint}`,
  toLeftOut: (count: number) => `${leadTo(count)} left out: no fault.`,
  toDeleted: (count: number) => `${leadTo(count)} deleted: no fault. “install --restore” brings notes back.`,
  didYouMean: (name: string) => ` Did you mean “${name}”?`,
  isAlias: (target: string, path: string) => ` “${path}” goes by that name: write [[${path.replace(/\.md$/i, '')}|${target}]].`,
  ambiguousLink: (target: string, paths: readonly string[]) => `“${target}” may mean ${someOf(paths)}. Write the path of the one you mean.`,
  nameOfShipped: (count: number, path: string) => `${count === 1 ? 'A shipped note links here and means' : `${count} shipped notes link here and mean`} “${path}”, which has this name as well. Give this note another one.`,
  emptyLink: () => 'This link names no note. Name one, or remove it.',
  brokenHeading: (heading: string, path: string, hint: string) => `“${path}” has no heading “${heading}”.${hint}`,
  brokenBlock: (id: string, path: string) => `“${path}” has no block “^${id}”. Put it behind the block you mean, or link to a heading.`,
  missingId: () => 'This note has sources and a check date, but no id. Give it one, so that updates can recognise it.',
  badId: (id: string) => `The id “${id}” is not kebab-case. Use small letters, digits and single dashes.`,
  duplicateId: (id: string, other: string) => `“${other}” has the id “${id}” as well. Give one of them another.`,
  unknownType: (type: string | undefined, types: readonly string[]) => `${type === undefined ? 'This note has no type' : `“${type}” is no type`}. Use one of ${types.join(', ')}.`,
  missingSources: () => 'This note names no sources. List where its facts were taken from.',
  badDate: (key: string, value: string) => `“${key}” is “${value}”, which is no date. Write it as 2026-08-20; 2026-08 and 2026 will do where less is known.`,
  badUrl: (key: string, value: string) => `“${key}” is “${value}”, which is no address. Write it with https:// in front.`,
  relationDomain: (relation: string, type: NoteType, allowed: readonly string[]) => `A note of type ${type} cannot have “${relation}”. It belongs to ${list(allowed)}.`,
  relationRange: (relation: string, target: string, type: string, allowed: readonly string[]) => `“${relation}” leads to “${target}”, of type ${type}. It should lead to ${list(allowed)}.`,
  unknownRelation: (key: string, hint: string) => `“${key}” holds links, but is no relation of the shipped notes.${hint}`,
  duplicateAlias: (name: string, others: readonly string[]) => `“${name}” is also a name of ${someOf(others)}. Take it away from all but one.`,
  orphanNote: () => 'No other note leads here, and this one leads nowhere. Tie it to another.',
};

/** What links to absent notes come to, up to what became of those. */
function leadTo(count: number): string {
  return count === 1 ? 'One link of a shipped note leads to a shipped note that was' : `${count} links of shipped notes lead to shipped notes that were`;
}

/** “A”, “B” or “C”. */
function list(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** So many notes of one name are told one by one: there may be thousands, and as many links by it. */
const MOST = 5;

/** “A”, “B” or 3 others. */
function someOf(words: readonly string[]): string {
  if (words.length <= MOST) return list(words);
  const others = words.length - MOST;
  return `${words.slice(0, MOST).map((word) => `“${word}”`).join(', ')} or ${others} ${others === 1 ? 'other' : 'others'}`;
}
