import type { Nodes, PhrasingContent, Text } from 'mdast';
import { decodeAddress, getLinkpath, isExternalAddress, linkDisplayText, parseWikiLink } from '../base/link-text';
import { endOf, startOf } from '../metadata/locations';
import { sourceOf, type VaultSpan } from '../metadata/markdown-tree';
import { tagsIn } from '../metadata/references';
import type { RenderContext } from './render-context';

/** Draws what stands in a line. Nothing of a note becomes HTML: elements are made one by one, texts stay texts. */
export function drawInline(parent: HTMLElement, nodes: readonly PhrasingContent[], context: RenderContext): void {
  let target = parent;
  for (const node of nodes) {
    if (node.type !== 'text') drawNode(target, node, context);
    else target = drawHighlights(parent, target, node, context);
  }
}

/** `==` opens a highlight or closes it, within the same run of nodes. @returns where the next node goes */
function drawHighlights(parent: HTMLElement, start: HTMLElement, node: Text, context: RenderContext): HTMLElement {
  let target = start;
  node.value.split(/==(?=[^=]|$)/).forEach((part, index) => {
    if (index > 0) target = target === parent ? parent.createEl('mark') : parent;
    drawText(target, part, context, node);
  });
  return target;
}

/** Line ends break, tags become links. */
function drawText(parent: HTMLElement, text: string, context: RenderContext, node: Text): void {
  const tags = sourceOf(context.tree, node).includes('#') ? tagsIn(context.tree.text, startOf(node), endOf(node)).map(({ tag }) => tag) : [];
  // The longest first: `#risk/legal` is no `#risk`.
  tags.sort((a, b) => b.length - a.length);
  text.split(/\r?\n/).forEach((line, index) => {
    if (index > 0) parent.createEl('br');
    for (const piece of tags.length > 0 ? line.split(/(#[^\s#]+)/) : [line]) {
      const tag = tags.find((each) => piece.startsWith(each));
      if (tag === undefined) parent.appendText(piece);
      else {
        parent.createEl('a', { cls: 'tag', text: tag, href: tag, attr: { target: '_blank', rel: 'noopener nofollow' } });
        parent.appendText(piece.slice(tag.length));
      }
    }
  });
}

function drawNode(parent: HTMLElement, node: Exclude<PhrasingContent, Text>, context: RenderContext): void {
  switch (node.type) {
    case 'vaultSpan': return drawSpan(parent, node, context);
    case 'emphasis': return drawInline(parent.createEl('em'), node.children, context);
    case 'strong': return drawInline(parent.createEl('strong'), node.children, context);
    case 'delete': return drawInline(parent.createEl('del'), node.children, context);
    case 'inlineCode': return void parent.createEl('code', { text: node.value });
    case 'break': return void parent.createEl('br');
    case 'link': return drawLink(parent, node.url, node.title, node.children, context);
    case 'image': return context.drawEmbed(parent, node.url, node.alt ?? '', context);
    case 'linkReference': return drawReference(parent, node, context);
    case 'imageReference': {
      const url = context.definitions.get(node.identifier)?.url;
      return url === undefined ? parent.appendText(sourceOf(context.tree, node)) : context.drawEmbed(parent, url, node.alt ?? '', context);
    }
    case 'footnoteReference': return drawFootnoteReference(parent, node.identifier, context);
    case 'html': return drawHtml(parent, node.value);
    default: parent.appendText(sourceOf(context.tree, node));
  }
}

/** HTML is shown as it was written; only line breaks work, and comments stay hidden. */
function drawHtml(parent: HTMLElement, source: string): void {
  if (/^<br\s*\/?>$/i.test(source)) parent.createEl('br');
  else if (!source.startsWith('<!--')) parent.createSpan({ cls: 'preview-html', text: source });
}

function drawSpan(parent: HTMLElement, node: VaultSpan, context: RenderContext): void {
  const { link, alias } = parseWikiLink(node.value);
  if (node.kind === 'link') drawInternalLink(parent, link, context).setText(alias ?? linkDisplayText(link));
  else if (node.kind === 'embed') context.drawEmbed(parent, link, alias ?? '', context);
  else if (node.kind === 'math') parent.createSpan({ cls: 'math math-inline', text: node.value.replace(/^\$+|\$+$/g, '') });
}

function drawReference(parent: HTMLElement, node: Extract<Nodes, { type: 'linkReference' }>, context: RenderContext): void {
  const definition = context.definitions.get(node.identifier);
  if (definition) drawLink(parent, definition.url, definition.title, node.children, context);
  else parent.appendText(sourceOf(context.tree, node));
}

function drawLink(parent: HTMLElement, url: string, title: string | null | undefined, children: PhrasingContent[], context: RenderContext): void {
  const link = isExternalAddress(url) ? drawExternalLink(parent, url) : drawInternalLink(parent, decodeAddress(url), context);
  if (title) link.title = title;
  drawInline(link, children, context);
}

/** Only addresses that lead somewhere harmless are followed: no scripts, no data. */
function drawExternalLink(parent: HTMLElement, url: string): HTMLElement {
  const safe = /^(?:https?|mailto|obsidian|tel):|^\/\//i.test(url);
  return parent.createEl('a', { cls: 'external-link', attr: { target: '_blank', rel: 'noopener nofollow', href: safe ? url : null } });
}

function drawInternalLink(parent: HTMLElement, link: string, context: RenderContext): HTMLElement {
  const el = parent.createEl('a', { cls: 'internal-link', attr: { 'data-href': link, href: link, target: '_blank', rel: 'noopener nofollow' } });
  el.toggleClass('is-unresolved', !context.app.metadataCache.getFirstLinkpathDest(getLinkpath(link), context.sourcePath));
  return el;
}

function drawFootnoteReference(parent: HTMLElement, id: string, context: RenderContext): void {
  const number = context.footnoteOrder.indexOf(id) + 1;
  if (number === 0) return parent.appendText(`[^${id}]`);
  const sup = parent.createEl('sup', { cls: 'footnote-ref', attr: { 'data-footnote-id': `fnref-${id}` } });
  sup.createEl('a', { cls: 'footnote-link', text: `[${number}]`, href: `#fn-${id}`, attr: { 'data-footref': id } });
}
