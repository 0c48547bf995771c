import { withLineEndsOf, withUnixLineEnds } from './identity';
import { mergeLines, type MergedText } from './merge-lines';
import { mergeProperties } from './merge-properties';

interface Halves {
  /** The lines between the fences; undefined when the note has no front matter. */
  frontMatter: string | undefined;
  body: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Merges what the user and the pack each made of a note since it was installed: front matter by key, body by line.
 * The result has the user's line ends, and the user's byte order mark.
 */
export function mergeNote(base: string, user: string, shipped: string): MergedText {
  const merged = mergeHalves(halvesOf(base), halvesOf(user), halvesOf(shipped)) ?? mergeLines(plain(base), plain(user), plain(shipped));
  const text = withLineEndsOf(user, merged.text);
  return { text: user.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + text : text, conflict: merged.conflict };
}

/** @returns undefined where the user made or removed the front matter as a whole: then there are no keys to go by */
function mergeHalves(base: Halves, user: Halves, shipped: Halves): MergedText | undefined {
  if ((base.frontMatter === undefined) !== (user.frontMatter === undefined)) return undefined;
  const body = mergeLines(base.body, user.body, shipped.body);
  const properties = mergeProperties(base.frontMatter ?? '', user.frontMatter ?? '', shipped.frontMatter ?? '');
  const isFenced = properties.text !== '' || user.frontMatter !== undefined;
  const fenced = isFenced ? `---\n${properties.text === '' ? '' : `${properties.text}\n`}---\n` : '';
  return { text: fenced + body.text, conflict: body.conflict || properties.conflict };
}

function halvesOf(text: string): Halves {
  const unix = plain(text);
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(unix);
  return match ? { frontMatter: match[1] ?? '', body: unix.slice(match[0].length) } : { frontMatter: undefined, body: unix };
}

function plain(text: string): string {
  const unix = withUnixLineEnds(text);
  return unix.startsWith(BYTE_ORDER_MARK) ? unix.slice(1) : unix;
}
