import type { TextEdit } from '../model/edit';
import type { ListItem } from '../model/note';
import type { AssessedFramework } from './assessed-item';
import { blockKey } from './block-id';
import { editItem, type ItemChange } from './edit-item';
import type { Finding, FindingCode } from './findings';
import { insertItems } from './insert-items';
import { lineEnd, type WrittenNote } from './written-note';

/** What is needed to mend a finding. */
export interface FixContext {
  written: WrittenNote;
  laid: AssessedFramework;
  /** ISO date. */
  today: string;
}

/** Whether there is something that a press of a button can do; what is missing for the rest only a person knows. */
export function isFixable({ code }: Finding): boolean {
  return FIXES[code] !== undefined;
}

/** The edits that mend a finding; none where it is mended already, or where only a person can. */
export function fixEdits(finding: Finding, context: FixContext): TextEdit[] {
  return FIXES[finding.code]?.(finding, context) ?? [];
}

type Fix = (finding: Finding, context: FixContext) => TextEdit[];

const FIXES: Partial<Record<FindingCode, Fix>> = {
  'lost-block-id': ({ place, blockId }, { written }) => {
    const item = itemAt(written, place.line);
    if (!item || blockId === null) return [];
    const at = lineEnd(written.text, item.textSpan.start);
    return [{ start: at, end: at, text: ` ^${blockId}`, expected: '' }];
  },
  'doubled-block-id': ({ place, blockId }, { written: { text, note } }) => {
    const mark = note.blocks.find(({ id, span }) => blockId !== null && blockKey(id) === blockKey(blockId) && span.line >= place.line);
    if (!mark) return [];
    const start = text[mark.span.start - 1] === ' ' ? mark.span.start - 1 : mark.span.start;
    return [{ start, end: mark.span.end, text: '', expected: text.slice(start, mark.span.end) }];
  },
  'unknown-state': ({ blockId }, context) => changed(blockId, context, { state: 'open' }),
  'box-against-score': ({ blockId }, context) => {
    const item = context.laid.items.find((each) => each.item.blockId === blockId || each.answer?.blockId === blockId);
    return item && item.state !== 'unknown' ? changed(blockId, context, { state: item.state }) : [];
  },
  // Seen today; a review day that has passed is done with.
  'overdue-review': ({ blockId }, context) => changed(blockId, context, { reviewed: [context.today], review: [] }),
  'missing-item': ({ blockId }, context) => inserted(blockId, context),
  'added-item': ({ blockId }, context) => inserted(blockId, context),
};

function changed(blockId: string | null, { written, laid }: FixContext, change: ItemChange): TextEdit[] {
  return blockId === null ? [] : editItem(written, laid.framework, blockId, change) ?? [];
}

function inserted(blockId: string | null, { written, laid }: FixContext): TextEdit[] {
  const items = laid.framework.items.filter((item) => item.blockId === blockId);
  const isThere = written.note.items.some((item) => item.blockId !== null && blockId !== null && blockKey(item.blockId) === blockKey(blockId));
  return isThere ? [] : insertItems(written, laid.framework, items);
}

function itemAt({ note }: WrittenNote, line: number): ListItem | undefined {
  return note.items.find(({ span, blockId, task }) => span.line === line && blockId === null && task !== null);
}
