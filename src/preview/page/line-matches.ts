import type { AppHost } from '../api/app-host';
import { Keymap } from '../api/base/keymap';
import type { TFile } from '../api/vault/files';
import { shownName } from './file-actions';
import { WORDS } from './words';

/** A stretch of a line that was looked for. */
export interface LineMatch {
  /** From 0. */
  line: number;
  text: string;
  /** Offsets in the line. */
  from: number;
  to: number;
}

/** Characters shown before and behind a match. */
const AROUND = 70;

/** Lists a note and the lines of it that were found; each leads to its place. */
export function drawMatches(into: HTMLElement, app: AppHost, file: TFile, matches: readonly LineMatch[]): void {
  const block = into.createDiv({ cls: 'search-result' });
  const title = block.createEl('button', { cls: ['tree-item-self', 'search-result-file-title', 'clickable-icon'], type: 'button' });
  title.createSpan({ cls: 'tree-item-inner', text: shownName(file) });
  if (matches.length > 1) title.createSpan({ cls: 'tree-item-flair', text: String(matches.length) });
  title.addEventListener('click', (event) => void app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file));
  for (const match of matches) drawMatch(block, app, file, match);
}

function drawMatch(block: HTMLElement, app: AppHost, file: TFile, { line, text, from, to }: LineMatch): void {
  const row = block.createEl('button', {
    cls: 'search-result-file-match', type: 'button', attr: { 'data-path': file.path, 'data-line': line },
  });
  const start = Math.max(0, from - AROUND);
  row.createSpan({ text: (start > 0 ? '…' : '') + text.slice(start, from).trimStart() });
  row.createSpan({ cls: 'search-result-file-matched-text', text: text.slice(from, to) });
  row.createSpan({ text: text.slice(to, to + AROUND) + (to + AROUND < text.length ? '…' : '') });
  row.createSpan({ cls: 'visually-hidden', text: `, ${WORDS.line(line + 1)}` });
  row.addEventListener('click', (event) => {
    void app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { eState: { line } });
  });
}
