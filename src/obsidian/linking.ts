import { SUGGEST_WORDS } from '../app/words/suggest';
import { isNotePath } from '../model/path';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';
import { openMentions } from './link-mentions';

/** Brings linking into the app: commands, the underline, the panel, the review, and the other ways in. */
export function registerLinking({ plugin, linking: desk }: AtlasHost): void {
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
