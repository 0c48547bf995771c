import type { App } from '../api/app';
import type { SettingTabEntry, SettingsWindow } from '../api/plugins/setting-tabs';
import { Modal } from '../api/ui/modal';
import { WORDS } from './words';

/** The settings: the host's tabs and the plugins', one on show. */
export class PreviewSettings extends Modal implements SettingsWindow {
  private readonly nav: HTMLElement;
  private readonly content: HTMLElement;

  constructor(private readonly host: App) {
    super(host);
    this.modalEl.addClass('mod-settings');
    this.modalEl.setAttr('aria-label', WORDS.settings);
    this.contentEl.addClass('vertical-tabs-container');
    this.nav = this.contentEl.createDiv({ cls: 'vertical-tab-header', attr: { 'role': 'tablist', 'aria-orientation': 'vertical', 'aria-label': WORDS.settings } });
    this.content = this.contentEl.createDiv({ cls: 'vertical-tab-content-container', attr: { role: 'tabpanel', tabindex: 0 } });
    host.setting.on('changed', () => this.drawTabs());
  }

  override onOpen(): void {
    this.drawTabs();
  }

  override onClose(): void {
    // Closed by its own button or Escape, the list of tabs still thinks that it is open.
    this.host.setting.close();
  }

  show(tab: SettingTabEntry): void {
    tab.containerEl.addClass('vertical-tab-content');
    this.content.replaceChildren(tab.containerEl);
    this.content.setAttr('aria-label', tab.name);
    this.content.scrollTop = 0;
    this.drawTabs();
  }

  private drawTabs(): void {
    const hadFocus = this.nav.contains(this.nav.doc.activeElement);
    this.nav.empty();
    this.drawGroup(WORDS.settingsGroups.host, this.host.setting.settingTabs);
    this.drawGroup(WORDS.settingsGroups.plugins, this.host.setting.pluginTabs);
    if (hadFocus) this.nav.querySelector<HTMLElement>('.is-active')?.focus();
  }

  private drawGroup(title: string, tabs: readonly SettingTabEntry[]): void {
    if (tabs.length === 0) return;
    this.nav.createDiv({ cls: 'vertical-tab-header-group-title', text: title, attr: { role: 'presentation' } });
    for (const tab of tabs) {
      const isActive = tab === this.host.setting.activeTab;
      const item = this.nav.createEl('button', {
        cls: ['vertical-tab-nav-item', ...(isActive ? ['is-active'] : [])], text: tab.name, type: 'button',
        attr: { 'role': 'tab', 'aria-selected': isActive },
      });
      item.addEventListener('click', () => this.host.setting.openTab(tab));
    }
  }
}
