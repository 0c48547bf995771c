import type { PluginManifest } from 'obsidian';
import type { PluginFiles } from '../api/plugins/plugins';
import type { ServerConnection } from './server-connection';

/** Fetches the built plugin. @throws with a sentence where it is not built */
export async function fetchPlugin(server: ServerConnection): Promise<PluginFiles> {
  const [manifest, code, css] = await Promise.all([
    server.ask('GET', '/plugin/manifest.json'), server.ask('GET', '/plugin/main.js'), server.ask('GET', '/plugin/styles.css'),
  ]);
  return { manifest: asManifest(await manifest.json()), code: await code.text(), css: await css.text() };
}

function asManifest(value: unknown): PluginManifest {
  if (isManifest(value)) return value;
  throw new Error('The plugin’s manifest.json lacks its id, name, version or minAppVersion.');
}

function isManifest(value: unknown): value is PluginManifest {
  const needed = ['id', 'name', 'version', 'minAppVersion'];
  return typeof value === 'object' && value !== null && needed.every((key) => typeof Reflect.get(value, key) === 'string');
}
