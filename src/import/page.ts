import { readFrontMatter } from '../parse/front-matter/front-matter';
import { lineStarts } from '../model/position';
import { textOf, textsOf, type Properties } from '../model/property';
import { mendEntities } from './mend-text';
import { insideCode } from './markup/code';
import { tomlAsYaml } from './toml';
import type { ImportWarning } from './source-file';

/** A page of the site as read. */
export interface Page {
  /** Path in the source. */
  from: string;
  /** Path of the note, relative to the folder that takes it. */
  to: string;
  /** The text with its characters mended; lines are those of the source. */
  text: string;
  data: Properties;
  /** The lines between the fences, `''` where there are none. */
  yaml: string;
  /** Line of the source (from 1) at which each key stands in `yaml`, from 0. */
  keyLines: ReadonlyMap<string, number>;
  body: string;
  /** The line of the source that the body begins at, from 1. */
  bodyLine: number;
  title: string;
  /** As the page writes them: a name may hold blanks and parentheses. */
  tags: readonly string[];
  warnings: ImportWarning[];
}

/** Reads the front matter of a page. What is refused is kept as code in the body, where nothing reads it. */
export function readPage(from: string, written: string, fallbackTitle: string): Page {
  const text = tomlAsYaml(written);
  const { frontMatter, issues } = readFrontMatter({ path: from, text, starts: lineStarts(text) });
  const warnings = issues.map(({ code, message, line }): ImportWarning => ({ code, message, line }));
  const end = frontMatter?.span.end ?? 0;
  const block = text.slice(0, end);
  const rest = withoutCarriedFiles(text.slice(end).replace(/^[ \t]*\n/, ''), warnings);
  const refused = issues.some(({ code }) => code === 'refused-front-matter' || code === 'bad-front-matter') || /^---[ \t]*[a-z]/i.test(block);
  const yaml = refused ? '' : block.split('\n').slice(1, -1).join('\n');
  const data = refused ? {} : (frontMatter?.data ?? {});
  const body = refused && block !== '' ? `\`\`\`\`yaml\n${block.split('\n').slice(1, -1).join('\n').replace(/`{4,}/g, '```')}\n\`\`\`\`\n\n${rest}` : rest;
  const keyLines = new Map(Object.entries(frontMatter?.lines ?? {}).map(([key, line]): [string, number] => [key, line - 2]));
  const bodyLine = text.slice(0, text.length - rest.length).split('\n').length;
  return { from, to: '', text, data, yaml, keyLines, body, bodyLine, title: titleOf(data, body, fallbackTitle), tags: tagsOf(data), warnings };
}

/** Pictures that a page carries in its text are too long to read, and no note may load them. */
function withoutCarriedFiles(text: string, warnings: ImportWarning[]): string {
  const rest = text.replace(/data:[\w/+.-]+;base64,[A-Za-z0-9+/=]{2000,}/g, '');
  if (rest !== text) warnings.push({ code: 'carried-file', message: 'A picture carried in the text itself was left out.' });
  return rest;
}

/** What stands in a box of its own: a heading in it is that of the box. */
const BOXES = /^(:{3,})[ \t]*\{?[A-Za-z][^\n]*\n[\s\S]*?^\1[ \t]*$|^[ \t]*<(BoxOut|Callout|Admonition|Alert|Aside|Card|Details|Accordion)\b[^\n]*>[\s\S]*?<\/\2>/gm;

/** The title that a page gives itself, in front matter or as a heading; links and marks in it are read as their text. */
export function titleOf(data: Properties, body: string, fallback: string): string {
  const head = insideCode(body.slice(0, 3000), (code) => (code.includes('\n') ? '' : code)).replace(BOXES, '');
  const [, signed, underscored] = /^(?:#[ \t]+(.+?)[ \t]*#*[ \t]*$|(?!\s*[#>|-])[ ]{0,3}(\S.*)\n=+[ \t]*$)/m.exec(head) ?? [];
  const heading = signed ?? underscored;
  const written = textOf(data['title']) ?? textOf(data['sidebar_label']) ?? textOf(data['linkTitle']) ?? heading;
  const plain = written?.replace(/\\+[*`]/g, '').replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^>]*>|[*`]|\{:?[ \t]*[#.][^}]*\}|:[\w-]+-[\w-]+:/g, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '').trim();
  return mendEntities(plain ?? '') || fallback;
}

function tagsOf(data: Properties): string[] {
  const { tags } = data;
  return typeof tags === 'string' ? tags.split(/,\s*/).map((tag) => tag.trim()).filter((tag) => tag !== '') : textsOf(tags);
}
