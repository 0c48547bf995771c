import type { NoteLink } from '../model/note';
import type { Stretch } from './note-text';

/** A link as it stands in the text, before it is known where that is. */
export type FoundLink = Pick<NoteLink, 'form' | 'embed' | 'target' | 'subpath' | 'display' | 'url'> & Stretch;
