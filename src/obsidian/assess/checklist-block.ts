import { MarkdownRenderChild } from 'obsidian';
import { ASSESS_WORDS } from '../../app/words/assess';
import type { ChecklistDesk } from './checklist-desk';
import { ChecklistMount } from './checklist-mount';
import type { BlockPlace } from '../features';

/** A checklist inside a note: that of the note itself, or of the note that the block links to. */
export class ChecklistBlock extends MarkdownRenderChild {
  constructor(private readonly desk: ChecklistDesk, private readonly place: BlockPlace) {
    super(place.el);
  }

  override onload(): void {
    const { source, sourcePath } = this.place;
    const target = /^\s*(?:\[\[)?([^\]|#\n]*)/.exec(source)?.[1]?.trim() ?? '';
    const path = target === '' ? sourcePath : this.desk.pathOf(target, sourcePath);
    if (path === undefined) this.containerEl.createEl('p', { text: ASSESS_WORDS.unknownBlock(target) });
    else this.addChild(new ChecklistMount(this.containerEl, this.desk, () => path));
  }
}
