import { extensionOf } from '../../../model/path';
import type { AppHost } from '../app-host';
import { IMAGE_TYPES } from '../base/image-types';
import { BasePane } from '../bases/base-pane';
import { setIcon } from '../dom/icons';
import { setTooltip } from '../dom/tooltip';
import { decodeAddress, isExternalAddress, linkDisplayText, parseLinktext } from '../base/link-text';
import { resolveSubpath } from '../metadata/queries';
import type { TFile } from '../vault/files';
import type { RenderContext } from './render-context';

/** How deep notes may embed notes before the preview only links to them. */
const DEPTH = 5;

/** A part of a note to be drawn in another. */
export interface EmbeddedPart {
  file: TFile;
  text: string;
  /** The line (from 0) of the file that `text` begins at. */
  firstLine: number;
}

export type DrawPart = (el: HTMLElement, part: EmbeddedPart, context: RenderContext) => Promise<void>;

/** Draws `![[…]]`: a picture, a note or a part of one; for other files a link to them. */
export function drawEmbed(parent: HTMLElement, target: string, alt: string, context: RenderContext, drawPart: DrawPart): void {
  if (isExternalAddress(target)) return drawOutside(parent, target, alt);
  const link = decodeAddress(target);
  const el = parent.createSpan({ cls: 'internal-embed', attr: { src: link, alt: alt || linkDisplayText(link), tabindex: -1 } });
  const { path, subpath } = parseLinktext(link);
  const file = context.app.metadataCache.getFirstLinkpathDest(path, context.sourcePath);
  if (!file) return drawMissing(el, link);
  const type = IMAGE_TYPES[extensionOf(file.path)];
  if (type) context.pending.push(drawPicture(el, file, type, alt, context));
  else if (file.extension === 'base') context.pending.push(drawBase(el, file, subpath, context));
  else if (file.extension === 'md') context.pending.push(drawNote(el, file, subpath, context, drawPart));
  else drawFile(el, file, context);
}

/** Pictures of other places would be fetched from there, which the preview does not do. */
function drawOutside(parent: HTMLElement, url: string, alt: string): void {
  const isAddress = /^https?:/i.test(url);
  parent.createEl('a', { cls: 'external-link', text: alt || url, attr: { href: isAddress ? url : null, target: '_blank', rel: 'noopener nofollow' } });
}

function drawMissing(el: HTMLElement, link: string): void {
  el.addClass('mod-empty', 'file-embed');
  el.createDiv({ cls: 'file-embed-title', text: `“${linkDisplayText(link)}” is not created yet.` });
}

function drawFile(el: HTMLElement, file: TFile, context: RenderContext): void {
  el.addClass('file-embed', 'mod-generic', 'is-loaded');
  setIcon(el.createSpan('file-embed-icon'), 'lucide-file');
  const link = context.app.metadataCache.fileToLinktext(file, context.sourcePath);
  el.createEl('a', { cls: 'internal-link file-embed-title', text: file.name, attr: { 'data-href': link, href: link } });
}

async function drawPicture(el: HTMLElement, file: TFile, type: string, alt: string, context: RenderContext): Promise<void> {
  el.addClass('media-embed', 'image-embed');
  const url = URL.createObjectURL(new Blob([await context.app.vault.readBinary(file)], { type }));
  context.component.register(() => URL.revokeObjectURL(url));
  const [, words = alt, width, height] = /^(.*?)\|?(\d+)(?:x(\d+))?$/.exec(alt) ?? [];
  el.createEl('img', { attr: { src: url, alt: words || file.basename, width: width ?? null, height: height ?? null } });
  el.addClass('is-loaded');
}

/** A base within a note: one of its views, of which `this` is the note. */
async function drawBase(el: HTMLElement, file: TFile, subpath: string, context: RenderContext): Promise<void> {
  el.addClass('bases-embed', 'is-loaded');
  const pane = context.component.addChild(new BasePane(el, { app: context.app, sourcePath: context.sourcePath }));
  pane.show(await context.app.vault.cachedRead(file), subpath.slice(1) || undefined);
}

async function drawNote(el: HTMLElement, file: TFile, subpath: string, context: RenderContext, drawPart: DrawPart): Promise<void> {
  el.addClass('markdown-embed', 'inline-embed', 'is-loaded');
  const link = context.app.metadataCache.fileToLinktext(file, context.sourcePath) + subpath;
  const title = subpath === '' ? file.basename : '';
  if (title !== '') el.createDiv('embed-title markdown-embed-title').setText(title);
  const content = el.createDiv('markdown-embed-content');
  drawOpenLink(el, link);
  if (context.embeddedIn.length >= DEPTH || context.embeddedIn.includes(file.path + subpath)) {
    content.createEl('a', { cls: 'internal-link', text: linkDisplayText(link), attr: { 'data-href': link, href: link } });
    return;
  }
  const part = await partOf(file, subpath, context.app);
  if (part) await drawPart(content, part, { ...context, embeddedIn: [...context.embeddedIn, file.path + subpath] });
  else content.createDiv({ cls: 'mod-empty', text: `Unable to find “${linkDisplayText(subpath)}” in ${file.basename}.` });
}

function drawOpenLink(el: HTMLElement, link: string): void {
  const open = el.createEl('a', { cls: 'markdown-embed-link internal-link', attr: { 'data-href': link, href: link } });
  setIcon(open, 'lucide-maximize-2');
  setTooltip(open, 'Open link');
}

/** The text of the note or of the heading, block or footnote named; null where that is not in it. */
export async function partOf(file: TFile, subpath: string, app: AppHost): Promise<EmbeddedPart | null> {
  const text = await app.vault.cachedRead(file);
  if (subpath === '') return { file, text, firstLine: 0 };
  const cache = app.metadataCache.getFileCache(file);
  const found = cache && resolveSubpath(cache, subpath);
  if (!found) return null;
  return { file, text: text.slice(found.start.offset, found.end?.offset ?? text.length), firstLine: found.start.line };
}
