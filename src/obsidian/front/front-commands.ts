import type { Command, Plugin } from 'obsidian';
import { COMMAND_NAMES, FRONT_WORDS, type CommandId } from '../../app/words/front';
import { isNotePath } from '../../model/path';
import { noticeFailure } from '../failure-notice';
import type { Deed, Features } from '../features';
import type { Late } from '../late';

/**
 * When a command can run: `always`; for the `note` that is open; in an `editor`; or when the features `check` it, in an editor or not, for which the
 * vault has to be read.
 */
type When = 'always' | 'note' | 'editor' | 'check' | 'check-editor';

const COMMANDS: Record<CommandId, { icon: string; when: When }> = {
  'open-graph': { icon: 'waypoints', when: 'always' },
  'open-graph-around-note': { icon: 'waypoints', when: 'note' },
  'start-assessment': { icon: 'list-plus', when: 'always' },
  'open-checklist': { icon: 'list-checks', when: 'always' },
  'write-report': { icon: 'file-output', when: 'check' },
  'copy-report': { icon: 'copy', when: 'check' },
  'bring-up-to-date': { icon: 'list-restart', when: 'check' },
  'compare-assessment': { icon: 'git-compare', when: 'check' },
  'keep-dated-copy': { icon: 'calendar-plus', when: 'check' },
  'open-board': { icon: 'square-check-big', when: 'always' },
  'set-item-state': { icon: 'square-check-big', when: 'check-editor' },
  'add-item-evidence': { icon: 'paperclip', when: 'check-editor' },
  'open-dashboard': { icon: 'chart-bar-stacked', when: 'always' },
  'insert-reviews': { icon: 'calendar-check', when: 'editor' },
  'show-link-card': { icon: 'message-square', when: 'editor' },
  'link-mentions': { icon: 'link', when: 'note' },
  'undo-linking': { icon: 'undo-2', when: 'always' },
  'open-link-panel': { icon: 'file-symlink', when: 'always' },
  'open-link-review': { icon: 'list-filter', when: 'always' },
  'link-to-topic': { icon: 'link-2', when: 'note' },
  'insert-related': { icon: 'list-tree', when: 'note' },
  'make-note-for-mention': { icon: 'file-plus', when: 'editor' },
  'what-links-to': { icon: 'search', when: 'always' },
  'show-refusals': { icon: 'ban', when: 'always' },
  'pause-reading': { icon: 'pause', when: 'check' },
  'import-documents': { icon: 'import', when: 'always' },
  'set-up-notes': { icon: 'folder-down', when: 'always' },
  'install-own-pack': { icon: 'package-open', when: 'always' },
  'resolve-update-conflicts': { icon: 'git-merge', when: 'always' },
  'remove-notes': { icon: 'folder-x', when: 'always' },
};

/** Names the commands, and does what they are for once the features are there. @returns what opens the shipped notes' window */
export function registerCommands(plugin: Plugin, features: Late<Features>): () => void {
  const later = (id: CommandId, act: (deed: Deed) => void): void => void noticeFailure(features.ready.then(({ commands }) => act(commands.get(id) ?? {})));
  const run = (id: CommandId): void => later(id, (deed) => {
    deed.callback?.();
  });
  for (const id of idsOf(COMMANDS)) {
    const { icon, when } = COMMANDS[id];
    plugin.addCommand({ id, icon, name: COMMAND_NAMES[id], ...callbacks(id, when) });
  }
  plugin.addRibbonIcon('waypoints', FRONT_WORDS.graphRibbon, () => run('open-graph'));
  return () => run('set-up-notes');

  function callbacks(id: CommandId, when: When): Partial<Command> {
    if (when === 'note') return { checkCallback: (checking) => forNote(id, checking) };
    if (when === 'editor') return { editorCallback: (editor, context) => inEditor(id, editor, context) };
    if (when === 'check') return { checkCallback: (checking) => features.now?.commands.get(id)?.checkCallback?.(checking) === true };
    if (when === 'check-editor') return { editorCheckCallback: (checking, editor, context) => features.now?.commands.get(id)?.editorCheckCallback?.(checking, editor, context) === true };
    return { callback: () => run(id) };
  }

  function inEditor(id: CommandId, ...place: Parameters<NonNullable<Command['editorCallback']>>): void {
    later(id, (deed) => {
      deed.editorCallback?.(...place);
    });
  }

  function forNote(id: CommandId, checking: boolean): boolean {
    const file = plugin.app.workspace.getActiveFile();
    if (!file || !isNotePath(file.path)) return false;
    if (!checking) later(id, ({ onNote }) => onNote?.(file));
    return true;
  }
}

function idsOf(commands: typeof COMMANDS): CommandId[] {
  return Object.keys(commands).filter((id): id is CommandId => id in commands);
}
