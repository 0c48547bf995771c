/** Reads the answers of an assessment from its lines alone, by indents and nothing else: what the real reader is held to. */

export interface Block {
  /** Lines from and up to, from 0. */
  start: number;
  end: number;
  indent: string;
}

export interface NaiveAnswer {
  mark: string;
  fields: Record<string, string[]>;
}

const TASK = /^(\s*)(?:[-*+]|\d+[.)]) \[(.)\] /;
const ID = / \^([A-Za-z0-9-]+)$/;
const FIELD = /^(\s*)- (\w+):: (.*)$/;

export function linesOf(text: string): { lines: string[]; end: string } {
  return { lines: text.split(/\r?\n/), end: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** Lines with the line ends of another text. */
export function joined(lines: readonly string[], like: string): string {
  return lines.join(linesOf(like).end);
}

/** Block id → the answer that stands first under it. */
export function itemsIn(text: string): Map<string, NaiveAnswer> {
  const found = new Map<string, NaiveAnswer>();
  let open: { width: number; answer: NaiveAnswer }[] = [];
  for (const line of linesOf(text).lines) {
    if (line.trim() === '') continue;
    const width = widthOf(/^\s*/.exec(line)?.[0] ?? '');
    open = open.filter((each) => each.width < width);
    const [, , mark] = TASK.exec(line) ?? [];
    const id = ID.exec(line)?.[1];
    const [, , key, value] = FIELD.exec(line) ?? [];
    if (mark !== undefined) {
      // A task that carries no block id has what stands below it to itself.
      const answer: NaiveAnswer = { mark, fields: {} };
      open.push({ width, answer });
      if (id !== undefined && !found.has(id)) found.set(id, answer);
    } else if (key !== undefined && value !== undefined && value.trim() !== '') {
      const fields = open.at(-1)?.answer.fields;
      if (fields) fields[key] = [...(fields[key] ?? []), value.trim()];
    }
  }
  return found;
}

/** The lines of an item with everything nested in it. */
export function blockAt(lines: readonly string[], id: string): Block | undefined {
  const start = lines.findIndex((line) => TASK.test(line) && ID.exec(line)?.[1] === id);
  const [, indent] = TASK.exec(lines[start] ?? '') ?? [];
  if (indent === undefined) return undefined;
  let end = start + 1;
  while (end < lines.length && (lines[end] ?? '').trim() !== '' && widthOf(/^\s*/.exec(lines[end] ?? '')?.[0] ?? '') > widthOf(indent)) end += 1;
  return { start, end, indent };
}

/** Lines of a block with another indent. */
export function shifted(lines: readonly string[], indent: string): string[] {
  const old = /^\s*/.exec(lines[0] ?? '')?.[0] ?? '';
  return lines.map((line) => indent + line.slice(old.length));
}

/** A tab is as wide as four blanks. */
function widthOf(indent: string): number {
  return [...indent].reduce((width, char) => width + (char === '\t' ? 4 : 1), 0);
}
