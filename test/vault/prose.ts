import { textOf } from '../../src/model/property';
import { itemsOf, type VaultNote } from './shipped-vault';

const WIKI_LINK = /!?\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g;

/** An entry of a list that only names a note, with its date and place: no sentence. */
const BARE_ENTRY = /^\s*[-*]\s+(?:\d{4}[^[\]]*:\s*)?\[\[[^\]]*\]\](?:\s*\([^)]*\))?\.?\s*$/;

/** What people read of a note below its front matter: links as their words, without block ids and code blocks. */
export function proseOf(body: string): string {
  return body.replace(/```[\s\S]*?```/g, '').replace(/\s\^[a-z0-9-]+$/gm, '').replace(WIKI_LINK, '$1');
}

/** The words of a text in lower case; numbers count. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?/gu) ?? [];
}

/** The sentences of a note, and of the items of a framework, as their words. Headings, what has fewer than `least` words and what only names another note are none. */
export function sentencesOf(note: VaultNote, least: number): string[] {
  const lines = note.body.split('\n').filter((line) => !BARE_ENTRY.test(line) && !line.startsWith('#'));
  const bodies = lines.flatMap((line) => line.split(/(?<=[.!?])\s+/)).filter((sentence) => wordsOf(sentence.replace(WIKI_LINK, '')).length > 1).map(proseOf);
  const descriptions = itemsOf(note).map(({ description }) => textOf(description) ?? '');
  return [...bodies, ...descriptions].map((sentence) => wordsOf(sentence)).filter((words) => words.length >= least).map((words) => words.join(' '));
}

/** Every run of `length` words. */
export function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, start) => words.slice(start, start + length).join(' '));
}
