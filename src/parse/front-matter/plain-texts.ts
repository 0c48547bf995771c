import type { PlainScalar } from './plain-scalar';
import type { PropertyKey, PropertyText } from './property-values';

/** A value that is left to the reader of all YAML. */
export const UNSURE = Symbol('unsure');

/** Takes down the keys and texts of front matter as they are come to. */
export class PlainTexts {
  readonly keys: PropertyKey[] = [];
  readonly texts: PropertyText[] = [];
  /** How many values there are, lists and mappings among them. */
  count = 0;
  /** Whether texts are passed over: they stand in one that was taken down as a whole. */
  muted = false;
  private key = '';

  /** @param repeated whether the same top-level key was begun before */
  begin(key: string, start: number, end: number, repeated: boolean): void {
    this.key = key;
    this.keys.push({ key, start, end, repeated });
  }

  /** @param whole whether it is all that its key holds */
  take({ value, start, end }: PlainScalar, whole: boolean): void {
    this.count += 1;
    if (value !== null && !this.muted) this.texts.push({ key: this.key, value: String(value), whole, start, end });
  }
}
