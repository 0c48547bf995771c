import type { Issue } from '../../model/issue';
import type { BlockId, Callout, FrontMatter, Heading, InlineField, LinkPlace, ListItem, Mask, NoteLink, NoteTag, ParsedNote, Subpath } from '../../model/note';
import type { Span } from '../../model/position';
import { isMapping } from '../../model/property';
import { LineTable } from './line-table';
import { FOLDS, FORMS, MASKS, PLACES, SEVERITIES, TAG_SOURCES } from './note-words';
import { RecordReader } from './record-reader';
import { UnreadableRecord } from './values';

/** The note that `packNote` packed, as the one at `path`. @throws UnreadableRecord */
export function unpackNote(path: string, record: string): ParsedNote {
  return new NoteReader(path, readerOf(record)).read();
}

/** The masks alone, of the note that `packNote` packed. @throws UnreadableRecord */
export function unpackMasks(record: string): Mask[] {
  return readMasks(readerOf(record));
}

/** Behind the letter that tells whether the note is asked for. */
function readerOf(record: string): RecordReader {
  return new RecordReader(record, 1);
}

function readMasks(values: RecordReader): Mask[] {
  let end = 0;
  return values.list(() => {
    const kind = values.word(MASKS);
    const start = end + values.number();
    end = start + values.number();
    return { kind, start, end };
  });
}

const LEVELS: readonly Heading['level'][] = [1, 2, 3, 4, 5, 6];

/** Reads the parts in the order in which they were written. */
class NoteReader {
  private readonly lines: LineTable;

  private readonly masks: Mask[];

  constructor(private readonly path: string, private readonly values: RecordReader) {
    this.masks = readMasks(values);
    this.lines = LineTable.read(values);
  }

  read(): ParsedNote {
    const { path, values } = this;
    const note: ParsedNote = {
      path,
      frontMatter: values.number() === 0 ? null : this.frontMatter(),
      headings: values.list(() => this.heading()),
      links: values.list(() => this.link()),
      items: values.list(() => this.item()),
      fields: values.list(() => this.field()),
      tags: values.list(() => this.tag()),
      blocks: values.list(() => this.block()),
      callouts: values.list(() => this.callout()),
      masks: this.masks,
      issues: values.list(() => this.issue()),
    };
    values.finish();
    return note;
  }

  private span(): Span {
    const start = this.values.number();
    return this.lines.span(start, start + this.values.number());
  }

  private frontMatter(): FrontMatter {
    const data = this.values.property();
    if (!isMapping(data)) throw new UnreadableRecord('Front matter is no mapping.');
    return { data, span: this.span(), lines: Object.fromEntries(this.values.list((values): [string, number] => [values.text(), values.number()])) };
  }

  private heading(): Heading {
    const level = LEVELS[this.values.number() - 1];
    if (level === undefined) throw new UnreadableRecord('A heading has no level.');
    return { level, text: this.values.text(), span: this.span() };
  }

  private link(): NoteLink {
    const { values } = this;
    const [form, embed, target] = [values.word(FORMS), values.number() === 1, values.text()];
    return {
      form, embed, target, subpath: this.subpath(), display: values.textOrNull(), url: values.textOrNull(target), place: this.place(),
      item: values.index(), heading: values.index(), callout: values.index(), span: this.span(),
    };
  }

  private subpath(): Subpath | null {
    const count = this.values.number();
    if (count === -2) return null;
    if (count === -1) return { kind: 'block', id: this.values.text() };
    return { kind: 'heading', headings: this.values.parts(count, (values) => values.text()) };
  }

  private place(): LinkPlace {
    const kind = this.values.word(PLACES);
    return kind === 'body' ? { kind } : { kind, key: this.values.text() };
  }

  private item(): ListItem {
    const { values } = this;
    return {
      parent: values.index(), task: values.textOrNull(), text: values.text(), textSpan: this.span(), span: this.span(),
      heading: values.index(), blockId: values.textOrNull(), links: values.list((each) => each.number()),
    };
  }

  private field(): InlineField {
    const { values } = this;
    return { key: values.text(), value: values.text(), item: values.index(), heading: values.index(), span: this.span() };
  }

  private tag(): NoteTag {
    return { name: this.values.text(), from: this.values.word(TAG_SOURCES), span: this.span() };
  }

  private block(): BlockId {
    return { id: this.values.text(), item: this.values.index(), span: this.span() };
  }

  private callout(): Callout {
    const [type, title, fold] = [this.values.text(), this.values.text(), this.values.word(FOLDS)];
    return { type, title, fold: fold === 'none' ? null : fold, span: this.span() };
  }

  private issue(): Issue {
    const { values, path } = this;
    return { code: values.text(), severity: values.word(SEVERITIES), message: values.text(), path, line: values.number(), column: values.number() };
  }
}
