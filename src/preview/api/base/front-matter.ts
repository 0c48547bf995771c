import type { FrontMatterInfo } from 'obsidian';
import { parse, stringify } from 'yaml';
import { isRecord } from './is-record';

const BLOCK = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)(\r?\n))??---[ \t]*(?:\r?\n|$)/;

/** Where the front matter stands. `from` and `to` bound the YAML between the fences, `contentStart` is where the note's own text begins. */
export function getFrontMatterInfo(text: string): FrontMatterInfo {
  const match = BLOCK.exec(text);
  if (!match) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const from = text.indexOf('\n') + 1;
  const frontmatter = match[1] ?? '';
  const to = from + frontmatter.length + (match[2]?.length ?? 0);
  return { exists: true, frontmatter: text.slice(from, to), from, to, contentStart: match[0].length };
}

/** Dates stay the strings that were written. @throws a YAMLParseError that says where it is wrong */
export function parseYaml(yaml: string): unknown {
  const value: unknown = parse(yaml, { schema: 'core', uniqueKeys: false, maxAliasCount: 100, logLevel: 'error' });
  return value;
}

/** The properties of a note's front matter; undefined where it is no YAML mapping. */
export function readProperties(yaml: string): Record<string, unknown> | undefined {
  try {
    const value = parseYaml(yaml);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: '', defaultStringType: 'PLAIN', schema: 'core' });
}
