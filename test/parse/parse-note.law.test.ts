import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParsedNote } from '../../src/model/note';
import { lineStarts, positionAt, type Span } from '../../src/model/position';
import { parseNote } from '../../src/parse/parse-note';
import { parseNoteWithRemark } from './remark/parse-note-with-remark';
import { markdown, scribble } from './markdown-arbitrary';

const RUNS = Number(process.env['LAW_RUNS'] ?? 300);
const anyText = fc.oneof(markdown, scribble);

/** Every span of a note, with what the text must begin with there. */
function claims(note: ParsedNote): { span: Span; begins: RegExp; ends: RegExp }[] {
  const any = /[^]?/;
  return [
    ...note.links.filter(({ form }) => form === 'wiki').map(({ span, embed }) => ({ span, begins: embed ? /^!\[\[/ : /^\[\[/, ends: /\]\]$/ })),
    ...note.links.filter(({ form }) => form === 'markdown').map(({ span, embed }) => ({ span, begins: embed ? /^!\[/ : /^\[/, ends: /[)\]]$/ })),
    ...note.links.filter(({ form }) => form === 'url').map(({ span }) => ({ span, begins: /^(?:<|[a-z][a-z0-9+.-]*:|www\.)/i, ends: /\S$/ })),
    ...note.items.map(({ span }) => ({ span, begins: /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/, ends: any })),
    ...note.items.map(({ textSpan }) => ({ span: textSpan, begins: any, ends: any })),
    ...note.headings.map(({ span }) => ({ span, begins: /^(?:#{1,6}(?:\s|$)|[^\n]*\S)/, ends: any })),
    ...note.fields.map(({ span }) => ({ span, begins: /^[([*_~\p{L}\p{N}]/u, ends: any })),
    ...note.tags.filter(({ from }) => from === 'body').map(({ span }) => ({ span, begins: /^#/, ends: /\S$/ })),
    ...note.blocks.map(({ span, id }) => ({ span, begins: new RegExp(`^\\^${id}$`), ends: any })),
    ...note.callouts.map(({ span }) => ({ span, begins: /^>[ \t]*\[!/, ends: any })),
  ];
}

/** A note's facts, their places by line and column alone. */
function withoutOffsets(text: string): unknown {
  const note = parseNote('Note.md', text);
  const starts = lineStarts(text);
  const placed = (key: string, value: unknown) => (/^(?:s|textS)pan$/.test(key) ? linesOf(value as Span, starts) : value);
  return JSON.parse(JSON.stringify({ ...note, masks: note.masks.map(({ kind }) => kind) }, placed).replaceAll('\\r\\n', '\\n'));
}

function linesOf({ start, end }: Span, starts: readonly number[]): unknown {
  const [from, to] = [positionAt(starts, start), positionAt(starts, end)];
  return [from.line, from.column, to.line, to.column];
}

describe('Whatever the text', () => {
  test('reading it never throws', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(parseNote('Note.md', text).path).toBe('Note.md');
    }), { numRuns: RUNS });
  });

  test('each span holds what it says it does, inside the text', () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { span, begins, ends } of claims(parseNote('Note.md', text))) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        const held = text.slice(span.start, span.end);
        expect(held).toMatch(begins);
        expect(held).toMatch(ends);
      }
    }), { numRuns: RUNS });
  });

  test('lines and columns agree with offsets', () => {
    fc.assert(fc.property(anyText, (text) => {
      const starts = lineStarts(text);
      const note = parseNote('Note.md', text);
      for (const { span: { start, line, column } } of claims(note)) expect({ offset: start, line, column }).toEqual(positionAt(starts, start));
      for (const { line, column } of note.issues) expect((starts[line - 1] ?? NaN) + column - 1).toBeLessThanOrEqual(text.length);
    }));
  });

  test('masks are in order, apart, not empty and inside the text', () => {
    fc.assert(fc.property(anyText, (text) => {
      let before = 0;
      for (const { start, end } of parseNote('Note.md', text).masks) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }), { numRuns: RUNS });
  });

  test('every link, tag and block id of the body lies under masks', () => {
    fc.assert(fc.property(anyText, (text) => {
      const note = parseNote('Note.md', text);
      const covered = new Uint8Array(text.length);
      for (const { kind, start, end } of note.masks) if (kind !== 'heading') covered.fill(1, start, end);
      for (const { span } of [...note.links, ...note.tags, ...note.blocks]) {
        expect(covered.slice(span.start, span.end)).not.toContain(0);
      }
    }));
  });

  test('indexes point at facts that are there', () => {
    fc.assert(fc.property(anyText, (text) => {
      const note = parseNote('Note.md', text);
      for (const [index, { parent, links }] of note.items.entries()) {
        if (parent !== null) expect(parent).toBeLessThan(index);
        for (const link of links) expect(note.links[link]?.item).toBe(index);
      }
      for (const { item, heading, callout } of note.links) {
        if (item !== null) expect(note.items[item]).toBeDefined();
        if (heading !== null) expect(note.headings[heading]).toBeDefined();
        if (callout !== null) expect(note.callouts[callout]).toBeDefined();
      }
      const offsets = note.links.map(({ span }) => span.start);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    }));
  });
});

describe('A note says the same', () => {
  test('with line endings of either kind', () => {
    fc.assert(fc.property(markdown, (text) => {
      expect(withoutOffsets(text.replaceAll('\n', '\r\n'))).toEqual(withoutOffsets(text));
    }), { numRuns: RUNS });
  });

  test('read by remark in one piece or in many', () => {
    fc.assert(fc.property(markdown, (text) => {
      expect(parseNoteWithRemark('Note.md', text, 1)).toEqual(parseNoteWithRemark('Note.md', text, Infinity));
    }), { numRuns: RUNS });
  });

  test('in many pieces also where a number goes on with words that have left its list', () => {
    const text = '3. a\n\n b\n4. c\n';
    expect(parseNoteWithRemark('Note.md', text, 1).items).toHaveLength(1);
    expect(parseNote('Note.md', text).items).toHaveLength(1);
  });

  test('twice', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(parseNote('Note.md', text)).toEqual(parseNote('Note.md', text));
    }));
  });
});
