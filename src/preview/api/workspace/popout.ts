import type { AppHost } from '../app-host';
import { extendWindow, setActiveWindow } from '../dom/globals';
import { tellMigrations } from '../dom/migration';
import type { Realm } from '../dom/node';
import { watchTooltips } from '../dom/tooltip';
import { WorkspaceItem, WorkspaceParent } from './item';
import { WorkspaceRoot } from './split';

export interface WindowInit {
  x?: number;
  y?: number;
  size?: { width: number; height: number };
}

/** The windows beside the main one. */
export class WorkspaceFloating extends WorkspaceParent {
  readonly type = 'floating';
  readonly containerEl = createDiv();

  serialize(): Record<string, unknown> {
    return { id: this.id, type: this.type, children: [] };
  }

  protected onChildrenChanged(): void {
    // Each window has its own document.
  }
}

/** A window of its own with tabs in it. It closes with its last tab, and its tabs with it. */
export class WorkspaceWindow extends WorkspaceRoot {
  override readonly type = 'window';
  private readonly ends: Array<() => void> = [];

  /** @throws when the browser does not let a window open */
  static open(app: AppHost, main: Realm, init: WindowInit = {}): WorkspaceWindow {
    const { width, height } = init.size ?? { width: 700, height: 600 };
    const place = init.x !== undefined && init.y !== undefined ? `,left=${init.x},top=${init.y}` : '';
    const win = main.open('about:blank', '_blank', `popup,width=${width},height=${height}${place}`);
    if (!win) throw new Error('The browser did not let a window open. Allow pop-ups for this page.');
    return new WorkspaceWindow(app, main, win as Realm);
  }

  private constructor(app: AppHost, main: Realm, private readonly realm: Realm) {
    super(app, realm);
    extendWindow(realm);
    copyLook(main.document, realm.document);
    const container = realm.document.body.createDiv('app-container').createDiv('horizontal-main-container').createDiv('workspace');
    container.append(this.containerEl);
    this.ends.push(app.keymap.listen(realm), watchTooltips(realm), followTheme(main.document, realm.document));
    realm.addEventListener('focus', () => setActiveWindow(main, realm));
    realm.addEventListener('pagehide', () => this.leave(main));
    main.addEventListener('pagehide', () => realm.close());
  }

  override removeChild(child: WorkspaceItem): void {
    super.removeChild(child);
    if (this.children.length === 0) this.realm.close();
  }

  override onChildrenChanged(): void {
    super.onChildrenChanged();
    tellMigrations();
  }

  private leave(main: Realm): void {
    setActiveWindow(main, main);
    for (const end of this.ends.splice(0)) end();
    this.trigger('closed');
  }
}

/** The same style sheets and theme as the main window's. */
function copyLook(from: Document, to: Document): void {
  to.title = from.title;
  to.documentElement.lang = from.documentElement.lang;
  const base = to.createElement('base');
  base.href = from.baseURI;
  to.head.append(base);
  for (const sheet of from.head.querySelectorAll('style, link[rel="stylesheet"]')) to.head.append(to.importNode(sheet, true));
}

/** @returns a function that ends it */
function followTheme(from: Document, to: Document): () => void {
  const copy = (): void => { to.body.className = `${from.body.className} is-popout-window`; };
  copy();
  const observer = new MutationObserver(copy);
  observer.observe(from.body, { attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}
