const OPENING = /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?)(`{3,}|~{3,})\{(code|code-block|code-cell|sourcecode|highlight|mermaid|math)\}[ \t]*(.*)$/;

/** Attributes of a fence, whose first class is its language: ` ``` { .bash .copy title="x" }`. */
const CLASSED = /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,}))[ \t]*\{[ \t]*\.([\w+#-]+)[^{}]*\}[ \t]*$/;

/** What stands behind a language without a blank: `rust,editable`, `js:line-numbers`, `ts{1,3}`. Languages with such a sign in their name have none of these. */
const BEHIND_LANGUAGE = /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,})[ \t]*[A-Za-z][\w+#-]*)(?:,(?=\S)|:(?=(?:no-)?line-numbers)|\{(?=[\d,-]+\}))\S*/;

/** The name of a file that a site shows above the code. */
const FILE_NAME = /^([ \t>]*(?:`{3,}|~{3,})[^\n]*?)[ \t]title=(["'])([^"'`\n]+)\2(.*)$/;

/**
 * Code that a MyST directive holds, as a fence that Obsidian reads: with its language, a drawing as one, a formula between dollar signs.
 * @param lines from the opening fence to the closing one; others come back as they are
 */
export function plainFence(lines: readonly string[]): readonly string[] {
  const [classed = '', before = '', language = ''] = CLASSED.exec(lines[0] ?? '') ?? [];
  if (classed !== '') return [before + language, ...lines.slice(1)];
  const [, indent = '', fence = '', name = '', words = ''] = OPENING.exec(lines[0] ?? '') ?? [];
  if (name === '') return named(lines);
  const isOption = (line: string): boolean => /^[ \t>]*:[\w-]+:/.test(line);
  const first = lines.findIndex((line, at) => at > 0 && !isOption(line));
  const rest = lines.slice(first === -1 ? lines.length : first);
  if (name === 'math') return [`${indent}$$`, ...(words === '' ? [] : [words]), ...rest.slice(0, -1), `${/^[ \t>]*/.exec(indent)?.[0] ?? ''}$$`];
  return [`${indent}${fence}${name === 'mermaid' ? name : (words.split(/\s/)[0] ?? '')}`, ...rest];
}

/** A fence whose language Obsidian knows, its file's name before it. */
function named(lines: readonly string[]): readonly string[] {
  const opening = (lines[0] ?? '').replace(BEHIND_LANGUAGE, '$1');
  const [, start = '', , title = '', rest = ''] = FILE_NAME.exec(opening) ?? [];
  const indent = /^[ \t>]*/.exec(opening)?.[0] ?? '';
  return title === '' ? [opening, ...lines.slice(1)] : [`${indent}\`${title}\``, indent.trimEnd(), start + rest, ...lines.slice(1)];
}
