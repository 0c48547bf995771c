import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures/suggest/', import.meta.url));

/** `prose` is what the rules were made with; `held-out` was written apart and no rule was ever changed for it. */
export type ProseSet = 'prose' | 'held-out';

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
export function labelledNotes(set: ProseSet = 'prose', fixtures = FIXTURES): LabelledNote[] {
  const folder = `${fixtures}${set}/`;
  return readdirSync(folder).sort().map((name) => readMarks(name, readFileSync(folder + name, 'utf8')));
}

/** How many sentences there are: ends of sentences with words before them, and lines of words that end without one. */
export function sentencesIn(notes: readonly LabelledNote[]): number {
  const lines = notes.flatMap(({ text }) => text.split('\n')).filter((line) => /\p{L}+\s+\p{L}+|\p{Script=Han}{4}/u.test(line));
  return lines.reduce((sum, line) => sum + Math.max(1, line.match(/\p{L}{2}[.!?。](?=\s|$)/gu)?.length ?? 0), 0);
}

export interface Score {
  precision: number;
  recall: number;
}

/** What a set of notes is read as, beside what a person reads. Both as lines that can be compared. */
export function scoreOf(all: readonly { found: readonly string[]; expected: readonly string[] }[]): Score {
  const right = all.reduce((sum, { found, expected }) => sum + found.filter((mention) => expected.includes(mention)).length, 0);
  const count = (pick: 'found' | 'expected'): number => all.reduce((sum, each) => sum + each[pick].length, 0);
  return { precision: right / count('found'), recall: right / count('expected') };
}

/** A text without its marks, and what they say. */
export function readMarks(name: string, marked: string): LabelledNote {
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
