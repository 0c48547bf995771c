import { plainWords } from '../../graph/said/item-words';

/** A value of an item as a reader sees it: a link by what it shows, an address as it is. */
export function shownValue(value: string): string {
  return value.includes('[') ? plainWords(value) : value;
}
