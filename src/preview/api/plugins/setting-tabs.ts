import { Events } from '../base/events';

/** A tab as the settings window needs it. */
export interface SettingTabEntry {
  id: string;
  name: string;
  icon: string;
  /** The window puts this element into its content while the tab is open. */
  containerEl: HTMLElement;
  display(): void;
  hide(): void;
  /** Where the tab has it, called instead of `display`: it knows whether its settings are declared or drawn. */
  renderTab?(): void;
  leaveTab?(): void;
}

/** The settings window, drawn by the shell. */
export interface SettingsWindow {
  open(): void;
  close(): void;
  /** Puts the tab's element on show; the tab was drawn before it. */
  show(tab: SettingTabEntry): void;
}

/** `app.setting`: which tabs there are and which one is open. Triggers `changed` when tabs come or go. */
export class SettingTabs extends Events {
  readonly settingTabs: SettingTabEntry[] = [];
  readonly pluginTabs: SettingTabEntry[] = [];
  activeTab: SettingTabEntry | null = null;
  private lastTabId = '';
  private isOpen = false;
  private win: SettingsWindow | null = null;

  /** The shell hands in its window once. */
  attachWindow(win: SettingsWindow): void {
    this.win = win;
  }

  /** Opens the window at the tab last seen, or the first one. */
  open(): void {
    if (this.isOpen || !this.win) return;
    this.isOpen = true;
    this.win.open();
    const tab = this.find(this.lastTabId) ?? this.settingTabs[0] ?? this.pluginTabs[0];
    if (tab) this.openTab(tab);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.leaveTab();
    this.win?.close();
  }

  /** @returns the tab, or null where there is none of that id (a plugin's tab has the plugin's id) */
  openTabById(id: string): SettingTabEntry | null {
    const tab = this.find(id);
    if (!tab) return null;
    this.openTab(tab);
    return tab;
  }

  openTab(tab: SettingTabEntry): void {
    if (!this.isOpen) this.lastTabId = tab.id;
    this.open();
    if (this.activeTab === tab) return;
    this.leaveTab();
    this.activeTab = tab;
    this.lastTabId = tab.id;
    if (tab.renderTab) tab.renderTab();
    else tab.display();
    this.win?.show(tab);
  }

  /** Tabs of the host itself; a plugin's go through `Plugin.addSettingTab`. */
  addSettingTab(tab: SettingTabEntry): void {
    this.settingTabs.push(tab);
    this.trigger('changed');
  }

  addPluginTab(tab: SettingTabEntry): void {
    this.pluginTabs.push(tab);
    this.trigger('changed');
  }

  removeSettingTab(tab: SettingTabEntry): void {
    for (const tabs of [this.settingTabs, this.pluginTabs]) tabs.remove(tab);
    if (this.activeTab === tab) this.leaveTab();
    this.trigger('changed');
  }

  private find(id: string): SettingTabEntry | undefined {
    return [...this.settingTabs, ...this.pluginTabs].find((tab) => tab.id === id);
  }

  private leaveTab(): void {
    const tab = this.activeTab;
    this.activeTab = null;
    tab?.leaveTab?.();
    tab?.hide();
    tab?.containerEl.empty();
    tab?.containerEl.detach();
  }
}
