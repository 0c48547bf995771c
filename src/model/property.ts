/** A value of front matter as read: plain data, dates kept as the strings that were written. */
export type PropertyValue = string | number | boolean | null | PropertyValue[] | { [key: string]: PropertyValue };

/** The front matter of a note. */
export type Properties = Record<string, PropertyValue>;

/** The text of a scalar value; undefined for lists, mappings, null and the empty string. */
export function textOf(value: PropertyValue | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/** The texts of a list, or of a single value written where a list may stand. Empty entries are left out. */
export function textsOf(value: PropertyValue | undefined): string[] {
  const texts: string[] = [];
  for (const each of Array.isArray(value) ? value : [value]) {
    const text = textOf(each);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** Whether a value is a mapping (not a list, not null). */
export function isMapping(value: PropertyValue | undefined): value is { [key: string]: PropertyValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
