import { RELATIONS } from '../../model/vocabulary';
import type { LensFault } from '../../scene/lens-text';
import type { Coverage, Grouping, LayoutKind, LinkDirection, Measure, RuleColour, ScopeKind } from '../../scene/lens';
import { counted, figure } from './count';

const KINDS: Record<ScopeKind, string> = {
  whole: 'Everything',
  local: 'Around a note',
  mine: 'My notes and links',
  coverage: 'Coverage of topics',
  compliance: 'Compliance',
  people: 'People and organisations',
  timeline: 'Timeline',
  framework: 'Framework sections',
  path: 'Paths between notes',
};

const LAYOUTS: Record<LayoutKind, string> = {
  force: 'By ties', radial: 'In rings', layered: 'In layers', timeline: 'Along time', grouped: 'In groups',
};

const MEASURES: Record<Measure, string> = { links: 'Number of links', centrality: 'Centrality', progress: 'Progress' };

const GROUPINGS: Record<Grouping, string> = { type: 'Type', community: 'Community' };

const COLOURS: Record<RuleColour, string> = {
  red: 'Red', orange: 'Orange', yellow: 'Yellow', green: 'Green', cyan: 'Cyan', blue: 'Blue', purple: 'Purple', pink: 'Pink',
};

const DIRECTIONS: Record<LinkDirection, string> = { both: 'Both ways', out: 'From the note', in: 'To the note' };

const COVERAGES: Record<Coverage, string> = { all: 'All topics', covered: 'With own notes', gaps: 'Without own notes' };

const FAULTS: Record<LensFault, string> = {
  'empty': 'There is nothing to read. Paste the text of a lens.',
  'not-json': 'This text is not a lens: it does not read as JSON. Copy the whole text, from the first brace to the last.',
  'no-lens': 'This text says nothing of a lens. Copy it with “Copy as text” from the lens menu of a graph.',
  'newer': 'This lens was made by a newer version of OSPO Atlas. Update the plugin to use it.',
};

/** What people read of lenses: how the graph is looked at. */
export const GRAPH_LENS_WORDS = {
  lens: 'Lens',
  lensMenu: 'Save, share or change this lens',
  builtInLenses: 'Built in',
  savedLenses: 'My lenses',
  lensKind: (kind: ScopeKind): string => KINDS[kind],
  scope: 'What the lens shows',
  centre: 'Note',
  depth: 'Links away',
  direction: 'Links',
  directionKind: (direction: LinkDirection): string => DIRECTIONS[direction],
  coverage: 'Show',
  coverageKind: (coverage: Coverage): string => COVERAGES[coverage],
  subject: 'Subject',
  allSubjects: 'All subjects',
  chooseFramework: 'Choose a framework',
  from: 'From',
  to: 'To',
  years: (from: number, to: number): string => (from === to ? String(from) : `${from} to ${to}`),
  noDates: 'Nothing here has a date.',

  drawing: 'Drawing',
  layout: 'Arrange',
  layoutKind: (layout: LayoutKind): string => LAYOUTS[layout],
  groupBy: 'Group by',
  grouping: (grouping: Grouping): string => GROUPINGS[grouping],
  sizeBy: 'Size by',
  measure: (measure: Measure): string => MEASURES[measure],

  colours: 'Colours',
  colour: 'Colour',
  colourName: (colour: RuleColour): string => COLOURS[colour],
  colourQuery: 'Nodes of this colour',
  colourPlaceholder: 'tag:#draft',
  addColour: 'Add a colour',
  removeColour: 'Remove this colour',

  relations: 'Relations',
  relation: (name: string): string => (name === 'links' ? 'links to' : name === 'embeds' ? 'embeds' : RELATIONS[name]?.phrase ?? name.replaceAll('-', ' ')),
  mentions: 'Mentions not linked yet',
  findMentions: 'Find mentions in my notes',
  mentionsBegin: 'Looking for mentions in your notes.',
  mentionsProgress: (done: number, total: number): string => `Looking for mentions: ${figure(done)} of ${counted(total, 'note')}.`,
  mentionsFound: (count: number): string => (count === 0 ? 'No mention is left that is not linked.' : `${counted(count, 'mention')} not linked yet, drawn as dashed lines.`),

  saveLens: 'Save this lens…',
  updateLens: (name: string): string => `Save changes to “${name}”`,
  renameLens: (name: string): string => `Rename “${name}”…`,
  deleteLens: (name: string): string => `Delete “${name}”`,
  copyLens: 'Copy as text',
  pasteLens: 'Paste lens from text…',
  lensName: 'Name of the lens',
  lensText: 'Text of the lens',
  save: 'Save',
  use: 'Use this lens',
  noLensName: 'Give the lens a name.',
  lensNameTaken: (name: string): string => `There is a lens “${name}” already. Choose another name.`,
  lensCopied: 'The lens is on the clipboard, as text.',
  lensDeleted: (name: string): string => `The lens “${name}” is deleted.`,
  lensFault: (fault: LensFault): string => FAULTS[fault],
};
