import { propertiesOf } from '../model/front-matter';
import type { ParsedNote } from '../model/note';
import { textOf } from '../model/property';

/** An id as shipped notes have it. */
export const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Numbers, dates and random ids are how people tell their own notes apart. */
const PRIVATE_ID = /^[\d\s._:TZ-]*$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a note that was shipped; undefined where there is none, or only a person's own number. */
export function shippedIdOf(note: ParsedNote): string | undefined {
  const id = textOf(propertiesOf(note)['id']);
  return id === undefined || PRIVATE_ID.test(id) ? undefined : id;
}

/** Whether a note has the schema of the shipped ones. An `id` alone does not say so: many people number their own notes. */
export function isShipped(note: ParsedNote): boolean {
  const data = propertiesOf(note);
  const has = (key: string): boolean => Object.hasOwn(data, key);
  if (has('sources') && has('checked')) return true;
  return KEBAB_CASE.test(shippedIdOf(note) ?? '') && ['type', 'sources', 'checked'].some(has);
}
