/** Words that YAML 1.1 or 1.2 would take for something other than text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|~|y|n)$/i;
const PLAIN = /^[\p{L}][\p{L}\p{N} _./()+&'’–-]*$/u;

/** A value of front matter that reads back as the same text; quoted only where it must be. Line breaks become spaces. */
export function yamlText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return PLAIN.test(line) && !NOT_TEXT.test(line) ? line : JSON.stringify(line);
}
