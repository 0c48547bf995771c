// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ConfirmationModal } from '../../../src/preview/api/ui/confirmation-modal';
import { Menu } from '../../../src/preview/api/ui/menu';
import { Modal } from '../../../src/preview/api/ui/modal';
import { Notice } from '../../../src/preview/api/ui/notice';
import { FuzzySuggestModal } from '../../../src/preview/api/ui/suggest-modal';
import { PluginSettingTab } from '../../../src/preview/api/plugins/setting-tab';
import type { SettingDefinitionItem } from '../../../src/preview/api/ui/setting-definitions';
import { Setting } from '../../../src/preview/api/ui/setting';
import { openApp, press } from './open-app';

describe('modals', () => {
  it('take the keys, keep the focus, and give it back', async () => {
    const { app } = await openApp();
    const before = document.body.createEl('button');
    before.focus();
    const modal = new Modal(app).setTitle('Title');
    modal.contentEl.createEl('button', { text: 'inside' });
    const closed = vi.fn();
    modal.setCloseCallback(closed).open();
    expect(document.activeElement?.textContent).toBe('inside');
    expect(document.querySelector('.modal')?.getAttribute('aria-labelledby')).toBe(modal.titleEl.id);
    const hotkey = vi.fn();
    app.scope.register(['Mod'], 'j', hotkey);
    press('j', { ctrlKey: true });
    expect(hotkey).not.toHaveBeenCalled();
    press('Escape');
    expect(closed).toHaveBeenCalledOnce();
    expect(document.querySelector('.modal')).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  it('ask for what cannot be taken back', async () => {
    const { app } = await openApp({ 'A.md': '' });
    const file = app.vault.getFileByPath('A.md');
    if (!file) throw new Error('no file');
    const answer = app.fileManager.promptForDeletion(file);
    expect(document.querySelector('.modal-title')?.textContent).toBe('Delete file');
    press('Escape');
    expect(await answer).toBe(false);
    expect(new ConfirmationModal(app).buttonContainerEl.hasClass('modal-button-container')).toBe(true);
  });

  it('find among their items by typing, and choose with the keys', async () => {
    const { app } = await openApp();
    const chosen: string[] = [];
    class Fruits extends FuzzySuggestModal<string> {
      getItems(): string[] { return ['apple', 'apricot', 'banana', 'cherry']; }
      getItemText(item: string): string { return item; }
      onChooseItem(item: string): void { chosen.push(item); }
    }
    const modal = new Fruits(app);
    modal.open();
    const items = (): Array<string | null> => [...document.querySelectorAll('.suggestion-item')].map((el) => el.textContent);
    expect(items()).toHaveLength(4);
    modal.inputEl.value = 'ap';
    modal.inputEl.trigger('input');
    expect(items()).toEqual(['apple', 'apricot']);
    expect(document.querySelector('.suggestion-highlight')?.textContent).toBe('ap');
    press('ArrowDown');
    expect(document.querySelector('.is-selected')?.textContent).toBe('apricot');
    expect(modal.inputEl.getAttribute('aria-activedescendant')).toBe(document.querySelector('.is-selected')?.id);
    press('Enter');
    expect(chosen).toEqual(['apricot']);
    expect(document.querySelector('.prompt')).toBeNull();
  });
});

describe('menus', () => {
  it('stand in sections, skip what cannot be chosen, and work by keys', async () => {
    await openApp();
    const chosen: string[] = [];
    const menu = new Menu();
    menu.addItem((item) => item.setTitle('Off').setDisabled(true));
    menu.addItem((item) => item.setTitle('One').setSection('a').onClick(() => chosen.push('one')));
    menu.addItem((item) => item.setTitle('Two').setSection('b').onClick(() => chosen.push('two')));
    menu.addItem((item) => item.setTitle('Three').setSection('a').onClick(() => chosen.push('three')));
    menu.showAtPosition({ x: 0, y: 0 });
    expect([...document.querySelectorAll('.menu .menu-item-title, .menu-separator')].map((el) => el.textContent || '—')).toEqual(['Off', '—', 'One', 'Three', '—', 'Two']);
    press('ArrowDown');
    press('ArrowDown');
    expect(document.querySelector('.menu-item.selected')?.textContent).toBe('Three');
    press('Enter');
    expect(chosen).toEqual(['three']);
    expect(document.querySelector('.menu')).toBeNull();
  });

  it('look the same when they are shown again', async () => {
    await openApp();
    const menu = new Menu();
    for (const section of ['a', 'b', 'c']) menu.addItem((item) => item.setTitle(section).setSection(section));
    const look = (): string[] => {
      menu.showAtPosition({ x: 0, y: 0 });
      const shown = [...document.querySelectorAll('.menu .menu-item-title, .menu-separator')].map((el) => el.textContent || '—');
      menu.hide();
      return shown;
    };
    const first = look();
    expect(first).toEqual(['a', '—', 'b', '—', 'c']);
    expect(look()).toEqual(first);
  });

  it('open menus under their items', async () => {
    await openApp();
    const chosen = vi.fn();
    const menu = new Menu();
    menu.addItem((item) => {
      const submenu = item.setTitle('More').setSubmenu();
      if (submenu instanceof Menu) submenu.addItem((inner) => inner.setTitle('Inner').onClick(chosen));
    });
    menu.showAtPosition({ x: 0, y: 0 });
    press('ArrowDown');
    press('ArrowRight');
    expect(document.querySelectorAll('.menu')).toHaveLength(2);
    press('Enter');
    expect(chosen).toHaveBeenCalledOnce();
    expect(document.querySelectorAll('.menu')).toHaveLength(0);
  });

  it('close when another opens or the pointer goes elsewhere', async () => {
    await openApp();
    const open = () => new Menu().addItem((item) => item.setTitle('x')).showAtPosition({ x: 0, y: 0 });
    open();
    open();
    expect(document.querySelectorAll('.menu')).toHaveLength(1);
    document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(document.querySelectorAll('.menu')).toHaveLength(0);
  });
});

describe('notices', () => {
  it('go by themselves, or by a click', async () => {
    await openApp();
    vi.useFakeTimers();
    new Notice('soon gone', 100);
    const stays = new Notice('stays', 0);
    vi.advanceTimersByTime(200);
    expect(document.querySelector('.notice-container')?.textContent).toBe('stays');
    stays.noticeEl.click();
    expect(document.querySelector('.notice-container')).toBeNull();
  });
});

describe('settings', () => {
  it('name their controls', async () => {
    await openApp();
    const setting = new Setting(document.body).setName('Size').addText((text) => text.setValue('3'));
    const input = setting.controlEl.querySelector('input');
    expect(document.getElementById(input?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Size');
    setting.setErrorMessage('Too big');
    expect(setting.settingEl.querySelector('[role="alert"]')?.textContent).toBe('Too big');
    setting.setErrorMessage(null);
    expect(setting.settingEl.querySelector('[role="alert"]')).toBeNull();
  });

  it('that a plugin declares are drawn, checked and written', async () => {
    const { app } = await openApp({ 'Folder/x.md': '' });
    const saved: unknown[] = [];
    const deleted: number[] = [];
    const moved: number[][] = [];
    const plugin = { settings: { on: true, size: 2, name: 'n', folder: '', more: 'm' }, saveData: async (data: unknown) => { saved.push(structuredClone(data)); } };
    class Tab extends PluginSettingTab {
      override getSettingDefinitions(): SettingDefinitionItem[] {
        return [
          { name: 'On', control: { type: 'toggle', key: 'on' } },
          { name: 'Name', visible: () => plugin.settings.on, control: { type: 'text', key: 'name', validate: (value: string) => (value === '' ? 'Give a name.' : undefined) } },
          { type: 'group', heading: 'Numbers', items: [{ name: 'Size', control: { type: 'number', key: 'size', defaultValue: 7 } }, { name: 'Folder', control: { type: 'folder', key: 'folder' } }] },
          {
            type: 'list', heading: 'Things', onDelete: (index) => deleted.push(index), onReorder: (from, to) => moved.push([from, to]),
            items: [{ name: 'a' }, { name: 'b' }],
          },
          { type: 'page', name: 'More', displayValue: () => plugin.settings.more, items: [{ name: 'Inner', control: { type: 'textarea', key: 'more' } }] },
        ];
      }
      override display(): void { throw new Error('Declared settings go before display().'); }
    }
    const tab = new Tab(app, plugin);
    document.body.append(tab.containerEl);
    tab.renderTab();
    const rows = () => [...tab.containerEl.querySelectorAll<HTMLElement>('.setting-item')].filter((el) => el.style.display !== 'none').map((el) => el.querySelector('.setting-item-name')?.textContent);
    expect(rows()).toEqual(['On', 'Name', 'Numbers', 'Size', 'Folder', 'Things', 'a', 'b', 'More']);
    const input = (name: string): HTMLInputElement => {
      const row = [...tab.containerEl.querySelectorAll<HTMLElement>('.setting-item')].find((el) => el.querySelector('.setting-item-name')?.textContent === name);
      const found = row?.querySelector<HTMLInputElement>('input, textarea');
      if (!found) throw new Error(`no control ${name}`);
      return found;
    };
    const type = async (name: string, value: string): Promise<void> => {
      input(name).value = value;
      input(name).trigger('input');
      await Promise.resolve();
      await Promise.resolve();
    };
    await type('Name', '');
    expect(tab.containerEl.querySelector('.setting-item-error')?.textContent).toBe('Give a name.');
    expect(saved).toEqual([]);
    await type('Name', 'new');
    await type('Size', 'no number');
    expect(saved.at(-1)).toMatchObject({ name: 'new', size: 7 });
    input('On').click();
    await vi.waitFor(() => expect(rows()).not.toContain('Name'));

    input('Folder').focus();
    expect([...document.querySelectorAll('.suggestion-item')].map((el) => el.textContent)).toEqual(['Folder']);
    press('Enter');
    await vi.waitFor(() => expect(saved.at(-1)).toMatchObject({ folder: 'Folder' }));

    tab.containerEl.querySelectorAll<HTMLElement>('[aria-label="Delete"]')[1]?.click();
    tab.containerEl.querySelector('.setting-drag-handle')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect([deleted, moved]).toEqual([[1], [[0, 1]]]);

    tab.containerEl.querySelector<HTMLElement>('.mod-page')?.click();
    expect(rows()).toEqual(['Inner']);
    await type('Inner', 'changed');
    tab.update();
    expect(rows()).toEqual(['Inner']);
    tab.containerEl.querySelector<HTMLElement>('[aria-label="Back"]')?.click();
    expect(tab.containerEl.querySelector('.mod-page .setting-item-display-value')?.textContent).toBe('changed');
  });
});
