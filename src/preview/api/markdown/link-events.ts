import type { AppHost } from '../app-host';
import { closestTo } from '../dom/closest';
import { Keymap } from '../base/keymap';
import { Menu } from '../ui/menu';
import type { HoverParent } from '../ui/hover-popover';

export interface LinkEventOptions {
  app: AppHost;
  /** The note that the links are written in. */
  sourcePath: () => string;
  hoverParent: HoverParent;
  /** Who shows the links, for page preview: `preview`, `editor` … */
  source: string;
}

/** Makes the links below an element work: open, open elsewhere, preview, menu. */
export function listenToLinks(el: HTMLElement, options: LinkEventOptions): void {
  el.addEventListener('click', (event) => onClick(el, event, options));
  el.addEventListener('auxclick', (event) => { if (event.button === 1) onClick(el, event, options); });
  el.addEventListener('mouseover', (event) => onHover(event, options));
  el.addEventListener('contextmenu', (event) => onMenu(event, options));
}

/** Links in an embed are those of the embedded note. */
export function sourceOfLink(link: HTMLElement, outermost: string): string {
  return link.closest<HTMLElement>('[data-source-path]')?.dataset['sourcePath'] ?? outermost;
}

function onClick(el: HTMLElement, event: MouseEvent, options: LinkEventOptions): void {
  const link = closestTo(event, 'a');
  if (!link || event.defaultPrevented) return;
  const href = link.getAttribute('href') ?? '';
  if (link.hasClass('internal-link')) {
    event.preventDefault();
    void options.app.workspace.openLinkText(link.dataset['href'] ?? href, sourceOfLink(link, options.sourcePath()), Keymap.isModEvent(event));
  } else if (link.hasClass('tag')) {
    event.preventDefault();
    // The page around has the search.
    options.app.workspace.trigger('search-tag', href);
  } else if (link.hasClass('footnote-link')) {
    event.preventDefault();
    const id = href.slice(1);
    [...el.querySelectorAll<HTMLElement>('[data-footnote-id]')].find((each) => each.dataset['footnoteId'] === id)?.scrollIntoView({ block: 'center' });
  } else if (href.startsWith('obsidian://')) {
    event.preventDefault();
    callProtocol(href, options.app);
  }
}

/** `obsidian://action?key=value` goes to the plugin that answers to the action. */
function callProtocol(href: string, app: AppHost): void {
  const url = new URL(href);
  const action = (url.host || url.pathname.replace(/^\/+/, '')).split('/')[0] ?? '';
  app.outside.protocol.get(action)?.({ action, ...Object.fromEntries(url.searchParams) });
}

function onHover(event: MouseEvent, options: LinkEventOptions): void {
  const targetEl = closestTo(event, 'a.internal-link');
  if (!targetEl) return;
  const linktext = targetEl.dataset['href'] ?? '';
  const { hoverParent, source } = options;
  options.app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl, linktext, sourcePath: sourceOfLink(targetEl, options.sourcePath()) });
}

function onMenu(event: MouseEvent, options: LinkEventOptions): void {
  const link = closestTo(event, 'a.internal-link');
  if (!link) return;
  const menu = Menu.forEvent(event);
  options.app.workspace.handleLinkContextMenu(menu, link.dataset['href'] ?? '', sourceOfLink(link, options.sourcePath()));
}
