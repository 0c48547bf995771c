import type { EventRef } from './events';

/** Something with a life: what it registers while loaded ends when it unloads. */
export class Component {
  /** Named as in Obsidian, where plugins look at it. */
  _loaded = false;
  _children: Component[] = [];
  #ends: Array<() => unknown> = [];

  /** Returns what `onload` returns, so that a plugin's asynchronous start can be awaited. */
  load(): unknown {
    if (this._loaded) return undefined;
    this._loaded = true;
    const result: unknown = this.onload();
    for (const child of [...this._children]) child.load();
    return result;
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this._loaded) return;
    this._loaded = false;
    for (const child of this._children.splice(0).reverse()) child.unload();
    for (const end of this.#ends.splice(0).reverse()) end();
    this.onunload();
  }

  onunload(): void {
    // For those who extend it.
  }

  addChild<T extends Component>(component: T): T {
    this._children.push(component);
    if (this._loaded) component.load();
    return component;
  }

  removeChild<T extends Component>(component: T): T {
    const at = this._children.indexOf(component);
    if (at !== -1) this._children.splice(at, 1);
    component.unload();
    return component;
  }

  register(end: () => unknown): void {
    this.#ends.push(end);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => ref.source.offref(ref));
  }

  registerDomEvent(
    target: EventTarget,
    type: string,
    callback: (event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = (event: Event): unknown => Reflect.apply(callback, target, [event]);
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
