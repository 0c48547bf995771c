import type { MaskKind, NoteLink, NoteTag } from '../../model/note';
import type { NodeKind, NodeType, TypeSource } from '../../model/graph';
import type { Severity } from '../../model/issue';
import { NOTE_TYPES } from '../../model/vocabulary';

/** Words of parsed notes that records keep by their place here. A change of one of these lists makes another format. */
export const FORMS: readonly NoteLink['form'][] = ['wiki', 'markdown', 'url'];
export const PLACES: readonly NoteLink['place']['kind'][] = ['body', 'property', 'field'];
export const TAG_SOURCES: readonly NoteTag['from'][] = ['property', 'body'];
export const FOLDS: readonly ('none' | 'open' | 'closed')[] = ['none', 'open', 'closed'];
export const SEVERITIES: readonly Severity[] = ['error', 'warning'];
export const MASKS: readonly MaskKind[] = [
  'front-matter', 'code', 'math', 'comment', 'html', 'link', 'url', 'tag', 'block-id', 'heading', 'field-key', 'callout',
];

/** Words of nodes that a kept graph has by their place here. */
export const NODE_KINDS: readonly NodeKind[] = ['note', 'file', 'reference', 'event', 'item', 'unresolved'];
export const NODE_TYPES: readonly NodeType[] = [...NOTE_TYPES, 'item', 'file'];
export const TYPE_SOURCES: readonly TypeSource[] = ['property', 'folder', 'tag', 'heading', 'form', 'default'];

/** The one key of a mapping that stands for a number which JSON cannot write. No key of front matter is called so. */
export const NUMBER = '\0number';
