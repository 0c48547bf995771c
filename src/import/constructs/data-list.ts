import { isMapping, textOf, type Properties, type PropertyValue } from '../../model/property';
import { block, flat } from '../markup/marks';
import { markdownLink } from './construct';
import { safeAddress } from './safe-address';

const NAMES = ['title', 'name', 'label', 'question', 'term', 'id'];
const ADDRESSES = ['url', 'link', 'href', 'website', 'site', 'homepage'];
const WORDS = ['role', 'description', 'summary', 'text', 'bio', 'answer', 'definition', 'content'];

/** More entries than this are no list that a page shows. */
const LONGEST = 500;

/**
 * What a file of data holds, as a list: each entry by its name, with its link and what it says.
 * @returns undefined where its entries have no names
 */
export function dataList(data: PropertyValue | undefined): string | undefined {
  const lines = entriesOf(data).slice(0, LONGEST).flatMap(lineOf);
  return lines.length === 0 ? undefined : block(lines.join('\n'));
}

function entriesOf(data: PropertyValue | undefined): readonly (PropertyValue | Properties)[] {
  if (Array.isArray(data)) return data;
  if (!isMapping(data)) return [];
  const values = Object.values(data);
  const only = values.length === 1 ? values[0] : undefined;
  if (Array.isArray(only)) return only;
  return Object.entries(data).flatMap(([key, each]) => (isMapping(each) ? [{ id: key, ...each }] : []));
}

/** Data may say with a word that there is a link, and not which. */
function addressIn(written: string): string {
  return /^(?:[a-z][\w+.-]*:|[./#]|www\.)|[^\s/]\/[^\s]|^[\w-]+(?:\.[\w-]+)+$/i.test(written) ? safeAddress(written) : '';
}

function lineOf(entry: PropertyValue): string[] {
  if (!isMapping(entry)) return textOf(entry) === undefined ? [] : [`- ${flat(textOf(entry) ?? '')}`];
  const first = (names: readonly string[]): string => names.map((name) => flat(textOf(entry[name]) ?? '')).find((text) => text !== '') ?? '';
  const name = first(NAMES);
  if (name === '') return [];
  const words = WORDS.map((each) => flat(textOf(entry[each]) ?? '')).filter((text) => text !== '');
  return [`- ${markdownLink(name.replace(/[[\]]/g, ''), addressIn(first(ADDRESSES)))}${words.length === 0 ? '' : `: ${words.join('. ')}`}`];
}
