import { defineMethods } from './define';

/** The helpers that Obsidian adds to arrays, strings, numbers and objects. */
export function extendCollections(): void {
  extendArrays();
  defineMethods<Pick<string, 'contains' | 'format' | 'includes' | 'replace'>>(String.prototype, {
    contains(target) {
      return this.includes(target);
    },
    format(...args) {
      return this.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
    },
  });
  defineMethods(String, { isString: (value): value is string => typeof value === 'string' });
  defineMethods(Number, { isNumber: (value): value is number => typeof value === 'number' });
  defineMethods(Math, {
    clamp: (value, min, max) => Math.min(Math.max(value, min), max),
    square: (value) => value * value,
  });
  defineMethods(Object, {
    isEmpty: (object) => Object.keys(object).length === 0,
    each(object, callback, context) {
      return Object.entries(object).every(([key, value]) => Reflect.apply(callback, context, [value, key]) !== false);
    },
  });
}

function extendArrays(): void {
  defineMethods<unknown[]>(Array.prototype, {
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    contains(target) {
      return this.includes(target);
    },
    remove(target) {
      for (let at = this.length - 1; at >= 0; at--) if (this[at] === target) this.splice(at, 1);
    },
    shuffle() {
      for (let at = this.length - 1; at > 0; at--) {
        const other = Math.floor(Math.random() * (at + 1));
        [this[at], this[other]] = [this[other], this[at]];
      }
      return this;
    },
    unique() {
      return [...new Set(this)];
    },
  });
  defineMethods(Array, { combine: (arrays) => arrays.flat(1) as never });
}
