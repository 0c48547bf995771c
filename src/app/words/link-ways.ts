import { refusalOfKey, type RefusalList } from '../../suggest/refusals';
import { counted } from './count';

/** What people read in the smaller ways of linking. */
export const LINK_WAYS_WORDS = {
  topicPlaceholder: 'Find a topic, person, organisation…',
  relationPlaceholder: (title: string): string => `How is this note tied to ${title}?`,
  inText: 'Link in the text, at the caret',
  inTextHint: 'No property is written.',
  property: (name: string): string => `Property “${name}”`,
  linked: (title: string, property: string): string => `Tied to ${title} by “${property}”.`,
  already: (title: string): string => `This note is tied to ${title} in that way already.`,
  noTopics: 'There are no atlas notes in this vault yet. Set up the OSPO notes first.',
  relatedTitle: 'Related notes',
  relatedHint: 'Chosen by what this note links and names. They are written as a list below the caret’s paragraph, or at the end of the note.',
  relatedNone: 'Nothing is known to be related. Link or name a topic in this note first.',
  relatedInsert: (count: number): string => (count === 0 ? 'Choose notes to insert' : `Insert ${counted(count, 'note')}`),
  inserted: (count: number): string => `Inserted ${counted(count, 'note')}.`,
  newNoteFor: (words: string): string => `Make a note for “${words}”`,
  newNoteNothing: 'Select the words that the note is to be named after.',
  newNoteSelf: (title: string): string => `This note is called “${title}” itself.`,
  notHere: 'No link can stand here: choose words outside links, code and properties.',
  newNoteMade: (path: string): string => `Made “${path}” and linked it.`,
  newNoteExists: (title: string): string => `There is a note “${title}” already. It was linked.`,
  badTemplate: (path: string): string => `The template “${path}” is not there: our own was used. Choose another one in the settings.`,
  aboutTitle: (title: string): string => `Your notes about ${title}`,
  linkSelection: 'Link to a topic…',
  neverWord: (words: string): string => `Never link “${words}”`,
  neverSaid: (words: string): string => `“${words}” is never linked from now on.`,
  refusalsTitle: 'What is never linked',
  refusalsSearch: 'Search',
  refusalsNone: 'Nothing was refused yet.',
  refusalsNoneFound: 'No refusal has these words.',
  allow: 'Allow again',
  allowLabel: (what: string): string => `Allow again: ${what}`,
  refuseAgain: 'Never again',
  refuseAgainLabel: (what: string): string => `Never again: ${what}`,
  cancel: 'Cancel',
  typingKeys: [['↑ ↓', 'move'], ['↵ or Tab', 'link'], ['Esc', 'dismiss']],
} as const;

/** Why a note belongs beside another one. */
export function relatedReason(isNamed: boolean, through: readonly string[]): string {
  const named = isNamed ? 'This note names it.' : '';
  const [first, second, ...more] = [...new Set(through)];
  if (first === undefined) return named;
  const others = second === undefined ? first : more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
  return `${named} Tied to ${others}.`.trim();
}

/** A refusal as a list shows it. */
export interface RefusalLine {
  key: string;
  /** In words. */
  what: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The refusals that hold, the newest first, each as a sentence. */
export function refusalLines(list: RefusalList, titleOf: (target: string) => string): RefusalLine[] {
  return Object.entries(list).flatMap(([key, { at, revoked }]): RefusalLine[] => {
    const refusal = refusalOfKey(key);
    if (!refusal || revoked === true) return [];
    const { word, path, target } = refusal;
    const what = word === undefined ? (target === undefined ? 'Anything' : `Mentions of ${titleOf(target)}`) : `“${word}”`;
    const meaning = word !== undefined && target !== undefined ? ` for ${titleOf(target)}` : '';
    return [{ key, at, what: `${what}${meaning} in ${path === undefined ? 'any note' : `“${path.replace(/\.md$/i, '')}”`}` }];
  }).sort((a, b) => b.at - a.at || (a.what < b.what ? -1 : 1));
}
