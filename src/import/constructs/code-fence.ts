const OPENING = /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?)(`{3,}|~{3,})\{(code|code-block|code-cell|sourcecode|highlight|mermaid|math)\}[ \t]*(.*)$/;

/** Attributes of a fence, whose first class is its language: ` ``` { .bash .copy title="x" }`. */
const CLASSED = /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,}))[ \t]*\{[ \t]*\.([\w+#-]+)[^{}]*\}[ \t]*$/;

/**
 * Code that a MyST directive holds, as a fence that Obsidian reads: with its language, a drawing as one, a formula between dollar signs.
 * @param lines from the opening fence to the closing one; others come back as they are
 */
export function plainFence(lines: readonly string[]): readonly string[] {
  const [classed = '', before = '', language = ''] = CLASSED.exec(lines[0] ?? '') ?? [];
  if (classed !== '') return [before + language, ...lines.slice(1)];
  const [, indent = '', fence = '', name = '', words = ''] = OPENING.exec(lines[0] ?? '') ?? [];
  if (name === '') return lines;
  const isOption = (line: string): boolean => /^[ \t>]*:[\w-]+:/.test(line);
  const first = lines.findIndex((line, at) => at > 0 && !isOption(line));
  const rest = lines.slice(first === -1 ? lines.length : first);
  if (name === 'math') return [`${indent}$$`, ...(words === '' ? [] : [words]), ...rest.slice(0, -1), `${/^[ \t>]*/.exec(indent)?.[0] ?? ''}$$`];
  return [`${indent}${fence}${name === 'mermaid' ? name : (words.split(/\s/)[0] ?? '')}`, ...rest];
}
