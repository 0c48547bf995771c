/** One subscription, so that it can be ended without the callback at hand. */
export interface EventRef {
  readonly source: Events;
  readonly name: string;
  readonly callback: (...data: never[]) => unknown;
  readonly context: unknown;
}

/**
 * Named events, as every part of the API that tells of changes has them. What is private here and in other classes that plugins extend is
 * so at run time as well (`#`): a plugin's own fields must not meet ours.
 */
export class Events {
  readonly #refs = new Map<string, EventRef[]>();

  on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
    const ref: EventRef = { source: this, name, callback, context };
    this.#refs.set(name, [...(this.#refs.get(name) ?? []), ref]);
    return ref;
  }

  off(name: string, callback: (...data: never[]) => unknown): void {
    this.#keep(name, (ref) => ref.callback !== callback);
  }

  offref(ref: EventRef): void {
    ref.source.#keep(ref.name, (other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.#refs.get(name) ?? []) this.tryTrigger(ref, data);
  }

  /** A listener that throws must not keep the others from hearing: its error is reported on its own. */
  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      Reflect.apply(ref.callback, ref.context, data);
    } catch (error) {
      window.setTimeout(() => { throw error; }, 0);
    }
  }

  /** How many subscriptions there are; a plugin that unloaded cleanly leaves this as it was. */
  subscriptionCount(): number {
    return [...this.#refs.values()].reduce((sum, refs) => sum + refs.length, 0);
  }

  #keep(name: string, test: (ref: EventRef) => boolean): void {
    this.#refs.set(name, (this.#refs.get(name) ?? []).filter(test));
  }
}
