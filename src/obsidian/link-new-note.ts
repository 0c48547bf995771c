import { Notice, type Editor, type TFile } from 'obsidian';
import { newNoteText, noteNameFor } from '../app/link-new-note';
import { dayOf } from '../app/today';
import { LINK_WAYS_WORDS as WORDS } from '../app/words/link-ways';
import { joinPath } from '../model/path';
import type { LinkDesk } from './link-desk';

/** The words that a new note would be named after: what is selected, else the word at the caret. */
export function mentionedWords(editor: Editor): string {
  const word = editor.wordAt(editor.getCursor());
  return (editor.getSelection() || (word ? editor.getRange(word.from, word.to) : '')).trim();
}

/** Makes a note for the words that are selected and links them to it. A note of that name that is there already is linked instead. */
export async function makeNoteForMention(desk: LinkDesk, editor: Editor, source: TFile, templatePath: string): Promise<void> {
  const words = mentionedWords(editor);
  const title = noteNameFor(words);
  if (title === '') {
    new Notice(WORDS.newNoteNothing);
    return;
  }
  const { app } = desk;
  const known = app.metadataCache.getFirstLinkpathDest(title, source.path);
  const file = known ?? await createNote(desk, title, source, templatePath);
  const word = editor.somethingSelected() ? { from: editor.getCursor('from'), to: editor.getCursor('to') } : editor.wordAt(editor.getCursor());
  if (word && editor.getRange(word.from, word.to).trim() === words) {
    const place = { path: source.path, text: editor.getValue(), at: editor.posToOffset(word.from) };
    editor.replaceRange(desk.finder.current().linkFor(words, file.path, place), word.from, word.to);
  }
  new Notice(known ? WORDS.newNoteExists(title) : WORDS.newNoteMade(file.path));
}

async function createNote({ app }: LinkDesk, title: string, source: TFile, templatePath: string): Promise<TFile> {
  const folder = app.fileManager.getNewFileParent(source.path, `${title}.md`);
  const template = templatePath === '' ? null : app.vault.getFileByPath(templatePath);
  if (templatePath !== '' && !template) new Notice(WORDS.badTemplate(templatePath));
  const text = newNoteText(template ? await app.vault.cachedRead(template) : '', { title, source: source.path, date: dayOf(new Date()) });
  return app.vault.create(joinPath(folder.isRoot() ? '' : folder.path, `${title}.md`), text);
}
