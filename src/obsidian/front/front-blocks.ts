import { MarkdownRenderChild, type Plugin } from 'obsidian';
import { failureSentence } from '../../app/words/error';
import type { BlockPlace, Features } from '../features';
import { BLOCKS, type BlockName } from './front-names';
import type { Late } from '../late';

/** Blocks belong to the pages that they stand in, which stay open when the plugin is switched off: it takes its own away. */
export function registerBlocks(plugin: Plugin, features: Late<Features>): void {
  const blocks = new Set<FrontBlock>();
  for (const name of BLOCKS) {
    plugin.registerMarkdownCodeBlockProcessor(name, (source, el, context) => {
      const block = new FrontBlock(name, { el, source, sourcePath: context.sourcePath }, features);
      block.register(() => blocks.delete(block));
      blocks.add(block);
      context.addChild(block);
    });
  }
  plugin.register(() => {
    for (const block of [...blocks]) block.unload();
  });
}

/** A block in a note, filled once the features are there. */
class FrontBlock extends MarkdownRenderChild {
  private isShown = false;

  constructor(private readonly name: BlockName, private readonly place: BlockPlace, private readonly features: Late<Features>) {
    super(place.el);
  }

  override onload(): void {
    this.isShown = true;
    this.fill().catch((error: unknown) => {
      if (this.isShown) this.containerEl.createEl('p', { cls: 'ospo-fault', text: failureSentence(error) });
    });
  }

  override onunload(): void {
    this.isShown = false;
  }

  private async fill(): Promise<void> {
    const { blocks } = await this.features.ready;
    const block = await blocks.get(this.name)?.(this.place);
    if (block && this.isShown) this.addChild(block);
  }
}
