import type { RefusalScope } from '../linking/link-choice';
import type { Suggestion } from '../linking/link-mentions';
import type { TriageState } from '../linking/link-groups';
import { counted, figure } from './count';
import { SUGGEST_WORDS } from './suggest';

/** What people read where they go through mentions: the panel beside a note, and the review of a folder or the vault. */
export const REVIEW_WORDS = {
  reviewFolder: 'Review mentions in this folder',
  list: 'Mentions that could be links',
  noNote: 'Open a note to see what it could link.',
  reading: 'The vault is being read.',
  nothing: 'Nothing to link here.',
  nothingHint: 'Every name of the atlas in this note is a link already, or was refused.',
  nothingShown: 'No mention passes these filters.',
  count: (open: number): string => (open === 0 ? 'Nothing left to decide' : counted(open, 'mention')),
  groupCount: (open: number, all: number): string => (open === all ? String(all) : `${open} of ${all}`),
  linkAll: (count: number): string => (count === 1 ? 'Link it' : `Link all ${figure(count)}`),
  linkShown: (count: number): string => (count === 1 ? 'Link the one shown' : `Link all ${figure(count)} shown`),
  confirmTitle: (count: number): string => `Link ${counted(count, 'mention')}?`,
  confirm: (count: number, notes: number): string => `This writes ${counted(count, 'link')} into ${counted(notes, 'note')}. One undo takes all of them back.`,
  confirmButton: 'Link them',
  cancel: 'Cancel',
  search: 'Filter by words',
  type: 'Type',
  anyType: 'Any type',
  score: 'How sure',
  scores: { '0': 'All of them', '0.5': 'Likely ones', '0.75': 'Sure ones' },
  group: 'Group by',
  groups: { note: 'By note', target: 'By target' },
  folder: 'Folder',
  wholeVault: 'Whole vault',
  target: (title: string): string => `Only mentions of ${title}`,
  allTargets: 'Show all targets',
  progress: (done: number, total: number): string => (total === 0 ? 'Reading the vault' : `Reading ${figure(done)} of ${counted(total, 'note')}`),
  stop: 'Stop',
  goOn: 'Go on reading',
  stopped: 'Stopped before the end: what is shown is a part.',
  accept: 'Link',
  skip: 'Skip',
  refuse: 'Never here',
  other: 'Other note',
  state: { open: '', linked: 'Linked', skipped: 'Skipped', refused: 'Never' } satisfies Record<TriageState, string>,
  score100: (score: number): string => `${Math.round(score * 100)} %`,
  open: 'Open the note',
  more: 'More ways to say no',
  undo: 'Take back the last step',
  gone: (path: string): string => `“${path}” is not there any more.`,
  noNames: SUGGEST_WORDS.noNames,
  leftOut: 'Nothing is looked for in this note: its folder is left out in the settings.',
  nothingToTakeBack: 'There is nothing to take back here.',
  /** For those who do not see the list. */
  said: {
    linked: (suggestions: readonly Suggestion[]): string => {
      const [only] = suggestions;
      return suggestions.length === 1 && only ? `Linked “${only.text}” to ${only.title}.` : `Linked ${counted(suggestions.length, 'mention')}.`;
    },
    skipped: (text: string): string => `Skipped “${text}”.`,
    refused: ({ text }: Suggestion, scope: RefusalScope): string => `“${text}”: ${SUGGEST_WORDS.refused[scope]}`,
    turned: (title: string): string => `Would link to ${title}.`,
    takenBack: (text: string | undefined): string => (text === undefined ? 'Taken back.' : `Taken back: “${text}”.`),
  },
  aboutTitle: 'Your notes about this',
  aboutNone: 'None of your notes links or names this yet.',
  aboutLink: (relation: string): string => (relation === 'links' || relation === 'embeds' ? 'links it' : relation),
  aboutMention: (count: number): string => (count === 1 ? 'names it once' : `names it ${count} times`),
  aboutReview: 'Review the mentions',
  keys: [
    ['↑ ↓', 'move'], ['A', 'link'], ['S', 'skip'], ['R', 'never here'], ['Shift+R', 'never this word'], ['← →', 'other note'], ['U', 'undo'], ['Enter', 'open'],
  ],
} as const;

export type ReviewWords = typeof REVIEW_WORDS;
