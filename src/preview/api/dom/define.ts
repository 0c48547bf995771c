/** `Exclude` keeps arrays from being mapped element by element. */
type Members<T> = { [K in Exclude<keyof T, symbol>]?: T[K] };

/** Adds methods to a prototype as Obsidian does, not enumerable so that `for … in` over arrays and objects stays clean. */
export function defineMethods<T extends object>(prototype: T, methods: Members<T> & ThisType<T>): void {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(methods))) {
    Object.defineProperty(prototype, name, { ...descriptor, enumerable: false, configurable: true });
  }
}

/** Adds a computed property to a prototype. */
export function defineGetter<T extends object>(prototype: T, name: keyof T & string, get: (this: T) => unknown): void {
  Object.defineProperty(prototype, name, { get, configurable: true });
}
