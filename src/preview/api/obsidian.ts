/** What a plugin gets for `require('obsidian')` and for the other modules that Obsidian hands out. */
export function pluginModules(App: unknown): Record<string, unknown> {
  return { obsidian: { App } };
}
