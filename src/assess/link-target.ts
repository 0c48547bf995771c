/**
 * What a link in a property points to: `[[Note#Heading|shown]]` and `[shown](Note.md)` give `Note` and `Note.md`.
 * Plain text is taken as a note's name.
 */
export function linkTarget(text: string): string {
  const wiki = /^!?\[\[([^\]|#]*)/.exec(text.trim())?.[1];
  if (wiki !== undefined) return wiki.trim();
  const markdown = /^!?\[[^\]]*\]\(<?([^)>#]*)/.exec(text.trim())?.[1];
  return markdown === undefined ? text.trim() : decode(markdown);
}

/** Whether a text is a link: `[[Note]]` or `[shown](Note.md)`. */
export function isLink(text: string): boolean {
  return /^\[\[[^\]]+\]\]$|^\[[^\]]*\]\([^)]+\)$/.test(text.trim());
}

function decode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
