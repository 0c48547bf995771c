// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { MarkdownPreviewView } from '../../../src/preview/api/markdown/preview-view';
import { MarkdownView } from '../../../src/preview/api/workspace/markdown-view';
import { fileAt, openApp, press, runPlugin } from './open-app';

describe('the app', () => {
  it('opens a note in the reading view with its links, and follows one', async () => {
    const { app } = await openApp({ 'A.md': 'To [[B]] and [[Nowhere]].\n', 'sub/B.md': '# Hello\n' });
    await app.workspace.openLinkText('A', '');
    const links = [...document.querySelectorAll<HTMLElement>('.markdown-preview-view a.internal-link')];
    expect(links.map((link) => [link.textContent, link.classList.contains('is-unresolved')])).toEqual([['B', false], ['Nowhere', true]]);
    links[0]?.click();
    await vi.waitFor(() => expect(app.workspace.getActiveFile()?.path).toBe('sub/B.md'));
    expect(document.querySelector('.markdown-preview-view h1')?.textContent).toBe('Hello');
  });

  it('tells plugins of what happens, and leaves nothing of them behind', async () => {
    const { app } = await openApp({ 'A.md': 'a' });
    const before = { processors: app.markdownRegistry.count(), events: app.workspace.subscriptionCount() + app.vault.subscriptionCount(), html: document.querySelectorAll('*').length };
    const id = await runPlugin(app, `
      onload() {
        this.addRibbonIcon('network', 'Open probe', () => {});
        this.addStatusBarItem().setText('here');
        this.addCommand({ id: 'go', name: 'Go', callback: () => {} });
        this.registerView('probe-view', (leaf) => new ProbeView(leaf));
        this.registerEvent(this.app.workspace.on('file-open', (file) => { window.opened = file.path; }));
        this.registerEvent(this.app.vault.on('modify', () => {}));
        this.registerMarkdownPostProcessor((el) => { el.dataset.seen = 'yes'; });
        this.registerMarkdownCodeBlockProcessor('probe', (source, el) => { el.setText(source); });
        this.addSettingTab(new ProbeTab(this.app, this));
      }`, `
      class ProbeView extends obsidian.ItemView { getViewType() { return 'probe-view'; } getDisplayText() { return 'Probe'; } async onOpen() { this.contentEl.createEl('p', { text: 'probing' }); } }
      class ProbeTab extends obsidian.PluginSettingTab { display() {} }`);
    expect(app.commands.findCommand('probe:go')?.name).toBe('Probe: Go');
    expect(app.setting.pluginTabs.map((tab) => tab.name)).toEqual(['Probe']);
    await app.workspace.getLeaf('tab').setViewState({ type: 'probe-view', active: true });
    expect(document.querySelector('.workspace-leaf-content[data-type="probe-view"] .view-content p')?.textContent).toBe('probing');
    await app.workspace.openLinkText('A', '');
    expect(Reflect.get(window, 'opened')).toBe('A.md');

    await app.plugins.disablePlugin(id);
    await vi.waitFor(() => expect(document.querySelector('[data-type="probe-view"] .view-content')?.textContent).toContain('not running'));
    app.workspace.detachLeavesOfType('probe-view');
    app.workspace.detachLeavesOfType('markdown');
    expect(app.commands.findCommand('probe:go')).toBeUndefined();
    expect(app.setting.pluginTabs).toEqual([]);
    expect(app.markdownRegistry.count()).toBe(before.processors);
    expect(document.querySelectorAll('.ribbon > *, .status-bar > *')).toHaveLength(0);
    await vi.waitFor(() => expect(app.workspace.subscriptionCount() + app.vault.subscriptionCount()).toBe(before.events));
    expect(document.querySelectorAll('*').length).toBe(before.html);
  });

  it('refuses to plugins every module that Obsidian does not hand out', async () => {
    const { app } = await openApp();
    const failure = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await runPlugin(app, '', "require('fs');");
    expect(failure.mock.calls[0]?.[1]).toMatchObject({ message: "Cannot find module 'fs'" });
    expect(app.plugins.enabledPlugins.size).toBe(0);
    expect(document.querySelector('.notice')?.textContent).toContain("Cannot find module 'fs'");
    failure.mockRestore();
  });

  it('runs commands by their rules and their hotkeys', async () => {
    const { app } = await openApp({ 'A.md': 'text' });
    const runs: string[] = [];
    app.commands.addCommand({ id: 'plain', name: 'Plain', callback: () => runs.push('plain'), hotkeys: [{ modifiers: ['Mod', 'Shift'], key: 'k' }] });
    app.commands.addCommand({ id: 'never', name: 'Never', checkCallback: () => false });
    app.commands.addCommand({ id: 'edit', name: 'Edit', editorCallback: (editor) => runs.push(typeof editor) });
    expect(app.commands.listCommands().map(({ id }) => id)).not.toContain('never');
    expect(app.commands.executeCommandById('never')).toBe(false);
    expect(app.commands.executeCommandById('edit')).toBe(false);
    await app.workspace.openLinkText('A', '');
    expect(app.commands.executeCommandById('edit')).toBe(true);
    press('K', { ctrlKey: true, shiftKey: true });
    expect(runs).toEqual(['object', 'plain']);
  });

  it('brings the layout back after a reload', async () => {
    const first = await openApp({ 'A.md': 'a', 'B.md': 'b' });
    await first.app.workspace.openLinkText('A', '');
    await first.app.workspace.openLinkText('B', '', 'tab');
    first.app.workspace.getMostRecentLeaf()?.setPinned(true);
    await first.app.workspace.requestSaveLayout.run();
    const saved = new TextDecoder().decode(await first.disk.read('.obsidian/workspace-preview.json'));
    const { app } = await openApp({ 'A.md': 'a', 'B.md': 'b', '.obsidian/workspace-preview.json': saved });
    const open: string[] = [];
    app.workspace.iterateRootLeaves((leaf) => open.push(`${leaf.getDisplayText()}${leaf.pinned ? ' (pinned)' : ''}`));
    expect(open).toEqual(['A', 'B (pinned)']);
    expect(app.workspace.getActiveFile()?.path).toBe('B.md');
  });

  it('splits a tab from its menu with the note where a person reads it', async () => {
    const { app } = await openApp({ 'A.md': 'a' });
    await app.workspace.openLinkText('A', '');
    const leaf = app.workspace.getLeavesOfType('markdown')[0];
    if (!(leaf?.view instanceof MarkdownView)) throw new Error('No note is open.');
    vi.spyOn(leaf.view.previewMode, 'getScroll').mockReturnValue(12);
    const scrolled = vi.spyOn(MarkdownPreviewView.prototype, 'applyScroll');
    leaf.tabHeaderEl.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    [...document.querySelectorAll<HTMLElement>('.menu-item')].find((item) => item.textContent === 'Split right')?.click();
    await vi.waitFor(() => expect(scrolled).toHaveBeenCalledWith(12));
    expect(app.workspace.getLeavesOfType('markdown')).toHaveLength(2);
  });

  it('keeps the middle from ever being empty', async () => {
    const { app } = await openApp();
    app.workspace.iterateRootLeaves((leaf) => leaf.detach());
    expect(app.workspace.getLeavesOfType('empty')).toHaveLength(1);
  });

  it('hands views their file again when it is renamed, and empties them when it goes', async () => {
    const { app } = await openApp({ 'A.md': 'a' });
    await app.workspace.openLinkText('A', '');
    await app.fileManager.renameFile(fileAt(app, 'A.md'), 'Z.md');
    expect(document.querySelector('.workspace-tab-header-inner-title')?.textContent).toBe('Z');
    await app.vault.delete(fileAt(app, 'Z.md'));
    await vi.waitFor(() => expect(app.workspace.getLeavesOfType('empty')).toHaveLength(1));
  });
});
