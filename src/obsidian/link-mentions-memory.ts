import { completeMemory, withRefusals, type LinkMemory } from '../app/link-memory';
import type { SettingsAccess } from './host';

/** The memory of linking in the plugin's data, which is synchronised with the vault. */
export function settingsMemory(settings: SettingsAccess): LinkMemory {
  return {
    read: async () => completeMemory(settings.current().linking),
    change: (change) => settings.change({ linking: change(completeMemory(settings.current().linking)) }),
  };
}

/**
 * Keeps refusals of this device when the data of another one takes their place.
 * @returns a function that ends it
 */
export function keepRefusals(settings: SettingsAccess): () => void {
  let known = completeMemory(settings.current().linking).refused;
  return settings.onChange(() => {
    const linking = completeMemory(settings.current().linking);
    const merged = withRefusals(linking, known);
    known = merged.refused;
    if (merged !== linking) void settings.change({ linking: merged });
  });
}
