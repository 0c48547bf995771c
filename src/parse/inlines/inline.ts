import type { FoundLink } from '../found-link';
import type { Stretch } from '../note-text';

/** Something found in the text of a block. */
export interface Inline extends Stretch {
  kind: 'code' | 'html' | 'comment' | 'link' | 'footnote' | 'mail' | 'tag';
  /** Of a link. */
  link: FoundLink | null;
  /** Whether it is no mark of Markdown but found in plain text: in the text of a link, such things do not count. */
  plain: boolean;
}
