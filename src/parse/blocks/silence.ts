import type { Silenced } from './block';

/** The text with what is silenced in it replaced, character by character: offsets stay what they are. */
export function silence(text: string, stretches: readonly Silenced[]): string {
  if (stretches.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, by } of stretches) {
    pieces.push(text.slice(done, start), by.repeat(end - start));
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
