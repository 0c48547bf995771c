import type { NoteLink } from '../model/note';

/** The address as written: what stands between the parentheses, without a title. */
export function addressOf(link: NoteLink, source: string): string {
  if (link.form === 'url') return link.url !== null && !source.startsWith('<') ? source : source.replace(/^<|>$/g, '');
  const inline = /\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)$/.exec(source);
  if (inline) return inline[1] ?? inline[2] ?? '';
  const subpath = link.subpath?.kind === 'heading' ? `#${link.subpath.headings.join('#')}` : link.subpath ? `#^${link.subpath.id}` : '';
  return link.target + subpath;
}
