import type { PluginManifest } from 'obsidian';
import type { ServerConnection } from './server-connection';

/** What a release of the plugin carries. */
export interface PluginFiles {
  manifest: PluginManifest;
  code: string;
  css: string;
}

/** Fetches the built plugin. @throws with a sentence where it is not built */
export async function fetchPlugin(server: ServerConnection): Promise<PluginFiles> {
  const [manifest, code, css] = await Promise.all([
    server.ask('GET', '/plugin/manifest.json'), server.ask('GET', '/plugin/main.js'), server.ask('GET', '/plugin/styles.css'),
  ]);
  return { manifest: await manifest.json(), code: await code.text(), css: await css.text() };
}
