import type { Plugin } from 'obsidian';
import type { Session } from '../app/session';
import type { Features } from './features';
import type { ItemDesk } from './assess/item-desk';
import type { LinkDesk } from './linking/link-desk';
import type { SettingsAccess } from './settings';

/** What each feature gets to register itself: the plugin as registrar only, the session for everything it knows and does. */
export interface AtlasHost {
  /** For `registerEvent`, `registerEditorExtension` … Features keep no other hold of it. */
  readonly plugin: Plugin;
  readonly session: Session;
  readonly settings: SettingsAccess;
  /** What all surfaces of linking share. */
  readonly linking: LinkDesk;
  /** What everything that answers items shares. */
  readonly items: ItemDesk;
  /** Where each feature leaves what it does behind what stands in the app from the start. */
  readonly features: Features;
}
