import { MarkdownView, Notice } from 'obsidian';
import { CARD_WORDS, SUGGEST_WORDS } from '../app/words/suggest';
import { isNotePath } from '../model/path';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';
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

function registerEditor({ plugin, linking: desk, settings }: AtlasHost): void {
  const { workspace } = plugin.app;
  plugin.registerEditorExtension([
    linkUnderline(desk, () => settings.current().linkUnderline),
    linkCard(desk, { property: () => settings.current().linkProperty }),
  ]);
  plugin.addCommand({
    id: 'show-link-card',
    name: CARD_WORDS.command,
    icon: 'message-square',
    editorCallback: () => {
      const view = workspace.getActiveViewOfType(MarkdownView);
      if (!view || !showCardAtCaret(view)) new Notice(CARD_WORDS.nothingHere);
    },
  });
}

function registerCommands({ plugin, linking: desk }: AtlasHost): void {
  const { workspace } = plugin.app;
  plugin.addCommand({
    id: 'link-mentions',
    name: SUGGEST_WORDS.command,
    icon: 'link',
    checkCallback: (checking) => {
      const path = workspace.getActiveFile()?.path;
      if (path === undefined || !isNotePath(path)) return false;
      if (!checking) void noticeFailure(openMentions(desk, path).then((modal) => plugin.register(() => modal.close())));
      return true;
    },
  });
  plugin.addCommand({ id: 'undo-linking', name: SUGGEST_WORDS.undoCommand, icon: 'undo-2', callback: () => void noticeFailure(desk.undoAndSay()) });
}
