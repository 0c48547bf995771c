import {
  cursorCharLeft, cursorCharRight, cursorDocEnd, cursorDocStart, cursorGroupLeft, cursorGroupRight, cursorLineDown, cursorLineUp, deleteLine, indentLess,
  indentMore, insertNewlineAndIndent, moveLineDown, moveLineUp,
} from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { UnsupportedInPreview } from '../base/unsupported';

const COMMANDS: Readonly<Record<string, (view: EditorView) => boolean>> = {
  goUp: cursorLineUp,
  goDown: cursorLineDown,
  goLeft: cursorCharLeft,
  goRight: cursorCharRight,
  goStart: cursorDocStart,
  goEnd: cursorDocEnd,
  goWordLeft: cursorGroupLeft,
  goWordRight: cursorGroupRight,
  indentMore,
  indentLess,
  newlineAndIndent: insertNewlineAndIndent,
  swapLineUp: moveLineUp,
  swapLineDown: moveLineDown,
  deleteLine,
};

/** @throws for a command that the preview does not have */
export function runEditorCommand(view: EditorView, name: string): void {
  const command = COMMANDS[name];
  if (!command) throw new UnsupportedInPreview(`Editor.exec('${name}')`);
  command(view);
}
