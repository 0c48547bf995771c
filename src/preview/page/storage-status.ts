import type { ServerDisk } from './server-disk';
import { WORDS } from './words';

/** Says in the status bar where changes go, and when they no longer can. */
export function showStorage(statusBar: HTMLElement, disk: ServerDisk | undefined): void {
  const item = statusBar.createDiv({ cls: ['status-bar-item', 'preview-connection'], text: disk ? WORDS.connected : WORDS.inMemory, attr: { role: 'status' } });
  disk?.onConnection((isConnected) => {
    item.setText(isConnected ? WORDS.connected : WORDS.lost);
    item.toggleClass('is-lost', !isConnected);
  });
}
