import { proseOf } from './prose.mjs';

/** Wiki-links of the notes to what the import did not write: a note, a file or a heading. What a page itself wrote as a wiki-link is not counted. */
export function unresolvedLinks({ notes, attachments, generator }) {
  if (generator === 'obsidian') return [];
  const files = new Map();
  for (const { to, text } of notes) for (const name of namesOf(to.replace(/\.md$/, ''))) files.set(name, headingsOf(text));
  for (const { to } of attachments) for (const name of namesOf(to)) files.set(name, new Set());
  return notes.flatMap(({ to, text }) => targetsIn(text)
    .filter((target) => !resolves(target, files, headingsOf(text)))
    .map((target) => ({ to, target })));
}

function namesOf(path) {
  const key = path.toLowerCase();
  return [key, key.slice(key.lastIndexOf('/') + 1)];
}

function targetsIn(note) {
  const text = proseOf(note).replace(/\\[[\]]/g, '  ');
  const wiki = [...text.matchAll(/\[\[([^\]|\\]+)(?:\\?\|[^\]]*)?\]\]/g)].map(([, target]) => target);
  const paths = [...text.matchAll(/\]\(<([^<>]+)>\)/g)].map(([, target]) => target).filter((target) => !/^[a-z][\w+.-]*:/i.test(target));
  return [...wiki, ...paths];
}

function resolves(target, files, own) {
  const [path, ...headings] = target.split('#');
  const found = path === '' ? own : files.get(path.replace(/\.md$/, '').toLowerCase());
  if (found === undefined) return false;
  const heading = headings.at(-1);
  return heading === undefined || heading.startsWith('^') || found.has(plain(heading));
}

function headingsOf(text) {
  return new Set([...text.matchAll(/^[ \t>]*(?:[-*+][ \t]+)*#{1,6}[ \t]+(.*)$/gm)].map(([, heading]) => plain(heading)));
}

/** Obsidian finds a heading whatever its signs. */
function plain(heading) {
  return heading.replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
