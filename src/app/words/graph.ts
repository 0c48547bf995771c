import type { NodeType } from '../../model/graph';
import { TYPE_WORDS } from '../../model/vocabulary';
import { ITEM_MARKS } from '../../scene/appearance';
import type { Layer } from '../../scene/lens';
import type { SceneNode } from '../../scene/scene';
import { counted, figure } from './count';
import { GRAPH_HANDS_WORDS } from './graph-hands';
import { GRAPH_LENS_WORDS } from './graph-lens';

const TYPES: Record<NodeType, { one: string; many: string }> = {
  ...TYPE_WORDS,
  item: { one: 'Checklist item', many: 'Checklist items' },
  file: { one: 'Attachment', many: 'Attachments' },
};

const LAYER_WORDS: Record<Layer, string> = {
  own: 'My notes',
  shipped: 'Shipped notes',
  unresolved: 'Not written yet',
  references: 'Web pages',
  items: 'Checklist items',
  files: 'Attachments',
  templates: 'Templates',
};

const SIGNS = {
  progress: 'Progress, as a ring',
  lacks: 'Evidence missing',
  gap: 'No own note about it',
  more: 'Neighbours not shown',
};

/** What people read and hear in the graph view. */
export const GRAPH_WORDS = {
  ...GRAPH_LENS_WORDS,
  ...GRAPH_HANDS_WORDS,

  typeOne: (type: NodeType): string => TYPES[type].one,
  typeMany: (type: NodeType): string => TYPES[type].many,
  layer: (layer: Layer): string => LAYER_WORDS[layer],

  panel: 'Graph settings',
  search: 'Find in the graph',
  searchHint: 'Also type: path: tag: [property] OR -not',
  found: (count: number): string => (count === 0 ? 'Nothing found' : `${figure(count)} found`),
  foundOnly: 'Show nothing else',
  signs: 'Signs',
  sign: (sign: keyof typeof SIGNS): string => SIGNS[sign],
  types: 'Types',
  allTypes: 'Show all',
  noTypes: 'Hide all',
  layers: 'Notes and more',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  settle: 'Arrange anew',
  list: 'List',
  count: figure,
  listOf: (count: number): string => `${figure(count)} in the graph, the most linked first`,
  foundList: (count: number): string => (count === 0 ? 'Nothing found' : `${figure(count)} found, the best match first`),
  more: (count: number): string => `Show ${count} more`,

  canvas: (nodes: number, edges: number): string => `Graph of ${counted(nodes, 'node')} and ${counted(edges, 'link')}`,
  canvasRole: 'graph',
  keys: 'Arrow keys go from node to node, Home to the most linked one, Page down to the next. Enter opens the note, L shows the graph around it. '
    + 'E expands, C collapses, H hides, P pins, Space picks out, Control Z undoes. '
    + 'Plus and minus zoom, 0 shows everything, Shift with arrows moves the picture, slash searches, Escape lets go. The question mark lists all keys.',

  caption: (shown: number, total: number, links: number): string => (shown < total
    ? `Showing ${figure(shown)} of ${figure(total)}, the most linked first`
    : `${counted(shown, 'node')}, ${counted(links, 'link')}`),
  arranging: (nodes: number): string => `Arranging ${counted(nodes, 'node')}.`,
  reading: (done: number, total: number): string => (total === 0 ? 'Reading the vault.' : `Reading the vault: ${figure(done)} of ${counted(total, 'note')}.`),

  absences: {
    'no-notes': 'There are no notes in this vault yet. Write one, or set up the OSPO notes with the command “Set up or update the OSPO notes”.',
    'no-centre': 'Open a note to see the graph around it, or switch to the whole vault.',
    'all-hidden': 'Everything is hidden. Show a type or a group of notes again.',
    'none-found': 'Nothing here is what you look for. Look for something else, or show everything again.',
    'no-own-notes': 'None of the notes here is your own. Write one and link it to what it is about, or switch to the whole vault.',
    'no-topics': 'There are no topics in this vault. Set up the OSPO notes, or give a note “type: topic”.',
    'no-assessment': 'There is no assessment of this subject. Start one with the command “Start an assessment”, or choose another subject.',
    'no-assessments': 'There is no assessment here yet. Start one with the command “Start an assessment”.',
    'no-people': 'There are no people and no organisations here. Give a note “type: person” or “type: organisation”.',
    'no-dates': 'Nothing here has a date. List events as “- [[2026-11-21]]: what took place”, or give a note a “date”.',
    'no-framework': 'Choose a framework to see its sections and items. Where there is none, set up the OSPO notes with the command “Set up or update the OSPO notes”.',
    'no-ends': 'Choose two notes to see the paths between them.',
    'no-path': 'No path leads from one of these notes to the other. Show more types or relations, or choose other notes.',
  },
  showEverything: 'Show everything again',
  noWorker: (reason: string): string => `The graph is arranged on the page itself, because no worker could be started: ${reason}. Large graphs may be slower to come to rest.`,
  noPainter: (reason: string): string => `The graph is drawn on the page itself, because no worker could be started: ${reason}. Large graphs may move less smoothly.`,

  node: (node: SceneNode): string => [node.title, kindOf(node), standing(node), stateOf(node), counted(node.degree, 'link'), ...signsOf(node), node.rule?.query ?? '']
    .filter((part) => part !== '').join(', '),

  openNode: 'Open',
  openInTab: 'Open in new tab',
  openToTheRight: 'Open to the right',
  create: 'Create this note',
  openPage: 'Open web page',
  copyAddress: 'Copy address',
  around: 'Show the graph around this',
  hideType: (type: NodeType): string => `Hide ${TYPES[type].many.toLowerCase()}`,
  badAddress: (address: string): string => `“${address}” is not a web address. It was not opened.`,
};

export type GraphWords = typeof GRAPH_WORDS;

/** Sections are drawn like the items that stand in them. */
function kindOf({ kind, type }: SceneNode): string {
  return kind === 'section' ? 'section of a framework' : TYPES[type].one.toLowerCase();
}

function standing({ layer, kind }: SceneNode): string {
  if (layer === 'own') return kind === 'event' ? '' : 'my note';
  if (layer === 'unresolved') return 'not written yet';
  return layer === 'references' ? 'web page' : '';
}

/** How a checklist item is answered. */
function stateOf({ state }: SceneNode): string {
  return state === undefined ? '' : (GRAPH_HANDS_WORDS.states[ITEM_MARKS.indexOf(state)] ?? '').toLowerCase();
}

/** What the signs at a node say to the eye. */
function signsOf({ progress, lacks, gap, more }: SceneNode): string[] {
  return [
    progress === undefined ? '' : `${progress} %`,
    lacks ? 'evidence missing' : '',
    gap ? 'no own note about it' : '',
    more > 0 ? `${counted(more, 'neighbour')} not shown` : '',
  ];
}
