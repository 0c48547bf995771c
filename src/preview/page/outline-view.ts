import type { TFile } from '../api/vault/files';
import { ActiveNoteView } from './active-note-view';
import { WORDS } from './words';

export const OUTLINE = 'outline';

/** The headings of the note on show. */
export class OutlineView extends ActiveNoteView {
  override getViewType(): string {
    return OUTLINE;
  }

  override getDisplayText(): string {
    return WORDS.outline;
  }

  override getIcon(): string {
    return 'list-tree';
  }

  protected override draw(file: TFile, into: HTMLElement): void {
    const headings = this.app.metadataCache.getFileCache(file)?.headings ?? [];
    const top = Math.min(...headings.map(({ level }) => level));
    if (headings.length === 0) into.createDiv({ cls: 'pane-empty', text: WORDS.noHeadings });
    for (const { heading, level, position } of headings) {
      const row = into.createEl('button', { cls: ['tree-item-self', 'clickable-icon'], type: 'button' });
      row.setCssProps({ '--depth': String(level - top) });
      row.createSpan({ cls: 'tree-item-inner', text: heading });
      row.addEventListener('click', () => {
        void this.app.workspace.getLeaf(false).openFile(file, { eState: { line: position.start.line } });
      });
    }
  }
}
