import type { AppHost } from '../app-host';
import { getFrontMatterInfo, readProperties } from '../base/front-matter';
import { getLinkpath, isWikiLink, linkDisplayText, parseWikiLink } from '../base/link-text';
import { setIcon } from '../dom/icons';

/** The note whose properties are drawn: its links are followed from there. */
interface PropertyOrigin {
  app: AppHost;
  sourcePath: string;
}

/** Draws front matter as a table of properties; what cannot be read is shown as it was written. */
export function drawProperties(parent: HTMLElement, text: string, app: AppHost, sourcePath: string): void {
  const info = getFrontMatterInfo(text);
  if (!info.exists || info.frontmatter.trim() === '') return;
  const container = parent.createDiv('metadata-container');
  container.createDiv({ cls: 'metadata-properties-heading' }).createDiv({ cls: 'metadata-properties-title', text: 'Properties' });
  const list = container.createDiv('metadata-content').createDiv('metadata-properties');
  const properties = readProperties(info.frontmatter);
  if (!properties) {
    container.addClass('is-invalid');
    list.createEl('pre', { text: info.frontmatter });
    return;
  }
  for (const [key, value] of Object.entries(properties)) drawProperty(list, key, value, { app, sourcePath });
}

function drawProperty(list: HTMLElement, key: string, value: unknown, origin: PropertyOrigin): void {
  const row = list.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
  const name = row.createDiv('metadata-property-key');
  setIcon(name.createSpan('metadata-property-icon'), iconOf(key, value));
  name.createSpan({ cls: 'metadata-property-key-input', text: key });
  const cell = row.createDiv('metadata-property-value');
  if (Array.isArray(value)) {
    const pills = cell.createDiv('multi-select-container');
    for (const each of value) drawValue(pills.createDiv('multi-select-pill').createDiv('multi-select-pill-content'), key, each, origin);
  } else drawValue(cell, key, value, origin);
}

function drawValue(el: HTMLElement, key: string, value: unknown, { app, sourcePath }: PropertyOrigin): void {
  if (typeof value === 'boolean') {
    el.createEl('input', { type: 'checkbox', attr: { disabled: true, 'aria-label': key } }).checked = value;
  } else if (typeof value !== 'string') {
    el.setText(value === null || value === undefined ? '' : JSON.stringify(value));
  } else if (isWikiLink(value.trim())) {
    const { link, alias } = parseWikiLink(value.trim());
    const isMissing = !app.metadataCache.getFirstLinkpathDest(getLinkpath(link), sourcePath);
    el.createEl('a', { cls: 'internal-link', text: alias ?? linkDisplayText(link), attr: { 'data-href': link, href: link } }).toggleClass('is-unresolved', isMissing);
  } else if (/^https?:\/\/\S+$/.test(value)) {
    el.createEl('a', { cls: 'external-link', text: value, href: value, attr: { target: '_blank', rel: 'noopener nofollow' } });
  } else if (key.toLowerCase() === 'tags') {
    const tag = value.startsWith('#') ? value : `#${value}`;
    el.createEl('a', { cls: 'tag', text: tag, href: tag });
  } else el.setText(value);
}

function iconOf(key: string, value: unknown): string {
  if (key.toLowerCase() === 'tags') return 'lucide-tags';
  if (key.toLowerCase() === 'aliases') return 'lucide-corner-down-right';
  if (Array.isArray(value)) return 'lucide-list';
  if (typeof value === 'number') return 'lucide-hash';
  if (typeof value === 'boolean') return 'lucide-check-square';
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? 'lucide-calendar' : 'lucide-text';
}
