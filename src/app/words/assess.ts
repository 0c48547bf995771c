import type { AnswerField } from '../../assess/assessment';
import { STATE_WORDS } from '../../assess/finding-sentences';
import { scoreWords, type MeanScore } from '../../assess/mean-score';
import type { AnswerState, ItemState } from '../../assess/state';
import { levelTitle } from '../../assess/write-assessment';
import { stepText, type ScaleStep } from '../../model/scale';
import { FINDING_WORDS } from './finding';
import { COMMAND_NAMES } from './front';
import { shownValue } from './shown-value';

/** What people read about checklists. */
export const ASSESS_WORDS = {
  startAssessment: COMMAND_NAMES['start-assessment'],
  reportCopied: 'The report is on the clipboard.',
  reportWritten: (path: string) => `The report is in “${path}”.`,
  noItem: (path: string) => `The item is no longer in “${path}”. Nothing was changed.`,
  itemMoved: (path: string) => `“${path}” was changed meanwhile. Nothing was written; try again.`,

  states: { open: 'Open', underway: 'Under way', met: 'Met', notApplicable: 'Not applicable', unknown: 'Unknown state' } satisfies Record<ItemState, string>,
  marks: { open: '○', underway: '◐', met: '✓', notApplicable: '–' } satisfies Record<AnswerState, string>,
  fields: {
    score: 'Score', evidence: 'Evidence', reason: 'Reason', owner: 'Owner', reviewed: 'Reviewed on', review: 'Next review', remark: 'Remark',
  } satisfies Record<AnswerField, string>,
  noScore: 'No score',
  step: (step: ScaleStep, isTarget: boolean) => `${stepText(step)}${isTarget ? ', the target' : ''}`,
  scored: (step: ScaleStep) => stepText(step),
  said: (field: string, value: string) => `${field}: ${shownValue(value)}`,
  evidenceHint: 'A link to a note, a file or a page',
  details: 'Details',
  evidenceRequired: 'Needs evidence',
  notAllowed: (state: string) => `${state}: ruled out by the framework`,
  alwaysApplies: 'The framework does not let this item be answered “not applicable”.',
  elsewhere: (framework: string, title: string, state: ItemState) => `The same question in ${framework}, “${title}”, is ${ASSESS_STATE_PHRASES[state]}.`,
  openLink: (target: string) => `Open ${target}`,
  notThere: 'Not in the assessment',
  unknownMark: (mark: string | null) => (mark === null ? 'No box' : `[${mark}]`),
  keys: 'Keys on an item: 1 open, 2 under way, 3 met, 4 not applicable, E evidence, N reason.',
  scaleKeys: 'Keys on an item with a scale: the number of a step, Backspace no score, - not applicable.',

  progressText: ({ total, met, underway, notApplicable, progress, score }: Counts) =>
    [`${progress} %: ${met} of ${total} met`, underway > 0 ? `${underway} under way` : '', notApplicable > 0 ? `${notApplicable} not applicable` : '', score ? scoreWords(score) : '']
      .filter((part) => part !== '').join(', '),
  changed: (title: string, { state, score }: { state: ItemState; score: ScaleStep | null }, text: string) =>
    `${title}: ${score ? `${stepText(score)}, ` : ''}${ASSESS_STATE_PHRASES[state]}. ${text}`,
  assessmentChoice: 'Assessment',
  findings: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  finding: FINDING_WORDS,
  items: 'Items',
  notStarted: 'No assessment of this checklist yet.',
  reading: 'Reading the vault…',
  nothingHere: 'Open a framework, an assessment or a topic to see its checklist.',
  tasksHere: 'This note has a task list, which can be assessed like a framework.',
  noItems: 'This note has no checklist items yet.',
  topicAnswers: (count: number) => (count === 1 ? 'This page answers 1 item.' : `This page answers ${count} items.`),
  unknownBlock: (text: string) => `No note with a checklist answers to “${text}”.`,

  framework: 'Framework',
  noFrameworks: 'There is no framework in this vault yet. Set up the OSPO notes first.',
  subject: 'Subject',
  subjectHelp: 'The organisation, unit or project that is assessed. May stay empty.',
  subjectKind: 'Kind of subject',
  subjectKinds: { organisation: 'Organisation', unit: 'Unit', project: 'Project' },
  unsaid: 'Not said',
  furtherFrameworks: 'Further frameworks, each in a note of its own',
  target: 'Target',
  targetHelp: 'The step from which an item counts as met.',
  notePreview: 'Preview of the note',
  levels: 'Levels',
  sections: 'Sections',
  levelTitle,
  folder: 'Folder',
  folderHelp: 'Where the new note goes.',
  badFolder: 'Name a folder inside the vault.',
  willHave: (count: number) => (count === 1 ? 'The assessment will have 1 item.' : `The assessment will have ${count} items.`),
  willMake: (notes: number, count: number) => `There will be ${notes} notes with ${count} items.`,
  nothingChosen: 'Choose at least one item.',
  start: 'Start',
  cancel: 'Cancel',
  formats: { md: 'Markdown note', html: 'HTML page', csv: 'CSV table', json: 'JSON', oscal: 'OSCAL assessment results' },
  chooseFormat: 'Choose a format',
} as const;

interface Counts {
  total: number;
  met: number;
  underway: number;
  notApplicable: number;
  progress: number;
  score?: MeanScore;
}

/** Behind “is”. */
const ASSESS_STATE_PHRASES: Record<ItemState, string> = { ...STATE_WORDS, unknown: 'in an unknown state' };

export type AssessWords = typeof ASSESS_WORDS;
