const TASK_BOX = /^\[(.)\](?:[ \t]+|$)/u;

/** The state of a task whose text begins here, or null: any character between brackets makes a task. */
export function taskState(text: string): string | null {
  return TASK_BOX.exec(firstLine(text))?.[1] ?? null;
}

/** How long the box is, with the blanks behind it; 0 where there is none. */
export function taskBoxLength(text: string): number {
  return TASK_BOX.exec(firstLine(text))?.[0].length ?? 0;
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}
