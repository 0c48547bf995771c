import { anchor, BREAK, block, dedent, flat, settleBreaks } from '../markup/marks';
import { fenceEndLine } from '../markup/code';
import { callout, isCalloutKind } from './callout';
import { plainFence } from './code-fence';
import { colonEnds } from './colon-ends';
import { markdownLink } from './construct';
import { isPage } from '../page-path';
import { safeAddress } from './safe-address';

/** A directive with the lines in it: `:::note Title`, ` ```{note} Title `, `!!! note "Title"`. */
interface Directive {
  name: string;
  title: string;
  /** `:width: 200px` lines, and braces behind the name. */
  options: ReadonlyMap<string, string>;
  body: string;
}

type Writer = (directive: Directive) => string;

/** Blocks that are opened and closed by lines: admonitions of Docusaurus, directives of MyST, blocks of MkDocs. */
export function convertDirectives(text: string, depth = 0): string {
  if (depth > DEEPEST || !/^[ \t>]*(?::{3}|!!!|\?\?\?|===)|^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,})[^\n`]*[{,:=]/m.test(text)) return text;
  const lines = text.split('\n');
  const result: string[] = [];
  const endOf = colonEnds(lines);
  for (let at = 0; at < lines.length;) {
    const found = colonBlock(lines, at, endOf) ?? fencedBlock(lines, at) ?? indentedBlock(lines, at);
    const quote = found ? undefined : quotedBlocks(lines, at, depth);
    if (found) {
      result.push(write(found.directive, depth));
      at = found.next;
    } else if (quote) {
      result.push(quote.text);
      at = quote.next;
    } else {
      const end = codeEnd(lines, at);
      for (const line of plainFence(lines.slice(at, end))) result.push(line);
      at = end;
    }
  }
  return result.join('\n');
}

interface Found {
  directive: Directive;
  /** The line that follows. */
  next: number;
}

/** A quote in which a block of colons opens: what stands behind its signs, converted, behind them again. */
function quotedBlocks(lines: readonly string[], at: number, depth: number): { text: string; next: number } | undefined {
  if (!/^[ \t]*>[ \t]?:{3,}[ \t]*\{?[A-Za-z]/.test(lines[at] ?? '')) return undefined;
  let next = at;
  while (next < lines.length && /^[ \t]*>/.test(lines[next] ?? '')) next += 1;
  const inside = lines.slice(at, next).map((line) => line.replace(/^[ \t]*>[ \t]?/, '')).join('\n');
  const text = settleBreaks(convertDirectives(inside, depth + 1)).replace(/^\n+|\s+$/g, '');
  return { text: text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n'), next };
}

/** No person nests deeper. */
const DEEPEST = 12;

function write(directive: Directive, depth: number): string {
  const body = convertDirectives(directive.body, depth + 1);
  return (WRITERS.get(directive.name) ?? otherDirective)({ ...directive, body });
}

/** The line behind the code that opens here, or behind this line. */
function codeEnd(lines: readonly string[], at: number): number {
  return fenceEndLine(lines, at) ?? at + 1;
}

const COLONS = /^([ \t]*)(:{3,})[ \t]*\{?([A-Za-z][\w-]*)\}?[ \t]*(?:\[([^\]]*)\])?(.*)$/;

function colonBlock(lines: readonly string[], at: number, endOf: ReturnType<typeof colonEnds>): Found | undefined {
  const [, indent = '', , name = '', label, rest = ''] = COLONS.exec(lines[at] ?? '') ?? [];
  if (name === '') return undefined;
  const { line: end, closed } = endOf(at);
  const isKnown = isCalloutKind(name) || WRITERS.has(name.toLowerCase()) || /^[ \t]*:{3,}\{/.test(lines[at] ?? '');
  if (!closed && !isKnown) return undefined;
  return { directive: directiveOf(name, label ?? rest, lines.slice(at + 1, end).map((line) => withoutIndent(line, indent.length))), next: end + 1 };
}

const FENCE = /^([ \t]*)(`{3,}|~{3,})\{([\w:-]+)\}[ \t]*(.*)$/;

function fencedBlock(lines: readonly string[], at: number): Found | undefined {
  const [, indent = '', fence = '', name = '', rest = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  if (name === '' || /^(?:code|code-block|code-cell|math|mermaid|literalinclude|bibliography)$/.test(name)) return undefined;
  const closing = new RegExp(`^\\s*${fence.charAt(0)}{${fence.length},}\\s*$`);
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end] ?? '')) end += 1;
  return { directive: directiveOf(name, rest, lines.slice(at + 1, end).map((line) => withoutIndent(line, indent.length))), next: end + 1 };
}

const INDENTED = /^([ \t]*)(!!!|\?\?\?\+?|===\+?!?)[ \t]+(?:([\w-]+)([^"\n]*?))?(?:[ \t]*"([^"]*)")?[ \t]*$/;

function indentedBlock(lines: readonly string[], at: number): Found | undefined {
  const [, indent = '', sign = '', kind = '', classes = '', quoted] = INDENTED.exec(lines[at] ?? '') ?? [];
  if (sign === '' || (sign.startsWith('=') && quoted === undefined)) return undefined;
  const deeper = (line: string): boolean => line.startsWith(`${indent}    `) || line.startsWith(`${indent}\t`);
  let end = at + 1;
  // Blank lines are within where what follows is.
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (deeper(line)) end = next + 1;
    else if (line.trim() !== '') break;
  }
  if (end === at + 1 && !isCalloutKind(kind)) return undefined;
  const body = dedent(`\n${lines.slice(at + 1, end).join('\n')}`).slice(1);
  const fold = sign === '???' ? 'closed' : sign === '???+' ? 'open' : undefined;
  const directive: Directive = { name: sign.startsWith('=') ? 'tab-item' : kind, title: quoted ?? titleWithoutQuotes(classes), options: new Map(fold ? [['fold', fold]] : []), body };
  return { directive, next: end };
}

/** Words behind the kind are classes to MkDocs. Those that none of its themes knows are a title that somebody forgot to quote. */
function titleWithoutQuotes(classes: string): string {
  return classes.split(/[ \t]+/).filter((word) => !/^(?:inline|end|annotate)?$/.test(word)).join(' ');
}

function directiveOf(name: string, rest: string, lines: readonly string[]): Directive {
  const options = new Map<string, string>();
  const fenced = (lines[0] ?? '').trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  const pattern = fenced > 0 ? /^[ \t]*([\w-]+):[ \t]*(.*)$/ : /^[ \t]*:([\w-]+):[ \t]*(.*)$/;
  let first = fenced > 0 ? 1 : 0;
  for (; first < lines.length; first += 1) {
    const [, key, value = ''] = pattern.exec(lines[first] ?? '') ?? [];
    if (key === undefined) break;
    options.set(key, value.trim());
  }
  if (fenced > 0) first = fenced + 1;
  return { name: name.toLowerCase(), title: rest.replace(/\{[^{}]*\}/g, '').trim().replace(/^"(.*)"$/, '$1'), options, body: lines.slice(first).join('\n') };
}

function withoutIndent(line: string, width: number): string {
  return line.slice(Math.min(width, /^[ \t]*/.exec(line)?.[0].length ?? 0));
}

const otherDirective: Writer = ({ name, title, options, body }) => {
  const fold = options.get('fold');
  if (isCalloutKind(name) || fold !== undefined) {
    return callout({ kind: name, title: flat(title), body, ...(fold === 'closed' || options.get('class')?.includes('dropdown') ? { fold: 'closed' } : fold === 'open' ? { fold: 'open' } : {}) });
  }
  const label = options.get('label') ?? options.get('name');
  return `${label === undefined ? '' : anchor(label)}${title === '' ? '' : block(title)}${block(dedent(`\n${body}`))}`;
};

const picture: Writer = ({ title, options, body }) => {
  const alt = (options.get('alt') ?? '').replace(/[[\]]/g, '');
  const address = safeAddress(title);
  return block(`${address === '' ? alt : `!${markdownLink(alt || ' ', address).replace('[ ]', '[]')}`}${body.trim() === '' ? '' : `\n\n${body.trim()}`}`);
};

const titled: Writer = ({ title, options, body }) => {
  const link = options.get('link');
  const head = link === undefined ? (title === '' ? '' : `**${title}**`) : markdownLink(title || link, safeAddress(link));
  return (head === '' ? '' : block(head)) + block(dedent(`\n${body}`));
};

/** Rows are items, cells the items in them. */
const listTable: Writer = ({ title, options, body }) => {
  const rows = body.split(/^\s{0,3}[*-][ \t]+(?=[*-](?:[ \t]|$))/m).slice(1).map((row) =>
    row.split(/^[ \t]*[*-](?:[ \t]+|$)/m).slice(1).map((cell) => flat(cell).replace(/(^|[^\\])\|/g, '$1\\|')));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return block(body);
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = Number(options.get('header-rows') ?? 0) > 0 ? rows : [[], ...rows];
  return (title === '' ? '' : block(title)) + block([line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n'));
};

const pageList: Writer = ({ title, options, body }) => {
  const caption = options.get('caption') ?? '';
  const lines = [title, ...body.split('\n')].map((line) => line.trim()).filter((line) => line !== '' && !/(?:^|<)self>?$/.test(line));
  return (caption === '' ? '' : block(`**${caption}**`)) + block(lines.map((line) => `- ${listedPage(line)}`).join('\n'));
};

/** `Title <page>` or `page`, which then goes by its own title. */
function listedPage(line: string): string {
  const [, title = '', address = line] = /^(.*?)\s*\\?<([^<>]+)>$/.exec(line) ?? [];
  return address.includes('*') ? `\`${address}\`` : `[${title}](${/[\s()]/.test(address) ? `<${address}>` : address})`;
}

const WRITERS: ReadonlyMap<string, Writer> = new Map(Object.entries<Writer>({
  figure: picture, image: picture,
  iframe: ({ title, options, body }) => block(markdownLink(options.get('title') ?? 'Open the embedded page', safeAddress(title))) + block(body),
  button: ({ title, options }) => block(markdownLink(title, safeAddress(options.get('link') ?? options.get('url') ?? ''))),
  dropdown: ({ title, body }) => callout({ kind: 'note', title: flat(title) || 'Details', body, fold: 'closed' }),
  'tab-item': titled, card: titled, 'grid-item-card': titled, 'list-table': listTable,
  toctree: pageList,
  include: ({ title }) => (isPage(title) ? block(`![](${/[\s()]/.test(title) ? `<${title}>` : title})`) : BREAK), embed: () => BREAK,
  admonition: ({ title, options, body }) => callout({ kind: options.get('class')?.split(/\s+/).find(isCalloutKind) ?? 'note', title: flat(title), body }),
}));
