/** Several values for each key. Keys without values are forgotten. */
export class IndexOfMany<V> {
  private readonly entries = new Map<string, Set<V>>();

  add(key: string, value: V): void {
    const values = this.entries.get(key);
    if (values) values.add(value);
    else this.entries.set(key, new Set([value]));
  }

  remove(key: string, value: V): void {
    const values = this.entries.get(key);
    if (values?.delete(value) && values.size === 0) this.entries.delete(key);
  }

  get(key: string): ReadonlySet<V> {
    return this.entries.get(key) ?? NONE;
  }

  /** The value of a key that has exactly one. */
  single(key: string): V | undefined {
    const values = this.entries.get(key);
    return values?.size === 1 ? [...values][0] : undefined;
  }
}

const NONE: ReadonlySet<never> = new Set<never>();
