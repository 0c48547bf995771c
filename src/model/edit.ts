/** Replaces the text between two offsets. Equal offsets insert. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
  /** The text that must stand there; an edit whose text moved or changed is refused instead of written elsewhere. */
  expected: string;
}

/** What applying edits came to. */
interface EditOutcome {
  text: string;
  applied: TextEdit[];
  /** Edits whose expected text was not found, or that overlap one before them. */
  refused: TextEdit[];
}

/** Applies edits from the end backwards, so that earlier offsets stay true. */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditOutcome {
  const applied: TextEdit[] = [];
  const refused: TextEdit[] = [];
  /** What comes of the text, from the end backwards: to write all of it anew for each of thousands of edits would take long. */
  const pieces: string[] = [];
  let limit = text.length;
  const fromTheEnd = edits.map((edit, index) => ({ edit, index })).sort((a, b) => b.edit.start - a.edit.start || b.index - a.index);
  for (const { edit } of fromTheEnd) {
    const fits = edit.start <= edit.end && edit.end <= limit && text.slice(edit.start, edit.end) === edit.expected;
    if (!fits) {
      refused.push(edit);
      continue;
    }
    pieces.push(text.slice(edit.end, limit), edit.text);
    limit = edit.start;
    applied.push(edit);
  }
  pieces.push(text.slice(0, limit));
  return { text: pieces.reverse().join(''), applied: applied.reverse(), refused: refused.reverse() };
}
