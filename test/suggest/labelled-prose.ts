import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fixtures/suggest/prose/', import.meta.url));

/** A stretch of prose that is to be found, and the title of the note that it means. */
export interface Label {
  start: number;
  end: number;
  title: string;
}

export interface LabelledNote {
  name: string;
  text: string;
  labels: Label[];
}

/** The prose of the fixtures. `⟦TODO|TODO Group⟧` says that “TODO” means that note; without a title, the words are the title. */
export function labelledNotes(): LabelledNote[] {
  return readdirSync(FOLDER).sort().map((name) => readMarks(name, readFileSync(FOLDER + name, 'utf8')));
}

function readMarks(name: string, marked: string): LabelledNote {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/⟦([^|⟧]+)(?:\|([^⟧]+))?⟧/g)) {
    const [mark, words = '', title = words] = match;
    text += marked.slice(at, match.index);
    labels.push({ start: text.length, end: text.length + words.length, title });
    text += words;
    at = match.index + mark.length;
  }
  return { name, text: text + marked.slice(at), labels };
}
