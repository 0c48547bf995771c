import { completeMemory, type LinkMemory, type LinkMemoryData } from '../app/link-memory';
import { mergeRefusals, type RefusalList } from '../suggest/refusals';
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
  let known: RefusalList = refusedIn(settings);
  return settings.onChange(() => {
    const linking: LinkMemoryData = completeMemory(settings.current().linking);
    known = mergeRefusals(known, linking.refused);
    const isComplete = Object.entries(known).every(([key, state]) => linking.refused[key]?.at === state.at && linking.refused[key]?.revoked === state.revoked);
    if (!isComplete) void settings.change({ linking: { ...linking, refused: known } });
  });
}

function refusedIn(settings: SettingsAccess): RefusalList {
  return completeMemory(settings.current().linking).refused;
}
