import { Notice, TFile, type App } from 'obsidian';
import { undoBatch } from '../app/link-journal';
import { followRename, rememberRefusal, type LinkMemory } from '../app/link-memory';
import { applySuggestions, openLinking, type ApplyHow, type LinkWriter, type Suggestion } from '../app/link-mentions';
import { applySentence, SUGGEST_WORDS, undoSentences } from '../app/words/suggest';
import { isNotePath } from '../model/path';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';
import { keepRefusals, settingsMemory } from './link-mentions-memory';
import { LinkMentionsModal } from './link-mentions-modal';
import { currentText, editorWriter } from './note-editor';

/** How long the notice with its undo stays, in milliseconds. */
const UNDO_TIME = 12_000;

/** The commands that find mentions in the open note and link them. */
export function registerLinkMentions(host: AtlasHost): void {
  const { plugin } = host;
  const memory = settingsMemory(host.settings);
  plugin.register(keepRefusals(host.settings));
  plugin.registerEvent(plugin.app.vault.on('rename', (file, from) => {
    if (file instanceof TFile) void noticeFailure(followRename(memory, from, file.path, Date.now()));
  }));
  plugin.addCommand({
    id: 'link-mentions',
    name: SUGGEST_WORDS.command,
    icon: 'link',
    checkCallback: (checking) => {
      const path = plugin.app.workspace.getActiveFile()?.path;
      if (path === undefined || !isNotePath(path)) return false;
      if (!checking) void noticeFailure(openModal(host, memory, path));
      return true;
    },
  });
  plugin.addCommand({ id: 'undo-linking', name: SUGGEST_WORDS.undoCommand, icon: 'undo-2', callback: () => void noticeFailure(undo(host, memory)) });
}

async function openModal(host: AtlasHost, memory: LinkMemory, path: string): Promise<void> {
  const { session, plugin: { app } } = host;
  await whenRead(host);
  const { refused } = await memory.read();
  const linking = openLinking(session, { own: host.settings.current().ownNames, refused, writeLink: linkInUsersStyle(app) });
  const text = await currentText(app, session.store, path);
  const how: Omit<ApplyHow, 'at'> = { linking, memory, writer: editorWriter(app, session.store) };
  const modal = new LinkMentionsModal(app, {
    text,
    suggestions: linking.suggest(path, text),
    hasNames: linking.names > 0,
    refusalTarget: (target) => linking.refusalTarget(target),
    onRefuse: (change) => void noticeFailure(rememberRefusal(memory, change, Date.now())),
    onAccept: (suggestions) => void noticeFailure(accept(host, memory, suggestions, { ...how, at: Date.now() })),
  });
  host.plugin.register(() => modal.close());
  modal.open();
}

/** Waits until the whole vault is read: a part of the names would be worse than none. */
async function whenRead({ session, plugin }: AtlasHost): Promise<void> {
  if (session.loading === null) return;
  const notice = new Notice(SUGGEST_WORDS.reading, 0);
  plugin.register(() => notice.hide());
  await new Promise<void>((resolve) => {
    const stop = session.onProgress(() => {
      if (session.loading !== null) return;
      stop();
      resolve();
    });
  });
  notice.hide();
}

async function accept(host: AtlasHost, memory: LinkMemory, suggestions: readonly Suggestion[], how: ApplyHow): Promise<void> {
  const report = await applySuggestions(suggestions, how);
  const { id } = report;
  const notice = new Notice(id === undefined ? applySentence(report) : withUndo(applySentence(report), () => void noticeFailure(undo(host, memory, id))), UNDO_TIME);
  host.plugin.register(() => notice.hide());
}

async function undo({ plugin: { app }, session }: AtlasHost, memory: LinkMemory, id?: string): Promise<void> {
  const report = await undoBatch(memory, editorWriter(app, session.store), id);
  new Notice(report ? undoSentences(report).join(' ') : SUGGEST_WORDS.nothingToUndo);
}

function withUndo(sentence: string, onUndo: () => void): DocumentFragment {
  return createFragment((fragment) => {
    fragment.createDiv({ text: sentence });
    fragment.createEl('button', { cls: 'ospo-notice-button', text: SUGGEST_WORDS.undo, attr: { type: 'button' } }).addEventListener('click', onUndo);
  });
}

/** Links as Obsidian writes them itself: wiki or Markdown, shortest or relative, as the user has set. */
function linkInUsersStyle(app: App): LinkWriter {
  return (target, fromPath, text) => {
    const file = app.vault.getFileByPath(target);
    return file ? app.fileManager.generateMarkdownLink(file, fromPath, undefined, text) : `[[${target}|${text}]]`;
  };
}
