import type { ParsedNote } from '../../model/note';
import { readItemKey } from '../../model/item-key';
import { isMapping, textOf, textsOf, type PropertyValue } from '../../model/property';
import { slug } from '../../model/slug';
import { freeId, itemNodeId, SELF, type FoundNode, type Ref, type TakenIds, type Tie } from '../contribution';
import { refOf, type Reading, type Said } from './reading';

/** The items of a `checklist` property: each a node, part of its note, tied to its topic and to items that ask the same. */
export function readChecklist({ note }: Reading, said: Said): void {
  const written = note.frontMatter?.data['checklist'];
  if (!Array.isArray(written)) return;
  const taken: TakenIds = new Map();
  for (const value of written) readItem(value, note, taken, said);
}

function readItem(value: PropertyValue, note: ParsedNote, taken: TakenIds, said: Said): void {
  const entry = isMapping(value) ? value : { title: value };
  const title = textOf(entry['title']) ?? textOf(entry['description']) ?? textOf(entry['id']);
  if (title === undefined) return;
  const node = itemNode(freeId(textOf(entry['id']) ?? slug(title), taken), title, textOf(entry['description']), note.path);
  const source: Ref = { kind: 'node', id: node.id };
  const line = note.frontMatter?.lines['checklist'] ?? 1;
  said.nodes.push(node);
  said.ties.push({ source, target: SELF, relation: 'part-of', line }, ...topicTies(entry['topic'], source, note));
  for (const target of sameAs(entry['same-as'])) said.ties.push({ source, target, relation: 'same-as', line });
}

function itemNode(id: string, title: string, description: string | undefined, path: string): FoundNode {
  return {
    id: itemNodeId(path, id), kind: 'item', type: 'item', typeFrom: 'form', title, path, description,
    url: undefined, date: undefined,
  };
}

/** The links were found when the note was parsed: the one that stands in this item's topic is looked up among them. */
function topicTies(topic: PropertyValue | undefined, source: Ref, note: ParsedNote): Tie[] {
  return textsOf(topic).flatMap((text) => {
    const link = note.links.find(({ place, target }) => place.kind === 'property' && place.key === 'checklist' && target !== '' && text.includes(`[${target}`));
    return link ? [{ source, target: refOf(link), relation: 'about', line: link.span.line }] : [];
  });
}

/** `openchain-18974/4.1.1`, or a mapping that says so under `item`. */
function sameAs(value: PropertyValue | undefined): Ref[] {
  const entries = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return entries.flatMap((entry): Ref[] => {
    const ref = readItemKey(textOf(isMapping(entry) ? (entry['item'] ?? entry['id']) : entry) ?? '');
    return ref ? [{ kind: 'item', ...ref }] : [];
  });
}
