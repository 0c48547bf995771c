import { beginning } from '../../model/shortened';

/** How much of a note is shown in a line. */
const LENGTH = 140;

/** The first prose of a note as one line, for choosing among notes; `''` where there is none. */
export function previewLine(text: string): string {
  const body = text.replace(/^\ufeff?---\r?\n[\s\S]*?\n---\s*(?:\n|$)/, '');
  const paragraph = body.split(/\r?\n\s*\r?\n/).map((part) => part.trim()).find((part) => part !== '' && !/^(?:#|```|~~~|>|\||!\[|<|%%|[-*+] )/.test(part)) ?? '';
  const line = paragraph.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]+/g, '').replace(/\s+/g, ' ');
  return line.length > LENGTH ? `${beginning(line, LENGTH).replace(/\s+\S*$/, '')} …` : line;
}
