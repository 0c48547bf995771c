import type { App, Plugin } from 'obsidian';
import version from 'virtual:reader-version';
import type { Session } from '../../app/session';
import { IndexedStore } from './indexed-store';

/** Where the name of this vault's database is kept, on this device. */
const NAME = 'ospo-atlas-index';

/** Milliseconds between two looks whether there is something to write. */
const REST = 10_000;

/** Where a session of this vault finds what the last one read, and leaves what it read itself. */
export function openIndex(app: App): IndexHost {
  return { store: new IndexedStore(databaseName(app)), version };
}

export interface IndexHost {
  store: IndexedStore;
  version: string;
}

/** Writes what changed every now and then, when the app goes out of sight or is closed, and when the plugin is unloaded. */
export function keepIndex(plugin: Plugin, session: Session, { store }: IndexHost): void {
  plugin.registerInterval(window.setInterval(() => void session.keep(), REST));
  // Of an app on a phone, and of a page that is closed, this is often the last that is heard.
  plugin.registerDomEvent(document, 'visibilitychange', () => {
    if (document.hidden) void session.keep();
  });
  plugin.registerEvent(plugin.app.workspace.on('quit', (tasks) => tasks.addPromise(session.keep(true))));
  plugin.register(() => void session.keep(true).finally(() => store.close()));
}

/** Two vaults may have the same name, and one vault may be moved: the database is named after neither. */
function databaseName(app: App): string {
  const known: unknown = app.loadLocalStorage(NAME);
  if (typeof known === 'string') return known;
  const name = `${NAME}-${window.crypto.randomUUID()}`;
  app.saveLocalStorage(NAME, name);
  return name;
}
