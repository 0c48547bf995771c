/** What a node is asked beside the words of its names. Texts are as they were typed. */
export type Ask =
  /** Words that stand together in one of its names. */
  | { kind: 'phrase'; text: string }
  /** A tag, or one that the tag is nested in; without its hash. */
  | { kind: 'tag'; text: string }
  /** A part of its path. */
  | { kind: 'path'; text: string }
  /** The beginning of its type. */
  | { kind: 'type'; text: string }
  /** A property that its note has; with a text, one that has this in a value. */
  | { kind: 'property'; key: string; text: string | null };

/** What one node has to be, all of it. */
export interface Wish {
  /** Every one in the same name. */
  words: readonly string[];
  asks: readonly Ask[];
  /** What it must not be. */
  refusals: readonly Ask[];
}

/** A property, an operator with what it asks for, a phrase, or a word; a `-` before it refuses it. What is quoted may lack its end: it is still being typed. */
const PIECES = /(?<not>-)?(?:\[(?<property>[^[\]]*)\]|(?<operator>tag|path|type):(?:"(?<quoted>[^"]*)"?|(?<plain>\S*))|"(?<phrase>[^"]*)"?|(?<word>\S+))/gi;

/**
 * Reads what is typed into a search as Obsidian's own search does, as far as a graph can answer it: words, `"a phrase"`, `tag:`, `path:`, `[property]` and
 * `[property:value]`, each refused by a `-` before it, and `OR` between wishes of which one will do; and `type:` besides. What is not typed out yet asks for nothing.
 * @returns no wish where nothing is looked for
 */
export function readQuery(query: string): Wish[] {
  const wishes = [new TypedWish()];
  for (const piece of query.matchAll(PIECES)) {
    const groups: Groups = piece.groups ?? {};
    if (isOr(groups)) wishes.push(new TypedWish());
    else wishes.at(-1)?.take(groups);
  }
  return wishes.filter(({ words, asks, refusals }) => words.length + asks.length + refusals.length > 0);
}

/** Whether what a query comes to hangs on what notes say of themselves, which no graph tells of. */
export function asksMetadata(query: string): boolean {
  return readQuery(query).some(({ asks, refusals }) => [...asks, ...refusals].some(({ kind }) => kind === 'tag' || kind === 'property'));
}

/** A wish as its pieces are read. */
class TypedWish implements Wish {
  readonly words: string[] = [];
  readonly asks: Ask[] = [];
  readonly refusals: Ask[] = [];

  take(groups: Groups): void {
    const ask = askOf(groups);
    if (!ask) return;
    if (groups.not !== undefined) this.refusals.push(ask);
    else if (groups.word !== undefined) this.words.push(groups.word);
    else this.asks.push(ask);
  }
}

/** What `PIECES` found in one place. */
type Groups = Partial<Record<'not' | 'property' | 'operator' | 'quoted' | 'plain' | 'phrase' | 'word', string>>;

function isOr({ not, word }: Groups): boolean {
  return word === 'OR' && not === undefined;
}

/** Undefined for what is not typed out yet: a bracket that is still open begins a property, and a `-` a refusal. */
function askOf({ property, operator, quoted, plain, phrase, word }: Groups): Ask | undefined {
  if (property !== undefined) return propertyAsk(property);
  if (word !== undefined) return word === '-' || word.startsWith('[') ? undefined : { kind: 'phrase', text: word };
  const text = (quoted ?? plain ?? phrase ?? '').trim();
  switch (operator?.toLowerCase()) {
    case 'tag': return asking('tag', text.replace(/^#/, '').replace(/\/$/, ''));
    case 'path': return asking('path', text);
    case 'type': return asking('type', text);
    default: return asking('phrase', text);
  }
}

function asking(kind: Exclude<Ask['kind'], 'property'>, text: string): Ask | undefined {
  return text === '' ? undefined : { kind, text };
}

/** `key` or `key:value`, either in quotation marks. */
function propertyAsk(property: string): Ask | undefined {
  const bar = property.indexOf(':');
  const key = unquoted(bar === -1 ? property : property.slice(0, bar));
  const text = bar === -1 ? '' : unquoted(property.slice(bar + 1));
  return key === '' ? undefined : { kind: 'property', key, text: text === '' ? null : text };
}

function unquoted(text: string): string {
  return text.trim().replace(/^"([^"]*)"?$/, '$1').trim();
}
