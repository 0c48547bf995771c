import { getLinkpath } from '../api/base/link-text';
import type { TFile } from '../api/vault/files';
import { ActiveNoteView } from './active-note-view';
import { drawMatches, type LineMatch } from './line-matches';
import { WORDS } from './words';

export const BACKLINKS = 'backlink';

/** Notes that are drawn at a time: a note may have thousands of backlinks. */
const PAGE = 100;

/** Which notes link to the one on show, and with which words. */
export class BacklinksView extends ActiveNoteView {
  /** How many notes a person wants to see of which note. */
  private wanted = { of: '', count: PAGE };

  override getViewType(): string {
    return BACKLINKS;
  }

  override getDisplayText(): string {
    return WORDS.backlinks;
  }

  override getIcon(): string {
    return 'link-2';
  }

  protected override async draw(file: TFile, into: HTMLElement): Promise<void> {
    const paths = this.app.metadataCache.getBacklinkPaths(file).filter((path) => path !== file.path).sort();
    into.createDiv({ cls: 'pane-section-title', text: `${WORDS.linkedMentions} (${paths.length})` });
    if (paths.length === 0) into.createDiv({ cls: 'pane-empty', text: WORDS.noBacklinks });
    if (this.wanted.of !== file.path) this.wanted = { of: file.path, count: PAGE };
    for (const path of paths.slice(0, this.wanted.count)) {
      const source = this.app.vault.getFileByPath(path);
      if (source) drawMatches(into, this.app, source, await this.linesTo(source, file));
    }
    if (paths.length > this.wanted.count) this.drawMore(into, paths.length - this.wanted.count);
  }

  private drawMore(into: HTMLElement, left: number): void {
    const button = into.createEl('button', { type: 'button', text: WORDS.moreBacklinks(left) });
    button.addEventListener('click', () => {
      this.wanted.count += PAGE;
      this.drawSoon(0);
    });
  }

  private async linesTo(source: TFile, target: TFile): Promise<LineMatch[]> {
    const lines = (await this.app.vault.cachedRead(source)).split('\n');
    const cache = this.app.metadataCache.getFileCache(source);
    const leadsHere = ({ link }: { link: string }): boolean =>
      this.app.metadataCache.getFirstLinkpathDest(getLinkpath(link), source.path) === target;
    const inProperties = (cache?.frontmatterLinks ?? []).filter(leadsHere).flatMap(({ original }) => lineOf(lines, original));
    const inText = [...(cache?.links ?? []), ...(cache?.embeds ?? [])]
      .filter(leadsHere)
      .map(({ position: { start, end } }) => ({ line: start.line, text: lines[start.line] ?? '', from: start.col, to: start.col + (end.offset - start.offset) }));
    return [...inProperties, ...inText];
  }
}

/** Of links in front matter only the text is known, not the place. */
function lineOf(lines: readonly string[], words: string): LineMatch[] {
  const line = lines.findIndex((text) => text.includes(words));
  const text = lines[line];
  if (text === undefined) return [];
  const from = text.indexOf(words);
  return [{ line, text, from, to: from + words.length }];
}
