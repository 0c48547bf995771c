import { createApp, type App } from '../api/app';
import { installGlobals } from '../api/dom/globals';
import { Notice } from '../api/ui/notice';
import type { Disk } from '../api/disk';
import { BacklinksView, BACKLINKS } from './backlinks-view';
import { showFailure } from './failure-panel';
import { FILE_EXPLORER, FileExplorerView } from './file-explorer-view';
import { buildFrame, type Frame } from './frame';
import { addHostCommands } from './host-commands';
import { AboutTab, AppearanceTab, PluginsTab } from './host-tabs';
import { iconButton } from '../api/dom/icon-button';
import { MemoryDisk } from './memory-disk';
import { metadataReader } from './metadata-reader';
import { OUTLINE, OutlineView } from './outline-view';
import { asError, collectErrors } from './page-errors';
import { fetchPlugin } from './plugin-files';
import { SEARCH, SearchView } from './search-view';
import { ServerConnection } from './server-connection';
import { ServerDisk } from './server-disk';
import { PreviewSettings } from './settings-window';
import { manageSidebars } from './sidebars';
import { openStartNote } from './start-note';
import { showStorage } from './storage-status';
import { Theme } from './theme';
import { WORDS } from './words';

declare global {
  interface Window {
    /** Put there by `createApp`, as in Obsidian. */
    app: App;
  }
}

/** Builds the preview: the disk, the app over it, the window around it, and the plugin in it. */
async function start(): Promise<void> {
  const address = new URL(window.location.href);
  const token = address.searchParams.get('token');
  if (token === null) throw new Error(WORDS.noToken);
  const server = new ServerConnection(token);
  const serverDisk = await ServerDisk.open(server);
  const disk: Disk = address.searchParams.has('memory') ? await MemoryDisk.copyOf(serverDisk) : serverDisk;
  const frame = buildFrame(document, disk.name);
  const app = await createApp({
    disk, window, containers: { workspace: frame.workspace, ribbon: frame.ribbonActions, statusBar: frame.statusBar },
    readMetadata: metadataReader(`metadata-worker.js?token=${encodeURIComponent(token)}`),
  });
  const theme = new Theme(window, () => app.workspace.trigger('css-change'));
  furnish(app, frame, theme);
  showStorage(frame.statusBar, disk instanceof ServerDisk ? disk : undefined);
  document.querySelector('.preview-start')?.remove();
  const isNew = await startPlugin(app, server, frame);
  await app.start();
  await openSidebars(app, frame);
  await openStartNote(app);
  for (const plugin of isNew ? Object.values(app.plugins.plugins) : []) plugin.onUserEnable();
  document.body.addClass('is-ready');
}

/** Views, commands, buttons and settings of the host itself. */
function furnish(app: App, frame: Frame, theme: Theme): void {
  app.viewRegistry.registerView(FILE_EXPLORER, (leaf) => new FileExplorerView(leaf));
  app.viewRegistry.registerView(SEARCH, (leaf) => new SearchView(leaf));
  app.viewRegistry.registerView(BACKLINKS, (leaf) => new BacklinksView(leaf));
  app.viewRegistry.registerView(OUTLINE, (leaf) => new OutlineView(leaf));
  // Passing over the rows should not cover them; with the key held, one asks for it.
  app.workspace.hoverLinkSources[FILE_EXPLORER] = { display: WORDS.files, defaultMod: true };
  addHostCommands(app, theme);
  app.setting.attachWindow(new PreviewSettings(app));
  for (const tab of [new AppearanceTab(theme), new PluginsTab(app), new AboutTab()]) app.setting.addSettingTab(tab);
  iconButton(frame.ribbonSettings, 'command', WORDS.palette, () => app.commands.executeCommandById('command-palette:open'));
  iconButton(frame.ribbonSettings, 'sun', WORDS.toggleTheme, () => app.commands.executeCommandById('theme:toggle-light-dark'));
  iconButton(frame.ribbonSettings, 'settings', WORDS.settings, () => app.setting.open());
}

async function openSidebars(app: App, frame: Frame): Promise<void> {
  await app.workspace.ensureSideLeaf(SEARCH, 'left', { reveal: false });
  await app.workspace.ensureSideLeaf(FILE_EXPLORER, 'left');
  await app.workspace.ensureSideLeaf(OUTLINE, 'right', { reveal: false });
  await app.workspace.ensureSideLeaf(BACKLINKS, 'right');
  manageSidebars(app, window, frame);
}

/** Runs the built plugin. When it fails, the rest of the preview goes on. @returns whether it runs in this vault for the first time */
async function startPlugin(app: App, server: ServerConnection, frame: Frame): Promise<boolean> {
  try {
    const files = await fetchPlugin(server);
    const isKnown = await app.vault.adapter.exists(`${app.vault.configDir}/plugins/${files.manifest.id}`);
    await app.plugins.loadPlugin(files);
    const failure = app.plugins.failures.get(files.manifest.id);
    if (failure !== undefined) throw asError(failure);
    return !isKnown;
  } catch (error) {
    window.previewErrors.push(String(error));
    const panel = showFailure(frame.container, WORDS.pluginFailed, WORDS.pluginFailedAdvice, error);
    iconButton(panel, 'x', WORDS.close, () => panel.remove()).addClass('modal-close-button');
    return false;
  }
}

installGlobals(window);
collectErrors(window, (message) => new Notice(WORDS.error(message)));
start().catch((error: unknown) => {
  window.previewErrors.push(String(error));
  document.querySelector('.preview-start')?.remove();
  showFailure(document.body, WORDS.pageFailed, error instanceof Error ? error.message : '', error);
});
