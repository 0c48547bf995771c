import { MarkdownView, Notice, type Editor, type Menu, type TFile } from 'obsidian';
import { isInProse, listPlace, listWords } from '../../app/linking/link-place';
import { relatedNotes, type RelatedNote } from '../../app/linking/link-topics';
import { LINK_WAYS_WORDS as WORDS } from '../../app/words/link-ways';
import type { AtlasNode } from '../../model/graph';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';
import { AboutModal } from './link-about-modal';
import { makeNoteForMention, mentionedWords } from './link-new-note';
import { RelatedModal } from './link-related-modal';
import { RelationModal, TopicModal } from './link-topic-modal';
import { LinkTyping } from './link-typing';
import { openReview } from './link-views';

/** The other ways to link: by finding a topic, by what is related, with a note of its own, and from the menu of a selection. */
export function registerLinkWays(host: AtlasHost): void {
  const { plugin, features, linking: desk, settings } = host;
  plugin.registerEditorSuggest(new LinkTyping(desk, () => settings.current().linkTyping));
  features.commands.set('link-to-topic', { onNote: (file) => void noticeFailure(chooseTopic(host, file)) });
  features.commands.set('insert-related', { onNote: (file) => void noticeFailure(showRelated(host, file)) });
  features.commands.set('make-note-for-mention', {
    editorCallback: (editor, { file }) => {
      if (file) void noticeFailure(makeNoteForMention(desk, editor, file, settings.current().linkTemplate));
    },
  });
  features.commands.set('what-links-to', { callback: () => void noticeFailure(showAbout(host)) });
  features.commands.set('show-refusals', { callback: () => void noticeFailure(showRefusals(host)) });
  plugin.registerEvent(plugin.app.workspace.on('editor-menu', (menu, editor, { file }) => {
    if (file && editor.somethingSelected()) addToMenu(menu, host, editor, file);
  }));
}

function addToMenu(menu: Menu, host: AtlasHost, editor: Editor, file: TFile): void {
  const words = mentionedWords(editor);
  if (words === '' || words.includes('\n') || words.length > 100) return;
  const { linking: desk, settings } = host;
  const canLink = isLinkable(editor, file);
  const add = (title: string, icon: string, act: () => void): void => {
    menu.addItem((item) => item.setSection('selection').setTitle(title).setIcon(icon).onClick(act));
  };
  if (canLink) add(WORDS.linkSelection, 'link-2', () => void noticeFailure(linkSelection(host, editor, file)));
  if (canLink) add(WORDS.newNoteFor(words), 'file-plus', () => void noticeFailure(makeNoteForMention(desk, editor, file, settings.current().linkTemplate)));
  add(WORDS.neverWord(words), 'ban', () => void noticeFailure(neverLink(host, words)));
}

async function linkSelection(host: AtlasHost, editor: Editor, file: TFile): Promise<void> {
  const { linking: desk, settings } = host;
  if (!await desk.whenRead()) return;
  openModal(host, new TopicModal(desk, {
    own: settings.current().ownNames,
    without: file.path,
    onChoose: (topic) => linkInText(host, editor, file, topic),
  }));
}

async function neverLink({ linking: desk }: AtlasHost, words: string): Promise<void> {
  await desk.remember({ refusal: { word: words }, revoked: false });
  new Notice(WORDS.neverSaid(words));
}

async function chooseTopic(host: AtlasHost, file: TFile): Promise<void> {
  const { plugin: { app }, linking: desk, settings } = host;
  if (!await desk.whenRead()) return;
  const editor = app.workspace.getActiveViewOfType(MarkdownView);
  const inEditor = editor?.file === file && editor.getMode() === 'source' && isLinkable(editor.editor, file) ? editor.editor : undefined;
  const chooseRelation = (topic: AtlasNode): void => openModal(host, new RelationModal(app, {
    topic,
    source: desk.session.atlas.graph.nodes.get(file.path)?.type ?? 'note',
    preferred: settings.current().linkProperty,
    canLinkInText: inEditor !== undefined,
    onChoose: (choice) => {
      if (choice) void noticeFailure(tie(host, file, topic, choice.name));
      else if (inEditor) linkInText(host, inEditor, file, topic);
    },
  }));
  const suggestions = await desk.finder.suggestInSlices(file.path, await desk.text(file.path));
  const named = [...suggestions].sort((a, b) => b.score - a.score).map(({ target }) => target);
  openModal(host, new TopicModal(desk, { own: settings.current().ownNames, without: file.path, named, onChoose: chooseRelation }));
}

/** Whether a link may stand where the selection or the caret is. */
function isLinkable(editor: Editor, { path }: TFile): boolean {
  const [start, end] = [editor.posToOffset(editor.getCursor('from')), editor.posToOffset(editor.getCursor('to'))];
  return isInProse(path, editor.getValue(), start, end);
}

async function tie({ linking: desk }: AtlasHost, file: TFile, topic: AtlasNode, property: string): Promise<void> {
  const id = await desk.tie(file.path, property, [topic.id]);
  desk.sayWithUndo(id === undefined ? WORDS.already(topic.title) : WORDS.linked(topic.title, property), id);
}

/** Over the selection, whose words stay on screen; without one, at the caret under the topic's title. */
function linkInText({ linking: desk }: AtlasHost, editor: Editor, file: TFile, topic: AtlasNode): void {
  const at = editor.posToOffset(editor.getCursor('from'));
  editor.replaceSelection(desk.finder.current().linkFor(editor.getSelection() || topic.title, topic.id, { path: file.path, text: editor.getValue(), at }));
  editor.focus();
}

async function showRelated(host: AtlasHost, file: TFile): Promise<void> {
  const { plugin: { app }, linking: desk } = host;
  if (!await desk.whenRead()) return;
  const notes = relatedNotes(file.path, await desk.text(file.path), desk);
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  const editor = view?.file === file && view.getMode() === 'source' ? view.editor : undefined;
  const caret = editor && editor.posToOffset(editor.getCursor());
  openModal(host, new RelatedModal(app, notes, (chosen) => void noticeFailure(insertRelated(host, file, chosen, caret))));
}

async function insertRelated({ linking: desk }: AtlasHost, file: TFile, notes: readonly RelatedNote[], caret: number | undefined): Promise<void> {
  const linking = desk.finder.current();
  const id = await desk.insert(file.path, (text) => {
    const at = listPlace(file.path, text, caret);
    const lines = notes.map(({ title, target }) => `- ${linking.linkFor(title, target, { path: file.path, text, at })}`);
    return { at, words: listWords(text, at, lines) };
  });
  desk.sayWithUndo(WORDS.inserted(notes.length), id);
}

async function showAbout(host: AtlasHost): Promise<void> {
  const { linking: desk, settings } = host;
  if (!await desk.whenRead()) return;
  openModal(host, new TopicModal(desk, {
    own: settings.current().ownNames,
    onChoose: (topic) => openModal(host, new AboutModal(desk, topic, () => void noticeFailure(openReview(host, { target: topic.id })))),
  }));
}

async function showRefusals(host: AtlasHost): Promise<void> {
  const { RefusalsModal } = await import('./link-refusals-modal');
  openModal(host, new RefusalsModal(host.linking));
}

/** Modals go with the plugin. */
function openModal({ plugin }: AtlasHost, modal: { open: () => void; close: () => void }): void {
  plugin.register(() => modal.close());
  modal.open();
}
