import * as Char from '../model/char';

const TASK_BOX = /^\[(.)\](?:[ \t]+|$)/u;

/** The state of a task whose text begins here, or null: any character between brackets makes a task. */
export function taskState(text: string): string | null {
  return text.startsWith('[') ? TASK_BOX.exec(firstLine(text))?.[1] ?? null : null;
}

/** How long the box is, with the blanks behind it; 0 where there is none. */
export function taskBoxLength(text: string): number {
  return text.startsWith('[') ? TASK_BOX.exec(firstLine(text))?.[0].length ?? 0 : 0;
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

/** Behind the box of a task that begins here, without the blanks behind it; `at` where none does. */
export function boxEnd(text: string, at: number, end: number): number {
  if (!mayBeBox(text, at)) return at;
  const box = /^\[.\](?=[ \t]|$)/u.exec(text.slice(at, Math.min(end, at + 5)));
  return box ? at + box[0].length : at;
}

/** Whether a bracket closes where that of a box would, behind one character: text in brackets is a link nearly everywhere. */
export function mayBeBox(text: string, at: number): boolean {
  return text.charCodeAt(at + 2) === Char.CLOSE_BRACKET || text.charCodeAt(at + 3) === Char.CLOSE_BRACKET;
}
