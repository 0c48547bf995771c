/** What is said when the plugin cannot load something of its own. */
export const PART_WORDS = {
  unreadable: 'a part of OSPO Atlas could not be loaded. Restart the app; if that does not help, install the plugin again.',
};
