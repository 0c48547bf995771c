import { MarkdownRenderChild } from 'obsidian';
import { ASSESS_WORDS } from '../app/words/assess';
import type { ChecklistDesk } from './checklist-desk';
import { ChecklistMount } from './checklist-mount';

/** A checklist inside a note: that of the note itself, or of the note that the block links to. */
export class ChecklistBlock extends MarkdownRenderChild {
  constructor(containerEl: HTMLElement, private readonly desk: ChecklistDesk, private readonly source: string, private readonly sourcePath: string) {
    super(containerEl);
  }

  override onload(): void {
    const target = /^\s*(?:\[\[)?([^\]|#\n]*)/.exec(this.source)?.[1]?.trim() ?? '';
    const path = target === '' ? this.sourcePath : this.desk.pathOf(target, this.sourcePath);
    if (path === undefined) this.containerEl.createEl('p', { text: ASSESS_WORDS.unknownBlock(target) });
    else this.addChild(new ChecklistMount(this.containerEl, this.desk, () => path));
  }
}
