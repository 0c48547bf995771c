import type { NameForm } from './matcher';
import type { Mention } from './mentions';
import type { AtlasName } from './atlas-name';

/** A mention as it travels between threads: names by their number in the list that both sides have. */
export interface FoundMention {
  start: number;
  end: number;
  forms: { name: number; form: string }[];
}

/** Readies mentions for the way. @param numbers the number of each name */
export function packMentions(mentions: readonly Mention[], numbers: ReadonlyMap<AtlasName, number>): FoundMention[] {
  return mentions.map(({ start, end, forms }) => ({
    start, end, forms: forms.flatMap(({ name, form }) => {
      const number = numbers.get(name);
      return number === undefined ? [] : [{ name: number, form }];
    }),
  }));
}

/** The mentions again, with the names of this side. */
export function unpackMentions(found: readonly FoundMention[], text: string, names: readonly AtlasName[]): Mention[] {
  return found.flatMap(({ start, end, forms }) => {
    const known = forms.flatMap(({ name: number, form }): NameForm[] => {
      const name = names[number];
      return name ? [{ name, form }] : [];
    });
    return known.length > 0 ? [{ start, end, text: text.slice(start, end), forms: known }] : [];
  });
}
