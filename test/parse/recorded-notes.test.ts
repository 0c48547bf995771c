import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import type { ParsedNote } from '../../src/model/note';
import { lineStarts, positionAt, type Span } from '../../src/model/position';
import { parseNote } from '../../src/parse/parse-note';
import { expectRecorded } from '../recorded';

const folder = fileURLToPath(new URL('../fixtures/parse/', import.meta.url));

/** A note with its spans as `3:1-3:12`, so that a recording can be read beside its fixture. */
function readable(note: ParsedNote, text: string): unknown {
  const starts = lineStarts(text);
  const place = ({ line, column, end }: Span) => {
    const behind = positionAt(starts, end);
    return `${line}:${column}-${behind.line}:${behind.column}`;
  };
  const shorten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shorten);
    if (typeof value !== 'object' || value === null) return value;
    if (isSpan(value)) return place(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner)]));
  };
  return shorten({ ...note, masks: note.masks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`) });
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && 'line' in value && 'column' in value;
}

test.each(['office', 'assessment', 'hidden', 'links'])('%s.md reads as recorded', (name) => {
  const text = readFileSync(`${folder}${name}.md`, 'utf8');
  expectRecorded(`${folder}${name}.json`, readable(parseNote(`${name}.md`, text), text));
});
