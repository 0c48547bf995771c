import type { MeanScore } from '../../assess/mean-score';
import type { Progress } from '../../assess/progress';
import { COMMAND_NAMES, FRONT_WORDS } from './front';

/** What people read on the dashboard and wherever progress is shown. */
export const DASHBOARD_WORDS = {
  view: FRONT_WORDS.dashboard,
  print: 'Print',
  only: 'Framework',
  all: 'All frameworks',
  matrix: 'Subjects and frameworks',
  subject: 'Subject',
  noSubject: 'No subject',
  together: 'Together',
  partOf: (name: string) => `, part of ${name}`,
  withParts: 'with its parts',
  history: 'Progress over time',
  noHistory: `Nothing to compare with yet. Open an assessment and run the command “${COMMAND_NAMES['keep-dated-copy']}” from time to time: each copy is a point in time here, and counts nowhere else.`,
  historyText: (count: number) => `Progress over time: ${count === 1 ? 'one line' : `${count} lines`}, one for each assessment with dated copies. The table below the plot has the same numbers.`,
  day: 'Day',
  notAssessed: 'not assessed',
  cell: (percent: number) => `${percent} %`,
  cellName: (subject: string, framework: string, { progress, met, total }: Progress, findings: number) =>
    `${subject}, ${framework}: ${progress} %, ${met} of ${total} met${findings === 0 ? '' : `, ${findings === 1 ? '1 finding' : `${findings} findings`}`}. Open the board.`,
  cellFindings: (findings: number) => (findings === 1 ? '1 finding' : `${findings} findings`),
  byFramework: 'Progress by assessment',
  bySection: 'Progress by section',
  byOwner: 'What is left, by owner',
  nobody: 'Nobody',
  plotText: (title: string, rows: number) => `${title}: ${rows === 1 ? '1 bar' : `${rows} bars`}. The table below the plot has the same numbers.`,
  counts: ({ met, total }: Progress) => `${met} of ${total}`,
  left: ({ total }: Progress) => `${total} left`,
  asTable: 'As a table',
  name: 'Name',
  total: 'Total',
  percent: 'Progress',
  meanScore: 'Mean score',
  scoreCell: ({ mean, of }: MeanScore) => (mean === null ? '' : `${mean} of ${of}`),
  findings: 'Findings',
  noFindings: 'There are no findings.',
  reviews: 'Reviews due and coming',
  noReviews: 'No review is due within 30 days.',
  overdue: 'overdue',
  insertReviews: COMMAND_NAMES['insert-reviews'],
  noEditor: 'Open a note for editing first; the tasks go where its cursor is.',
  inserted: (count: number) => (count === 1 ? '1 review was inserted as a task.' : `${count} reviews were inserted as tasks.`),
  nothing: 'There is no assessment in this vault yet. Start one, and its progress stands here.',
  more: (count: number) => `${count} more`,
  /** Behind a title. */
  status: (percent: number) => `: ${percent} %`,
  /** Begins with what stands there: a label takes its place for whoever listens, or speaks to click. */
  statusHelp: (title: string, percent: number) => `${title}: ${percent} %. Open the board`,
  unreadableBlock: (text: string) => `“${text}” is no framework, assessment or subject of this vault. Write “framework: Name” or “subject: Name”, each on a line of its own, or nothing for all.`,
  noProgress: 'None of these notes is an assessment.',
} as const;

export type DashboardWords = typeof DASHBOARD_WORDS;
