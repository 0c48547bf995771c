import { outsideCode } from '../markup/code';
import { callout } from './callout';
import { markdownLink, textAt, type Conversion } from './construct';
import { safeAddress } from './safe-address';

/** What a page of Ruby templates may ask for. */
type ErbGround = Pick<Conversion, 'page' | 'source' | 'warn'>;

/** What Ruby prints, where the page or a part of the site tells it: one call a row, the text it is given in groups. */
const PRINTED: readonly [RegExp, (ground: ErbGround, ...given: string[]) => string | undefined][] = [
  [/^current_page\.data\.(\w+)$/, ({ page }, key = '') => textAt(page.data, key)],
  [/^(?:partial|render)[( ]\s*["']([^"']+)["']/, ({ source }, name = '') => source.partOf(name)],
  [/^link_to[( ]\s*["']([^"']*)["']\s*,\s*["']([^"']*)["']/, (_ground, words = '', address = '') => markdownLink(words, safeAddress(address))],
  [/^image_tag[( ]\s*["']([^"']*)["'](?:[\s\S]*?\balt:\s*["']([^"']*)["'])?/, (_ground, address = '', words = '') => `!${markdownLink(words, safeAddress(address))}`],
  [/^warning_text[( ]\s*(["'])([\s\S]*?)\1/, (_ground, _quote, words = '') => callout({ kind: 'warning', title: '', body: words })],
];

/** Parts within parts: deeper, one brings in itself. */
const DEEPEST = 4;

/** More than parts bring to any page. */
const LONGEST = 400_000;

/** Ruby in a page of Middleman. What it decides is done when the site is built; what stands within stays. */
export function convertErb(text: string, ground: ErbGround, depth = 0): string {
  return outsideCode(text, (part) => part.replace(/<%(?!%)(=*)((?:(?!%>)[\s\S]){0,2000})%>/g, (_all, sign: string, code: string) => (sign === '' ? '' : printed(code.replace(/-$/, '').trim(), ground, depth))));
}

function printed(code: string, ground: ErbGround, depth: number): string {
  for (const [pattern, write] of PRINTED) {
    const [found, ...given] = pattern.exec(code) ?? [];
    const text = found === undefined ? undefined : write(ground, ...given);
    if (text !== undefined) return depth < DEEPEST && text.length < LONGEST ? convertErb(text, ground, depth + 1) : '';
  }
  // Of a call that only the site knows, the texts it is given are what a reader can use.
  const said = [...code.matchAll(/(["'])([^"'\n]+)\1/g)].map(([, , words = '']) => words).join(' ');
  ground.warn('template', `<%= ${code.replace(/\s+/g, ' ').slice(0, 60)} %> is filled in when the site is built${said === '' ? '' : ': what it is given was kept'}.`);
  return said === '' ? '' : `\`${said}\``;
}
