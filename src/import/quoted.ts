/** A text as YAML: in quotes where it could be read as something else. */
export function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ()/.,_&+'’-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}
