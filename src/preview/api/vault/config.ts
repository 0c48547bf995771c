import type { DataAdapter } from 'obsidian';
import { isRecord } from '../base/is-record';
import { readJson } from './read-json';

/** The options that the preview heeds; the rest of app.json is kept as it is. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  alwaysUpdateLinks: true,
  attachmentFolderPath: '/',
  defaultViewMode: 'preview',
  livePreview: true,
  newFileLocation: 'root',
  newLinkFormat: 'shortest',
  useMarkdownLinks: false,
};

/** The vault's options, from `.obsidian/app.json`. */
export class VaultConfig {
  private written: Record<string, unknown> = {};

  constructor(private readonly adapter: DataAdapter, private readonly path: string) {}

  async load(): Promise<void> {
    const read = await readJson(this.adapter, this.path);
    if (isRecord(read)) this.written = read;
  }

  get(key: string): unknown {
    return this.written[key] ?? DEFAULTS[key];
  }

  async set(key: string, value: unknown): Promise<void> {
    this.written[key] = value;
    await this.adapter.mkdir(this.path.slice(0, this.path.lastIndexOf('/')));
    await this.adapter.write(this.path, JSON.stringify(this.written, null, 2));
  }
}
