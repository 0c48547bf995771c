/** Elements that want to know when they move to another window, with the window they were last seen in. */
const watched = new Map<HTMLElement, { win: Window; listeners: Set<(win: Window) => unknown> }>();

/** @returns a function that ends the telling */
export function onMigration(el: HTMLElement, listener: (win: Window) => unknown): () => void {
  const entry = watched.get(el) ?? { win: el.win, listeners: new Set() };
  watched.set(el, entry);
  entry.listeners.add(listener);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size === 0) watched.delete(el);
  };
}

/** Called by whoever moved elements between windows: only the workspace does, with pop-outs. */
export function tellMigrations(): void {
  for (const [el, entry] of watched) {
    if (!el.isConnected || el.win === entry.win) continue;
    entry.win = el.win;
    for (const listener of [...entry.listeners]) listener(el.win);
  }
}
