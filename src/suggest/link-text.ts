import { baseName } from '../model/path';

/** How links are written where the host has no say in it. */
interface LinkStyle {
  form: 'wiki' | 'markdown';
}

/** Which file a link text opens from a note: the vault path, or undefined. */
type Resolve = (linkText: string, fromPath: string) => string | undefined;

/** Writes a link to a note: `text` is what a reader sees, on one line. */
export type LinkWriter = (target: string, fromPath: string, text: string) => string;

/** A writer of links in the given style: the file's name where that is enough to find it, else its path. */
export function linkWriter(resolve: Resolve, style: LinkStyle = { form: 'wiki' }): LinkWriter {
  return (target, fromPath, text) => {
    const name = shortestName(target, fromPath, resolve);
    return style.form === 'wiki' && !/[|#^[\]]/.test(name) ? wikiLink(name, text) : markdownLink(target, text, name);
  };
}

/** Writes a wiki-link by name alone, as the value of a property. */
export function nameLinkWriter(resolve: Resolve): (target: string, fromPath: string) => string {
  return (target, fromPath) => `[[${shortestName(target, fromPath, resolve)}]]`;
}

/** Where a link is to stand, and what it is to lead to. */
interface LinkPlacing {
  target: string;
  /** The note that it stands in. */
  fromPath: string;
  inTable: boolean;
}

/**
 * The text that takes a mention's place. Words on screen stay the same; a line break inside the mention becomes a space, since a
 * wiki-link cannot pass from one line to the next. In a table, bars are escaped.
 */
export function linkTextFor(mention: string, { target, fromPath, inTable }: LinkPlacing, write: LinkWriter): string {
  const text = mention.replace(/[ \t]*\r?\n[ \t]*(?:>[ \t]?)*[ \t]*/g, ' ');
  const link = write(target, fromPath, text);
  return inTable ? link.replace(/\\?\|/g, '\\|') : link;
}

function wikiLink(name: string, text: string): string {
  return name === text ? `[[${name}]]` : `[[${name}|${text}]]`;
}

function markdownLink(target: string, text: string, name: string): string {
  const path = name === baseName(target) ? `${name}.md` : target;
  const address = encodeURI(path).replace(/[()#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${text.replace(/[[\]]/g, '\\$&')}](${address})`;
}

function shortestName(target: string, fromPath: string, resolve: Resolve): string {
  const name = baseName(target);
  return resolve(name, fromPath) === target ? name : target.replace(/\.md$/i, '');
}
