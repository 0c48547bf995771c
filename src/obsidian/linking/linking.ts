import { MarkdownView, Notice } from 'obsidian';
import { CARD_WORDS } from '../../app/words/suggest';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';
import { linkCard, showCardAtCaret } from './link-card';
import { openMentions } from './link-mentions';
import { linkUnderline } from './link-underline';
import { registerLinkViews } from './link-views';
import { registerLinkWays } from './link-ways';

/** Brings linking into the app: commands, the underline, the panel, the review, and the other ways in. */
export function registerLinking(host: AtlasHost): void {
  registerCommands(host);
  registerEditor(host);
  registerLinkViews(host);
  registerLinkWays(host);
}

function registerEditor({ plugin, features, linking: desk, settings }: AtlasHost): void {
  const { workspace } = plugin.app;
  plugin.registerEditorExtension([
    linkUnderline(desk, () => settings.current().linkUnderline),
    linkCard(desk, { property: () => settings.current().linkProperty }),
  ]);
  features.commands.set('show-link-card', {
    editorCallback: () => {
      const view = workspace.getActiveViewOfType(MarkdownView);
      if (!view || !showCardAtCaret(view)) new Notice(CARD_WORDS.nothingHere);
    },
  });
}

function registerCommands({ plugin, features, linking: desk }: AtlasHost): void {
  features.commands.set('link-mentions', {
    onNote: ({ path }) => void noticeFailure(openMentions(desk, path).then((modal) => plugin.register(() => modal?.close()))),
  });
  features.commands.set('undo-linking', { callback: () => void noticeFailure(desk.undoAndSay()) });
}
