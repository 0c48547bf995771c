import { afterEach, vi } from 'vitest';
import type { App } from '../../../src/preview/api/app';
import type { DiskEvent } from '../../../src/preview/api/disk';
import { MemoryDisk } from '../../../src/preview/page/memory-disk';

/** A vault in memory to which another program may write as well. */
export class SharedDisk extends MemoryDisk {
  private readonly listeners = new Set<(event: DiskEvent) => void>();

  override watch(listener?: (event: DiskEvent) => void): () => void {
    if (listener) this.listeners.add(listener);
    return () => listener && this.listeners.delete(listener);
  }

  /** Writes as another program does. */
  async writeFromOutside(path: string, text: string): Promise<void> {
    const entry = await this.write(path, new TextEncoder().encode(text));
    for (const listener of this.listeners) listener({ kind: 'written', entry });
  }

  async removeFromOutside(path: string): Promise<void> {
    await this.remove(path);
    for (const listener of this.listeners) listener({ kind: 'removed', path });
  }
}

const open: App[] = [];

// jsdom measures nothing: CodeMirror asks all the same.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

/** An app over a vault with these notes, closed after the test. */
export async function openApp(notes: Record<string, string> = {}, start = true): Promise<{ app: App; disk: SharedDisk }> {
  const { createApp } = await import('../../../src/preview/api/app');
  const disk = new SharedDisk('Test vault');
  for (const [path, text] of Object.entries(notes)) await disk.write(path, new TextEncoder().encode(text));
  const make = (cls: string): HTMLElement => {
    const el = document.createElement('div');
    el.className = cls;
    document.body.append(el);
    return el;
  };
  const app = await createApp({ disk, window, containers: { workspace: make('workspace'), ribbon: make('ribbon'), statusBar: make('status-bar') } });
  open.push(app);
  await app.metadataCache.whenIdle();
  if (start) await app.start();
  return { app, disk };
}

/** Runs a plugin from source: the body of its class, with `obsidian` at hand. */
export async function runPlugin(app: App, body: string, extra = ''): Promise<string> {
  const code = `const obsidian = require('obsidian'); ${extra}\nmodule.exports = class extends obsidian.Plugin { ${body} };`;
  const manifest = { id: 'probe', name: 'Probe', version: '1.0.0', minAppVersion: '1.13.0', author: 'A', description: 'D' };
  await app.plugins.loadPlugin({ manifest, code });
  return manifest.id;
}

export function fileAt(app: App, path: string) {
  const file = app.vault.getFileByPath(path);
  if (!file) throw new Error(`The test's vault has no ${path}.`);
  return file;
}

/** As a person presses it; on what has the focus. */
export function press(key: string, modifiers: KeyboardEventInit = {}): void {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
}

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
  document.body.replaceChildren();
  vi.useRealTimers();
});
