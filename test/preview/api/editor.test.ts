// @vitest-environment jsdom
import { EditorState, StateField } from '@codemirror/state';
import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../../src/preview/api/app';
import { editorInfoField, editorLivePreviewField } from '../../../src/preview/api/editor/editor-fields';
import type { EditorSuggestTriggerInfo } from 'obsidian';
import { EditorSuggest } from '../../../src/preview/api/ui/editor-suggest';
import { MarkdownView } from '../../../src/preview/api/workspace/markdown-view';
import { fileAt, openApp, press } from './open-app';

async function edit(app: App, path: string): Promise<MarkdownView> {
  await app.workspace.getLeaf().setViewState({ type: 'markdown', state: { file: path, mode: 'source' }, active: true });
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (!view) throw new Error('no view');
  return view;
}

describe('the editor', () => {
  it('speaks of lines and columns', async () => {
    const { app } = await openApp({ 'A.md': 'one\ntwo words\nthree' });
    const { editor } = await edit(app, 'A.md');
    expect([editor.lineCount(), editor.lastLine(), editor.getLine(1), editor.posToOffset({ line: 1, ch: 4 })]).toEqual([3, 2, 'two words', 8]);
    expect(editor.offsetToPos(8)).toEqual({ line: 1, ch: 4 });
    expect(editor.wordAt({ line: 1, ch: 5 })).toEqual({ from: { line: 1, ch: 4 }, to: { line: 1, ch: 9 } });
    editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 3 });
    expect(editor.getSelection()).toBe('one');
    editor.replaceSelection('ONE');
    editor.replaceRange('!', { line: 2, ch: 5 });
    editor.processLines((_line, text) => text.length, (line, text, length) => ({ from: { line, ch: text.length }, text: ` ${length}` }));
    expect(editor.getValue()).toBe('ONE 3\ntwo words 9\nthree! 6');
  });

  it('takes a transaction for one step to undo, with its selection in the new text', async () => {
    const { app } = await openApp({ 'A.md': 'ab\ncd' });
    const { editor } = await edit(app, 'A.md');
    editor.replaceRange('x', { line: 0, ch: 0 });
    editor.transaction({ changes: [{ from: { line: 0, ch: 3 }, text: '[[long]]' }, { from: { line: 1, ch: 0 }, to: { line: 1, ch: 1 }, text: 'C' }], selection: { from: { line: 0, ch: 11 } } });
    expect(editor.getValue()).toBe('xab[[long]]\nCd');
    expect(editor.getCursor()).toEqual({ line: 0, ch: 11 });
    editor.undo();
    expect(editor.getValue()).toBe('xab\ncd');
    editor.undo();
    expect(editor.getValue()).toBe('ab\ncd');
    editor.redo();
    expect(editor.getValue()).toBe('xab\ncd');
  });

  it('saves some time after a change, and at once when it is left', async () => {
    const { app } = await openApp({ 'A.md': 'a', 'B.md': 'b' });
    const view = await edit(app, 'A.md');
    const changes = vi.fn();
    app.workspace.on('editor-change', changes);
    view.editor.replaceRange('!', { line: 0, ch: 1 });
    expect(changes.mock.calls[0]?.[1]).toBe(view);
    expect(await app.vault.adapter.read('A.md')).toBe('a');
    await edit(app, 'B.md');
    expect(await app.vault.adapter.read('A.md')).toBe('a!');
    expect(view.editor.getValue()).toBe('b');
  });

  it('merges what others write with what is typed and not yet saved', async () => {
    const { app, disk } = await openApp({ 'A.md': 'one\n\ntwo\n\nthree\n' });
    const view = await edit(app, 'A.md');
    view.editor.replaceRange('mine ', { line: 2, ch: 0 });
    view.editor.setCursor({ line: 2, ch: 5 });
    await disk.writeFromOutside('A.md', 'ONE\nand more\n\ntwo\n\nthree\n');
    await vi.waitFor(() => expect(view.editor.getValue()).toBe('ONE\nand more\n\nmine two\n\nthree\n'));
    expect(view.editor.getCursor()).toEqual({ line: 3, ch: 5 });
    await view.save();
    expect(await app.vault.adapter.read('A.md')).toBe('ONE\nand more\n\nmine two\n\nthree\n');
  });

  it('lets plugins extend it, and knows the file it holds', async () => {
    const { app } = await openApp({ 'A.md': 'a' });
    const view = await edit(app, 'A.md');
    const field = StateField.define<number>({ create: () => 7, update: (value) => value });
    app.editorRegistry.addExtension(field);
    expect(view.editor.cm.state.field(field)).toBe(7);
    expect(view.editor.cm.state.field(editorInfoField)?.file).toBe(fileAt(app, 'A.md'));
    expect(view.editor.cm.state.field(editorLivePreviewField)).toBe(true);
    view.toggleSource();
    await vi.waitFor(() => expect(view.editor.cm.state.field(editorLivePreviewField)).toBe(false));
    app.editorRegistry.removeExtension(field);
    expect(view.editor.cm.state.field(field, false)).toBeUndefined();
    expect(view.editor.cm.state.facet(EditorState.readOnly)).toBe(false);
  });

  it('suggests while a person types', async () => {
    const { app } = await openApp({ 'A.md': 'x ' });
    class Names extends EditorSuggest<string> {
      onTrigger(cursor: { line: number; ch: number }, editor: MarkdownView['editor']): EditorSuggestTriggerInfo | null {
        const before = editor.getLine(cursor.line).slice(0, cursor.ch);
        const at = before.lastIndexOf('@');
        return at === -1 ? null : { start: { line: cursor.line, ch: at }, end: cursor, query: before.slice(at + 1) };
      }
      getSuggestions({ query }: { query: string }): string[] { return ['anna', 'antal', 'bob'].filter((name) => name.startsWith(query)); }
      renderSuggestion(value: string, el: HTMLElement): void { el.setText(value); }
      selectSuggestion(value: string): void {
        if (this.context) this.context.editor.replaceRange(value, this.context.start, this.context.end);
        this.close();
      }
    }
    app.editorRegistry.addSuggest(new Names(app));
    const { editor } = await edit(app, 'A.md');
    const type = (text: string): void => {
      const at = editor.posToOffset(editor.getCursor());
      editor.cm.dispatch({ changes: { from: at, insert: text }, selection: { anchor: at + text.length }, userEvent: 'input.type' });
    };
    editor.setCursor({ line: 0, ch: 2 });
    type('@');
    type('an');
    expect([...document.querySelectorAll('.suggestion-item')].map((el) => el.textContent)).toEqual(['anna', 'antal']);
    press('ArrowDown');
    press('Enter');
    expect(editor.getValue()).toBe('x antal');
    expect(document.querySelector('.suggestion-container')).toBeNull();
  });
});
