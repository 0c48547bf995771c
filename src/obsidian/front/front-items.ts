import { MarkdownRenderChild, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import { FRONT_WORDS } from '../../app/words/front';
import { blockIdOf } from '../block-id-of';
import { noticeFailure } from '../failure-notice';
import type { Features } from '../features';
import type { Late } from '../late';

/** Puts a small button beside each item of an assessment in reading view, which lets a person answer it there. */
export function registerItemButtons(plugin: Plugin, features: Late<Features>): void {
  const buttons = new Set<ItemButton>();
  plugin.registerMarkdownPostProcessor((el, context) => {
    const properties: unknown = context.frontmatter;
    if (!isAssessment(properties)) return;
    for (const li of el.findAll('li.task-list-item')) {
      const button = addButton(li, el, context, features);
      if (!button) continue;
      button.register(() => buttons.delete(button));
      buttons.add(button);
      context.addChild(button);
    }
  });
  plugin.register(() => {
    for (const button of [...buttons]) button.unload();
  });
}

/** The button belongs to the page, which stays when the plugin is switched off: it is a child that takes itself away. */
class ItemButton extends MarkdownRenderChild {
  override onunload(): void {
    this.containerEl.remove();
  }
}

function addButton(li: HTMLElement, section: HTMLElement, context: MarkdownPostProcessorContext, features: Late<Features>): ItemButton | undefined {
  const info = context.getSectionInfo(section);
  const line = info === null ? undefined : info.text.split('\n')[info.lineStart + Number(li.dataset['line'] ?? NaN)];
  const blockId = line === undefined ? undefined : blockIdOf(line);
  if (blockId === undefined) return undefined;
  // Whether it is an item is asked when somebody wants it: a long note is drawn piece by piece.
  const title = li.querySelector('strong')?.textContent ?? blockId;
  const el = createEl('button', { cls: 'ospo-item-button clickable-icon', text: '⋯', attr: { 'type': 'button', 'aria-label': FRONT_WORDS.answerItem(title), 'aria-haspopup': 'menu' } });
  el.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void noticeFailure(features.ready.then((those) => those.answerItem(context.sourcePath, blockId, el)));
  });
  li.insertBefore(el, li.querySelector(':scope > :is(ul, ol)'));
  return new ItemButton(el);
}

function isAssessment(properties: unknown): boolean {
  return typeof properties === 'object' && properties !== null && 'type' in properties && properties.type === 'assessment';
}
