import { registerCommands } from './front-commands';
import { registerBases } from './front-bases';
import { registerBlocks } from './front-blocks';
import { registerItemButtons } from './front-items';
import { registerViews } from './front-view';
import type { Features } from '../features';
import type { Late } from '../late';
import type { Plugin } from 'obsidian';

/**
 * What has to stand in the app from the start: what a workspace or a note that is open already may hold, and what can be asked for by name. All of it is
 * filled once the features are there.
 * @returns what opens the shipped notes' window, for the first-run offer
 */
export function registerFront(plugin: Plugin, features: Late<Features>): () => void {
  registerViews(plugin, features);
  registerBlocks(plugin, features);
  registerBases(plugin, features);
  registerItemButtons(plugin, features);
  return registerCommands(plugin, features);
}
