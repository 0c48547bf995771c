import type { SettingTabEntry } from '../api/plugins/setting-tabs';

/** A tab of the settings that the host itself draws. */
export abstract class HostTab implements SettingTabEntry {
  readonly containerEl = createDiv();

  constructor(readonly id: string, readonly name: string, readonly icon: string) {}

  /** Draws into `containerEl`, which is empty. */
  abstract display(): void;

  hide(): void {
    this.containerEl.empty();
  }
}
