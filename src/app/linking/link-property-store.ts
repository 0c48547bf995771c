import { surePathOf } from '../../graph/resolve';
import { applyEdits } from '../../model/edit';
import { textsOf } from '../../model/property';
import { parseNote } from '../../parse/parse-note';
import { nameLinkWriter } from '../../suggest/link-text';
import { propertyLinksEdit } from '../../suggest/property-links';
import type { PropertyWriter } from './link-property';
import { StoreError } from '../note-store';
import type { Session } from '../session';

/** Adds links to a list property in the store's text, where no host writes front matter. All else in the note stays to the byte. */
export function storePropertyWriter({ store, atlas }: Session): PropertyWriter {
  const write = nameLinkWriter((text, from) => surePathOf(atlas.resolve(text, from)));
  return {
    read: (path) => store.read(path),
    async add(path, property, targets) {
      let before = '';
      const after = await store.process(path, (text) => {
        before = text;
        return withLinks(path, text, property, targets.map((target) => write(target, path)));
      });
      return { before, after };
    },
  };
}

/** @throws StoreError `unwritable` where the property holds something that is no list and no plain value */
function withLinks(path: string, text: string, property: string, links: readonly string[]): string {
  const note = parseNote(path, text);
  const there = textsOf(note.frontMatter?.data[property]);
  const missing = links.filter((link) => !there.includes(link));
  if (missing.length === 0) return text;
  const edit = propertyLinksEdit(text, note, property, missing);
  const after = edit && applyEdits(text, [edit]).text;
  if (after === undefined || !holds(path, after, { ...note.frontMatter?.data, [property]: [...there, ...missing] })) {
    throw new StoreError('unwritable', path, `The property “${property}” of “${path}” is no list. Make it one, or choose another property.`);
  }
  return after;
}

/** Whether a note's front matter reads as it should: nothing that a person wrote there says anything else now. */
function holds(path: string, text: string, data: object): boolean {
  const read = parseNote(path, text).frontMatter?.data ?? {};
  const sorted = (value: object): string => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(read) === sorted(data);
}
