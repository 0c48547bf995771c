import { withUnixLineEnds } from './identity';
import { mergeLines, type MergedText } from './merge-lines';
import { mergeProperties } from './merge-properties';

interface Halves {
  /** The lines between the fences; undefined when the note has no front matter. */
  frontMatter: string | undefined;
  body: string;
}

/**
 * Merges what the user and the pack each made of a note since it was installed: front matter by key, body by line.
 * The result has the user's line ends.
 */
export function mergeNote(base: string, user: string, shipped: string): MergedText {
  const [baseHalves, userHalves, shippedHalves] = [halvesOf(base), halvesOf(user), halvesOf(shipped)];
  const body = mergeLines(baseHalves.body, userHalves.body, shippedHalves.body);
  const properties = mergeProperties(baseHalves.frontMatter ?? '', userHalves.frontMatter ?? '', shippedHalves.frontMatter ?? '');
  const fenced = properties.text === '' && userHalves.frontMatter === undefined ? '' : `---\n${properties.text}\n---\n`;
  const text = fenced + body.text;
  return { text: user.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text, conflict: body.conflict || properties.conflict };
}

function halvesOf(text: string): Halves {
  const unix = withUnixLineEnds(text);
  const match = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(unix);
  return match ? { frontMatter: match[1] ?? '', body: unix.slice(match[0].length) } : { frontMatter: undefined, body: unix };
}
