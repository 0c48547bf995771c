import { WORDS } from './words';

/** The places of the window that the app and the shell fill. */
export interface Frame {
  container: HTMLElement;
  workspace: HTMLElement;
  /** At the ends of the title line, beside the sidebars. */
  titleStart: HTMLElement;
  titleEnd: HTMLElement;
  /** Buttons of features and plugins. */
  ribbonActions: HTMLElement;
  /** Buttons of the window itself, at the foot of the ribbon. */
  ribbonSettings: HTMLElement;
  statusBar: HTMLElement;
}

/** Builds the window's frame, in the elements and classes that plugins know from Obsidian. */
export function buildFrame(doc: Document, vaultName: string): Frame {
  const container = doc.body.createDiv({ cls: 'app-container' });
  const { titleStart, titleEnd } = buildTitleBar(container, vaultName);
  const main = container.createEl('main', { cls: 'horizontal-main-container' });
  const workspace = main.createDiv({ cls: 'workspace' });
  const ribbon = workspace.createDiv({
    cls: ['workspace-ribbon', 'side-dock-ribbon', 'mod-left'], attr: { 'role': 'toolbar', 'aria-label': WORDS.ribbon, 'aria-orientation': 'vertical' },
  });
  return {
    container,
    workspace,
    titleStart,
    titleEnd,
    ribbonActions: ribbon.createDiv({ cls: 'side-dock-actions' }),
    ribbonSettings: ribbon.createDiv({ cls: 'side-dock-settings' }),
    statusBar: container.createEl('footer', { cls: 'status-bar', attr: { 'aria-label': WORDS.statusBar } }),
  };
}

function buildTitleBar(container: HTMLElement, vaultName: string): Pick<Frame, 'titleStart' | 'titleEnd'> {
  container.doc.title = WORDS.pageTitle(vaultName);
  const bar = container.createEl('header', { cls: 'titlebar' });
  const titleStart = bar.createDiv({ cls: 'titlebar-buttons' });
  bar.createDiv({ cls: 'titlebar-text', text: vaultName });
  bar.createDiv({ cls: 'preview-label', text: WORDS.label, attr: { title: WORDS.labelMeaning } });
  return { titleStart, titleEnd: bar.createDiv({ cls: 'titlebar-buttons' }) };
}
