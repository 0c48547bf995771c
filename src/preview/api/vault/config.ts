import type { DataAdapter } from 'obsidian';

/** The options that the preview heeds; the rest of app.json is kept as it is. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  alwaysUpdateLinks: true,
  attachmentFolderPath: '/',
  defaultViewMode: 'preview',
  livePreview: true,
  newFileLocation: 'root',
  newLinkFormat: 'shortest',
  readableLineLength: true,
  showLineNumber: false,
  tabSize: 4,
  useMarkdownLinks: false,
  useTab: true,
};

/** The vault's options, from `.obsidian/app.json`. */
export class VaultConfig {
  private written: Record<string, unknown> = {};

  constructor(private readonly adapter: DataAdapter, private readonly path: string) {}

  async load(): Promise<void> {
    if (!(await this.adapter.exists(this.path))) return;
    const read: unknown = parseJson(await this.adapter.read(this.path));
    if (typeof read === 'object' && read !== null) this.written = { ...read };
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

/** An option file broken by hand must not keep the vault from opening. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
