import { clashKey } from '../../src/pack/clash-key';
import { noteId } from '../../src/pack/identity';
import type { Pack } from '../../src/pack/pack';
import { FOLDER } from './pack-world';

/**
 * What may stand in an “OSPO” folder before the first install: names of shipped notes, in other case, with accents in two marks; copies
 * without id, edited or renamed; copies with it; Windows line ends; notes that are nobody else's.
 */
export function ownNotes({ files }: Pack): Map<string, string> {
  const notes = files.filter(({ path, text }) => path.endsWith('.md') && noteId(text) !== undefined);
  const accented = notes.filter(({ path }) => path.normalize('NFD') !== path);
  const own = new Map<string, string>();
  const isFree = (path: string): boolean => ![...own.keys()].some((each) => clashKey(each) === clashKey(path));
  const without = (text: string): string => text.replace(/^id:.*\n/m, '');
  const nth = (start: number, count: number): typeof notes => notes.filter((_, index) => index % 97 === start).slice(0, count);
  for (const { path } of nth(1, 12)) own.set(path, `# Ours\n\nNotes of our own office on ${path}.\n`);
  for (const { path } of nth(2, 12)) own.set(upperName(path), 'The same name in capitals.\n');
  for (const { path } of accented.filter(({ path }) => isFree(path)).slice(0, 6)) own.set(path.normalize('NFD'), 'An accent in two marks.\r\nWindows wrote this.\r\n');
  for (const { path, text } of nth(3, 10)) own.set(path.replace(/\.md$/, ' (copy).md'), without(text));
  for (const { path, text } of nth(4, 8)) if (isFree(path)) own.set(path, `${without(text)}\nAnd a remark of ours.\n`);
  for (const { path, text } of nth(5, 6)) own.set(`Ours/${path.split('/').at(-1) ?? path}`, `${text}\nKept with its id, elsewhere in the folder.\n`);
  for (const { path, text } of nth(6, 4)) if (isFree(path)) own.set(path, text.replace(/\n/g, '\r\n'));
  for (let count = 1; count <= 8; count += 1) own.set(`Minutes ${count}.md`, `# Minutes ${count}\n\n- [ ] write them\n`);
  own.set('Map.canvas', '{"nodes":[],"edges":[]}');
  return new Map([...own].map(([path, text]) => [`${FOLDER}/${path}`, text]));
}

function upperName(path: string): string {
  return path.replace(/[^/]+(?=\.md$)/, (name) => name.toUpperCase());
}
