import type { AppHost } from '../app-host';
import { getLinkpath, parseLinktext } from '../base/link-text';
import { Keymap } from '../base/keymap';
import { HoverPopover, type HoverParent } from '../ui/hover-popover';
import type { TFile } from '../vault/files';
import { partOf } from './embed';
import { listenToLinks } from './link-events';
import { MarkdownDocument } from './markdown-document';

/** What a view says when the pointer comes to rest on a link of its. */
export interface HoverLink {
  event: MouseEvent;
  source: string;
  hoverParent: HoverParent;
  targetEl: HTMLElement | null;
  linktext: string;
  sourcePath: string;
}

/** Shows the note that a link leads to while the pointer rests on it. In editors, and where a view asks for it, only with Mod held. */
export function showPagePreviews(app: AppHost): void {
  app.workspace.hoverLinkSources['preview'] = { display: 'Reading view', defaultMod: false };
  app.workspace.hoverLinkSources['editor'] = { display: 'Editing view', defaultMod: true };
  app.workspace.on('hover-link', (hover: HoverLink) => show(app, hover));
}

function show(app: AppHost, hover: HoverLink): void {
  const needsMod = app.workspace.hoverLinkSources[hover.source]?.defaultMod ?? false;
  if (needsMod && !Keymap.isModifier(hover.event, 'Mod')) return;
  const present = hover.hoverParent.hoverPopover;
  if (present instanceof PagePreview && present.targetEl === hover.targetEl) return;
  const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(hover.linktext), hover.sourcePath);
  if (file?.extension === 'md') new PagePreview(app, file, hover);
}

class PagePreview extends HoverPopover {
  constructor(private readonly app: AppHost, private readonly file: TFile, private readonly hover: HoverLink) {
    super(hover.hoverParent, hover.targetEl, 300);
    this.hoverEl.addClass('mod-page-preview');
  }

  override onShow(): void {
    void this.draw().then(() => this.position());
  }

  private async draw(): Promise<void> {
    const { app, file } = this;
    const { subpath } = parseLinktext(this.hover.linktext);
    const text = await app.vault.cachedRead(file);
    const part = subpath === '' ? null : await partOf(file, subpath, app);
    const embed = this.hoverEl.createDiv('markdown-embed is-loaded');
    if (!part) embed.createDiv({ cls: 'markdown-embed-title', text: file.basename });
    const view = embed.createDiv('markdown-embed-content').createDiv('markdown-preview-view markdown-rendered');
    const options = { app, sourcePath: file.path, component: this, firstLine: part?.firstLine ?? 0, embeddedIn: [file.path + subpath] };
    listenToLinks(view, { app, sourcePath: () => file.path, hoverParent: { hoverPopover: null }, source: 'preview' });
    await new MarkdownDocument(view, options).draw(part?.text ?? text, text);
  }
}
