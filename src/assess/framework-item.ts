import { readItemKey, type ItemRef } from '../model/item-key';
import { isMapping, textOf, type Properties, type PropertyValue } from '../model/property';
import { readScale, withTarget, type Scale } from '../model/scale';

/** What a framework says of one item. */
export interface ItemDraft {
  title: string;
  /** One sentence, or null. */
  description: string | null;
  section: string | null;
  /** The framework's level as written: `2`, `baseline`. */
  level: string | null;
  /** The note that explains the item, as a link was written: `[[Open source policy]]`. */
  topic: string | null;
  /** Whether a met item must show evidence. */
  evidence: 'required' | 'optional';
  /** Whether the item may be answered "not applicable": freely, with a reason, or never. */
  notApplicable: 'yes' | 'reason' | 'no';
  group: ItemGroup | null;
  /** The steps that the item is answered with; null where it is met or not. */
  scale: Scale | null;
  sameAs: SameAs[];
  /** The first version that had the item. */
  since: string | null;
  /** The version that withdrew the item. */
  until: string | null;
}

/** Whether a framework lets an item out, with a reason or without one. */
export function mayNotApply({ notApplicable }: Pick<ItemDraft, 'notApplicable'>): boolean {
  return notApplicable !== 'no';
}

/** "At least `min` of the items in group `of`." */
export interface ItemGroup {
  of: string;
  min: number;
}

/** An item as written, before it is known whether its id is its own; `line` (from 1) is that of the note. */
export interface PlacedDraft {
  draft: ItemDraft & { id: string | null };
  line: number;
}

/** A tie to an item that asks the same. */
export interface SameAs extends ItemRef {
  /** How far it asks the same, as written; null when wholly. */
  confidence: string | null;
}

/** Something wrong in a checklist; `line` is that of the note. */
export interface ItemFault {
  code: string;
  message: string;
  line?: number;
}

export interface ItemReading {
  draft: (ItemDraft & { id: string | null }) | null;
  faults: ItemFault[];
}

/**
 * Reads one entry of a `checklist` property: a mapping, or only a title. `number` (from 1) says which one, for messages.
 * @param scale that of the framework, for items without one of their own
 */
export function readItem(value: PropertyValue, number: number, scale: Scale | null = null): ItemReading {
  const written = isMapping(value) ? value : { title: textOf(value) ?? null };
  const id = textOf(written['id']) ?? null;
  const title = oneLine(textOf(written['title']) ?? textOf(written['description']) ?? id);
  if (title === null) return { draft: null, faults: [{ code: 'unreadable-item', message: `Item ${number} of the checklist has no title. Give it one.` }] };
  const faults: ItemFault[] = [];
  const complain = (code: string, message: string): void => void faults.push({ code, message: `“${title}”: ${message}` });
  const draft = {
    id,
    title,
    description: textOf(written['title']) === undefined ? null : oneLine(textOf(written['description']) ?? null),
    section: oneLine(textOf(written['section']) ?? null),
    level: textOf(written['level']) ?? null,
    topic: textOf(written['topic']) ?? null,
    evidence: readEvidence(written['evidence'], complain),
    notApplicable: readNotApplicable(written['na'], complain),
    group: readGroup(written['group'], complain),
    scale: readOwnScale(written, scale, complain),
    sameAs: readSameAs(written['same-as'], complain),
    since: textOf(written['since']) ?? null,
    until: textOf(written['until']) ?? null,
  };
  return { draft, faults };
}

type Complain = (code: string, message: string) => void;

function readEvidence(value: PropertyValue | undefined, complain: Complain): ItemDraft['evidence'] {
  const word = textOf(value);
  if (word !== undefined && word !== 'required' && word !== 'optional') {
    complain('bad-item-value', `evidence is “required” or “optional”, not “${word}”.`);
  }
  return word === 'required' ? 'required' : 'optional';
}

/** YAML reads a bare `yes` or `no` as true or false in some hands. */
const NA_WORDS: ReadonlyMap<string, ItemDraft['notApplicable']> = new Map([
  ['yes', 'yes'], ['true', 'yes'], ['reason', 'reason'], ['no', 'no'], ['false', 'no'],
]);

function readNotApplicable(value: PropertyValue | undefined, complain: Complain): ItemDraft['notApplicable'] {
  const word = textOf(value);
  if (word === undefined) return 'yes';
  const known = NA_WORDS.get(word.toLowerCase());
  if (known === undefined) complain('bad-item-value', `na is “yes”, “reason” or “no”, not “${word}”.`);
  return known ?? 'yes';
}

/** The scale that a framework, or an item, declares with its `scale` and `target`; that of what it stands in where it declares none. `no` means none. */
export function readOwnScale(written: Properties, outer: Scale | null, complain: Complain): Scale | null {
  const scale = scaleIn(written['scale'], outer, complain);
  const target = textOf(written['target']);
  if (!scale || target === undefined) return scale;
  const own = withTarget(scale, target);
  if (!own) complain('bad-scale', `the target “${target}” is no step of the scale above its lowest.`);
  return own ?? scale;
}

function scaleIn(value: PropertyValue | undefined, outer: Scale | null, complain: Complain): Scale | null {
  if (value === undefined || value === null) return outer;
  if (/^(?:no|none|false)$/i.test(textOf(value) ?? '')) return null;
  const read = readScale(value);
  if (!('fault' in read)) return read;
  complain('bad-scale', read.fault);
  return outer;
}

function readGroup(value: PropertyValue | undefined, complain: Complain): ItemGroup | null {
  if (value === undefined || value === null) return null;
  const written: Properties = isMapping(value) ? value : { of: value };
  const of = textOf(written['of']);
  const min = written['min'] === undefined ? 1 : Number(textOf(written['min']));
  if (of !== undefined && Number.isInteger(min) && min > 0) return { of, min };
  complain('bad-group', 'a group is written {of: name, min: number}.');
  return of === undefined ? null : { of, min: 1 };
}

function readSameAs(value: PropertyValue | undefined, complain: Complain): SameAs[] {
  const entries = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const ties = entries.map((entry) => {
    const mapping = isMapping(entry) ? entry : null;
    const target = textOf(mapping ? (mapping['item'] ?? mapping['id']) : entry) ?? '';
    const ref = readItemKey(target);
    if (ref) return { ...ref, confidence: textOf(mapping?.['confidence']) ?? null };
    complain('bad-item-value', `same-as is written framework-id/item-id, not “${target}”.`);
    return null;
  });
  return ties.filter((tie) => tie !== null);
}

/** The text on one line; null where nothing is left. */
export function oneLine(text: string | null): string | null {
  const joined = text?.replace(/\s+/g, ' ').trim() ?? '';
  return joined === '' ? null : joined;
}
