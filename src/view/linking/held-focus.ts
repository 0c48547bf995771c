/**
 * Changes what an element shows. Where that hides, switches off or removes what had the focus in it, the focus goes on to a place of its own:
 * nobody who works by keyboard is thrown out of the pane.
 */
export function holdFocus(root: HTMLElement, change: () => void, refuge: () => void): void {
  const hadFocus = root.contains(root.doc.activeElement);
  change();
  if (hadFocus && !isUsable(root, root.doc.activeElement)) refuge();
}

function isUsable(root: HTMLElement, el: Element | null): boolean {
  return el !== null && root.contains(el) && el.closest('.is-hidden, :disabled') === null;
}
