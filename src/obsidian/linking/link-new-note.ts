import { Notice, type Editor, type EditorRange, type TFile } from 'obsidian';
import { newNoteText, noteNameFor } from '../../app/linking/link-new-note';
import { isInProse } from '../../app/linking/link-place';
import { dayOf } from '../../app/today';
import { LINK_WAYS_WORDS as WORDS } from '../../app/words/link-ways';
import { joinPath } from '../../model/path';
import type { LinkDesk } from './link-desk';

/** The words that a new note would be named after: what is selected, else the word at the caret. */
export function mentionedWords(editor: Editor): string {
  const range = mentionedRange(editor);
  return range ? editor.getRange(range.from, range.to).trim() : '';
}

function mentionedRange(editor: Editor): EditorRange | null {
  if (!editor.somethingSelected()) return editor.wordAt(editor.getCursor());
  return { from: editor.getCursor('from'), to: editor.getCursor('to') };
}

/** Makes a note for the words that are selected and links them to it. A note of that name that is there already is linked instead. */
export async function makeNoteForMention(desk: LinkDesk, editor: Editor, source: TFile, templatePath: string): Promise<void> {
  const words = mentionedWords(editor);
  const title = noteNameFor(words);
  const word = mentionedRange(editor);
  if (title === '' || !word) return say(WORDS.newNoteNothing);
  if (!isInProse(source.path, editor.getValue(), editor.posToOffset(word.from), editor.posToOffset(word.to))) return say(WORDS.notHere);
  const known = desk.app.metadataCache.getFirstLinkpathDest(title, source.path);
  if (known === source) return say(WORDS.newNoteSelf(title));
  const file = known ?? await createNote(desk, title, source, templatePath);
  if (editor.getRange(word.from, word.to).trim() === words) {
    const place = { path: source.path, text: editor.getValue(), at: editor.posToOffset(word.from) };
    editor.replaceRange(desk.finder.current().linkFor(words, file.path, place), word.from, word.to);
  }
  say(known ? WORDS.newNoteExists(title) : WORDS.newNoteMade(file.path));
}

function say(sentence: string): void {
  new Notice(sentence);
}

async function createNote({ app }: LinkDesk, title: string, source: TFile, templatePath: string): Promise<TFile> {
  const folder = app.fileManager.getNewFileParent(source.path, `${title}.md`);
  const template = templatePath === '' ? null : app.vault.getFileByPath(templatePath);
  if (templatePath !== '' && !template) new Notice(WORDS.badTemplate(templatePath));
  const text = newNoteText(template ? await app.vault.cachedRead(template) : '', { title, source: source.path, date: dayOf(new Date()) });
  return app.vault.create(joinPath(folder.isRoot() ? '' : folder.path, `${title}.md`), text);
}
