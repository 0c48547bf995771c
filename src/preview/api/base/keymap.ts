import type { Modifier } from 'obsidian';

export interface KeymapContext {
  modifiers: string | null;
  key: string | null;
  /** The key as the keyboard gives it without modifiers. */
  vkey: string;
}

export type KeymapListener = (event: KeyboardEvent, context: KeymapContext) => unknown;

export interface KeymapHandler {
  scope: Scope;
  /** Sorted and joined by commas; null answers to any. */
  modifiers: string | null;
  key: string | null;
  func: KeymapListener;
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(window.navigator.platform);

/** `Mod` is Cmd on macOS and Ctrl elsewhere. */
export function compileModifiers(modifiers: readonly Modifier[]): string {
  return modifiers.map((modifier) => (modifier === 'Mod' ? (isMac() ? 'Meta' : 'Ctrl') : modifier)).sort().join(',');
}

function modifiersOf(event: MouseEvent | KeyboardEvent | TouchEvent): string {
  const held: Modifier[] = [];
  if (event.ctrlKey) held.push('Ctrl');
  if (event.metaKey) held.push('Meta');
  if (event.altKey) held.push('Alt');
  if (event.shiftKey) held.push('Shift');
  return compileModifiers(held);
}

function contextOf(event: KeyboardEvent): KeymapContext {
  const code = /^(?:Key|Digit)(.)$/.exec(event.code);
  return { modifiers: modifiersOf(event), key: event.key, vkey: code?.[1] ?? event.key };
}

/** Whether a key that was pressed is the one that is waited for. */
export function answers(handler: Pick<KeymapHandler, 'modifiers' | 'key'>, context: KeymapContext): boolean {
  if (handler.modifiers !== null && handler.modifiers !== context.modifiers) return false;
  if (handler.key === null) return true;
  const wanted = handler.key.toLowerCase();
  return wanted === context.key?.toLowerCase() || wanted === context.vkey.toLowerCase();
}

/** Keys that answer while this scope is the one in force. What it does not take goes to its parent. */
export class Scope {
  readonly keys: KeymapHandler[] = [];

  constructor(readonly parent?: Scope) {}

  /** @param key null answers to every key */
  register(modifiers: Modifier[] | null, key: string | null, func: KeymapListener): KeymapHandler {
    const handler = { scope: this, modifiers: modifiers === null ? null : compileModifiers(modifiers), key, func };
    this.keys.push(handler);
    return handler;
  }

  unregister(handler: unknown): void {
    const at = this.keys.findIndex((key) => key === handler);
    if (at !== -1) this.keys.splice(at, 1);
  }

  /** @returns `false` when a handler took the key and wants its default prevented */
  handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
    for (const handler of [...this.keys]) {
      if (!answers(handler, context)) continue;
      const result = handler.func(event, context);
      if (result !== undefined) return result;
    }
    return this.parent?.handleKey(event, context);
  }
}

/** The stack of scopes: the last pushed is the one in force. */
export class Keymap {
  private readonly scopes: Scope[] = [];
  /** Asked while no scope is pushed: the active view's, or the app's. */
  private base: () => Scope;

  constructor(readonly rootScope: Scope) {
    this.base = () => rootScope;
  }

  setBase(base: () => Scope): void {
    this.base = base;
  }

  pushScope(scope: Scope): void {
    this.popScope(scope);
    this.scopes.push(scope);
  }

  popScope(scope: Scope): void {
    const at = this.scopes.indexOf(scope);
    if (at !== -1) this.scopes.splice(at, 1);
  }

  /** Listens in a window, a pop-out's included. @returns a function that ends it */
  listen(win: Window): () => void {
    const onKey = (event: KeyboardEvent): void => this.dispatch(event);
    win.addEventListener('keydown', onKey, true);
    return () => win.removeEventListener('keydown', onKey, true);
  }

  private dispatch(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const scope = this.scopes.at(-1) ?? this.base();
    if (scope.handleKey(event, contextOf(event)) !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    return modifiersOf(event).split(',').includes(compileModifiers([modifier]));
  }

  /** Where a click or key with modifiers asks to open: a middle click and Mod a tab, Mod+Alt a split, Mod+Alt+Shift a window. */
  static isModEvent(event?: MouseEvent | TouchEvent | KeyboardEvent | null): 'tab' | 'split' | 'window' | boolean {
    if (!event) return false;
    if ('button' in event && event.button === 1) return 'tab';
    if (!Keymap.isModifier(event, 'Mod')) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}
