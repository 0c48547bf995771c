import { isAlias, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import type { Properties, PropertyValue } from '../../model/property';
import type { Stretch } from '../note-text';

/** A scalar below a top-level key, in a list or a nested mapping too, as text. Offsets count from the start of the YAML. */
export interface PropertyText extends Stretch {
  key: string;
  value: string;
  /** Whether it is the key's whole value, and not an entry of a list or mapping. */
  whole: boolean;
}

/** A top-level key and its place. */
export interface PropertyKey extends Stretch {
  key: string;
  /** Whether the same key stands above it already. */
  repeated: boolean;
}

export interface PropertyReading {
  data: Properties;
  keys: PropertyKey[];
  texts: PropertyText[];
}

/** Front matter that would grow out of hand when followed: refused rather than read. */
export class RefusedYaml extends Error {
  override readonly name = 'RefusedYaml';
}

/** How deep values may be nested, and how many there may be once every alias is followed. */
const DEEPEST = 40;
const MOST_VALUES = 50_000;

/** `owner: [[Alice]]` without quotes is a list in a list to YAML, and a link to everyone else. */
const BARE_WIKI_LINK = /^\[\[[^[\]\n]+\]\]$/;

interface Sized {
  value: PropertyValue;
  /** How many values it holds, itself included. */
  size: number;
}

/**
 * Reads the entries of a YAML mapping as plain data, with the place of each text.
 * @throws RefusedYaml where nesting or aliases run out of hand
 */
export function readProperties(entries: readonly Pair[], yaml: string): PropertyReading {
  return new PropertyReader(yaml).read(entries);
}

/** Knows the anchors met so far: an alias costs a look-up, and its size is counted wherever it is used. */
class PropertyReader {
  private readonly anchors = new Map<string, Sized>();
  private readonly keys: PropertyKey[] = [];
  private readonly texts: PropertyText[] = [];
  private topKey = '';
  /** Whether texts are taken down: not inside what was taken down as a whole. */
  private listening = true;

  constructor(private readonly yaml: string) {}

  read(entries: readonly Pair[]): PropertyReading {
    const seen = new Set<string>();
    const values = entries.map(({ key, value }): [string, Sized] => {
      this.topKey = this.textOfKey(key);
      this.keys.push({ key: this.topKey, ...stretchOf(key), repeated: seen.has(this.topKey) });
      seen.add(this.topKey);
      return [this.topKey, this.sized(value, 1)];
    });
    sum(values.map(([, sized]) => sized));
    return { data: Object.fromEntries(values.map(([key, { value }]) => [key, value])), keys: this.keys, texts: this.texts };
  }

  private sized(node: unknown, depth: number): Sized {
    if (depth > DEEPEST) throw new RefusedYaml('its values are nested too deeply');
    if (isAlias(node)) return this.anchors.get(node.source) ?? { value: null, size: 1 };
    const sized = this.valueOf(node, depth);
    if (isNode(node) && node.anchor) this.anchors.set(node.anchor, sized);
    return sized;
  }

  private valueOf(node: unknown, depth: number): Sized {
    if (isSeq(node)) return this.list(node, node.items, depth);
    if (isMap(node)) return this.mapping(node.items, depth);
    const value = isScalar(node) ? plain(node.value) : null;
    const text = written(value);
    if (text !== undefined) this.takeDown(node, text, depth === 1);
    return { value, size: 1 };
  }

  private list(node: unknown, items: readonly unknown[], depth: number): Sized {
    const { start, end } = stretchOf(node);
    const written = this.yaml.slice(start, end);
    const listening = this.listening;
    if (BARE_WIKI_LINK.test(written)) {
      this.takeDown(node, written, depth === 1);
      this.listening = false;
    }
    const values = items.map((item) => this.sized(item, depth + 1));
    this.listening = listening;
    return { value: values.map(({ value }) => value), size: sum(values) };
  }

  private mapping(pairs: readonly Pair[], depth: number): Sized {
    const values = pairs.map(({ key, value }) => ({ key: this.textOfKey(key), sized: this.sized(value, depth + 1) }));
    const value = Object.fromEntries(values.map(({ key, sized }) => [key, sized.value]));
    return { value, size: sum(values.map(({ sized }) => sized)) };
  }

  private takeDown(node: unknown, value: string, whole: boolean): void {
    if (this.listening) this.texts.push({ key: this.topKey, value, whole, ...stretchOf(node) });
  }

  private textOfKey(key: unknown): string {
    const text = isScalar(key) ? written(plain(key.value)) : undefined;
    if (text !== undefined) return text;
    const { start, end } = stretchOf(key);
    return this.yaml.slice(start, end);
  }
}

function sum(parts: readonly Sized[]): number {
  const size = parts.reduce((total, part) => total + part.size, 1);
  if (size > MOST_VALUES) throw new RefusedYaml('it holds too many values, aliases followed');
  return size;
}

function stretchOf(node: unknown): Stretch {
  const range = isNode(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function plain(value: unknown): PropertyValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : null;
}

/** A scalar as text, blanks kept; undefined for all that is none. */
function written(value: PropertyValue): string | undefined {
  return value === null || typeof value === 'object' ? undefined : String(value);
}
