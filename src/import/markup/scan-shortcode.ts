import type { Attributes, Tag } from './scan-tag';

/** A template's tag: Hugo's `{{< name args >}}` and `{{% name %}}`, or `{% name args %}` of Liquid and Nunjucks. */
export interface Shortcode extends Omit<Tag, 'form'> {
  dialect: 'hugo' | 'liquid';
  form: Tag['form'];
  /** What stands behind the name, as written. */
  words: string;
}

const HUGO = /^\{\{([<%])-?\s*(\/?)\s*([\w./-]+)?([\s\S]*?)(\/?)\s*-?[>%]\}\}/;
const LIQUID = /^\{%-?\s*(end)?([\w-]+)?([\s\S]*?)-?%\}/;
const LONGEST = 4000;

/** Reads the template's tag at `{{` or `{%`; undefined where there is none. */
export function scanShortcode(text: string, start: number): Shortcode | undefined {
  const ahead = text.slice(start, start + LONGEST);
  if (ahead.startsWith('{%')) {
    const [written, end, name = '', words = ''] = LIQUID.exec(ahead) ?? [];
    if (written === undefined) return undefined;
    const said = words.trim();
    return { dialect: 'liquid', form: end ? 'close' : 'open', name: name.toLowerCase(), words: said, attributes: argumentsIn(said), start, end: start + written.length };
  }
  // A comment in it is how Hugo's own manual shows a shortcode.
  if (/^\{\{[<%]\s*\/\*/.test(ahead)) return undefined;
  const [written, , slash, name = '', words = '', alone] = HUGO.exec(ahead) ?? [];
  if (written === undefined) return undefined;
  const form = slash ? 'close' : alone ? 'alone' : 'open';
  return { dialect: 'hugo', form, name: name.toLowerCase(), words: words.trim(), attributes: argumentsIn(words), start, end: start + written.length };
}

/** Arguments by name; those without one by their number from 0. */
function argumentsIn(words: string): Attributes {
  const found = new Map<string, string>();
  let position = 0;
  for (const [, name, double, single, tick, bare] of words.matchAll(/(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"',]+))/g)) {
    const value = double ?? single ?? tick ?? bare ?? '';
    found.set(name ?? String(position), value);
    if (name === undefined) position += 1;
  }
  return found;
}
