/** Above this, values of a key are kept in a set: taking one out of a long list would cost more the longer it is. */
const LONG = 24;

/** Several values for each key. Keys without values are forgotten. Most keys have one value: those take the least room. */
export class IndexOfMany<V extends string | object, K = string> {
  private readonly entries = new Map<K, V | V[] | Set<V>>();

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** A value is kept once for each key. @returns whether the key had none */
  add(key: K, value: V): boolean {
    const known = this.entries.get(key);
    if (known === undefined) this.entries.set(key, value);
    else if (known instanceof Set) known.add(value);
    else if (!isList(known)) {
      if (known !== value) this.entries.set(key, [known, value]);
    } else if (known.length === LONG) this.entries.set(key, new Set(known).add(value));
    else if (!known.includes(value)) known.push(value);
    return known === undefined;
  }

  /** @returns whether that was the key's last one */
  remove(key: K, value: V): boolean {
    const known = this.entries.get(key);
    if (known === undefined) return false;
    if (known instanceof Set) known.delete(value);
    else if (isList(known)) take(known, value);
    return (known === value || this.countOf(known) === 0) && this.entries.delete(key);
  }

  keys(): Iterable<K> {
    return this.entries.keys();
  }

  get(key: K): readonly V[] {
    const known = this.entries.get(key);
    if (known === undefined) return [];
    if (known instanceof Set) return [...known];
    return isList(known) ? known : [known];
  }

  /** Whether a key has more than one value. */
  hasMany(key: K): boolean {
    return this.countOf(this.entries.get(key)) > 1;
  }

  /** The value of a key that has exactly one. */
  single(key: K): V | undefined {
    const known = this.entries.get(key);
    if (this.countOf(known) !== 1) return undefined;
    return known instanceof Set ? [...known][0] : isList(known) ? known[0] : known;
  }

  private countOf(known: V | V[] | Set<V> | undefined): number {
    if (known === undefined) return 0;
    return known instanceof Set ? known.size : isList(known) ? known.length : 1;
  }
}

/** As `Array.isArray`, which forgets what the list is of. */
function isList<V>(known: V | V[] | Set<V>): known is V[] {
  return Array.isArray(known);
}

function take<V>(values: V[], value: V): void {
  const at = values.indexOf(value);
  if (at !== -1) values.splice(at, 1);
}
