const BLOCK = /^\uFEFF?\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?=\n|$)/;

/**
 * Front matter of Hugo in TOML as front matter in YAML, as far as pages use it: texts, numbers, dates, lists on one line, one level of
 * tables. What is more stays, as a text under its key.
 */
export function tomlAsYaml(text: string): string {
  const toml = BLOCK.exec(text);
  if (!toml) return text;
  let indent = '';
  const lines = (toml[1] ?? '').split('\n').map((line) => {
    const table = /^\s*\[([\w.-]+)\]\s*$/.exec(line)?.[1];
    if (table !== undefined) indent = '  ';
    return table === undefined ? indentedPair(line, indent) : `${table}:`;
  });
  return `---\n${lines.join('\n')}\n---${text.slice(toml[0].length)}`;
}

function indentedPair(line: string, indent: string): string {
  const [, key, value = ''] = /^\s*["']?([\w.-]+)["']?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
  if (key === undefined) return line.trim() === '' || line.trim().startsWith('#') ? line.trim() : `${indent}# ${line.trim()}`;
  const plain = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\d.+-][\w:.+-]*|true|false|\[(?:[^[\]{}]*)\])$/.test(value);
  return `${indent}${key}: ${plain ? value : JSON.stringify(value)}`;
}
