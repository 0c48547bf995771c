import { EditorSuggest, type Editor, type EditorPosition, type EditorSuggestContext, type EditorSuggestTriggerInfo, type TFile } from 'obsidian';
import { NameIndex, type BegunName, type NameCompletion } from '../../app/linking/link-names';
import { isInProse } from '../../app/linking/link-place';
import type { GatheredNames } from '../../app/linking/gathered-names';
import { LINK_WAYS_WORDS } from '../../app/words/link-ways';
import { showType } from '../../view/linking/type-word';
import type { LinkDesk } from './link-desk';

/** Offers names of the atlas while a person types one, when they asked for it. */
export class LinkTyping extends EditorSuggest<NameCompletion> {
  private begun: BegunName | undefined;
  private index: NameIndex | undefined;
  private gathered: GatheredNames | undefined;

  constructor(private readonly desk: LinkDesk, private readonly isOn: () => boolean) {
    super(desk.app);
    this.setInstructions(LINK_WAYS_WORDS.typingKeys.map(([command, purpose]) => ({ command, purpose })));
    this.scope.register([], 'Tab', () => {
      const { values, selectedItem } = this.chosen();
      const value = values[selectedItem];
      if (value) this.selectSuggestion(value);
      return false;
    });
  }

  override onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
    if (!file || !this.isOn() || this.desk.session.loading !== null || !this.desk.finder.isOwn(file.path)) return null;
    const line = editor.getLine(cursor.line);
    const before = line.slice(0, cursor.ch);
    if (/[\p{L}\p{N}]/u.test(line.charAt(cursor.ch)) || before.lastIndexOf('[[') > before.lastIndexOf(']]')) return null;
    this.begun = this.names()?.begunIn(before, file.path);
    if (!this.begun) return null;
    const start = { line: cursor.line, ch: this.begun.start };
    if (!isInProse(file.path, editor.getValue(), editor.posToOffset(start))) return null;
    return { start, end: cursor, query: this.begun.typed };
  }

  override getSuggestions(_: EditorSuggestContext): NameCompletion[] {
    return this.begun?.completions ?? [];
  }

  override renderSuggestion({ words, title, type }: NameCompletion, el: HTMLElement): void {
    el.addClass('ospo-typing');
    el.createSpan({ text: words });
    if (title !== words) el.createSpan({ cls: 'ospo-typing-title', text: `→ ${title}` });
    showType(el, type);
  }

  override selectSuggestion({ target, words }: NameCompletion): void {
    const { context } = this;
    if (!context) return;
    const { editor, file, start, end } = context;
    const link = this.desk.finder.current().linkFor(words, target, { path: file.path, text: editor.getValue(), at: editor.posToOffset(start) });
    this.close();
    editor.replaceRange(link, start, end);
    editor.setCursor({ line: start.line, ch: start.ch + link.length });
  }

  /** The names as they were last at hand; undefined before they were so for the first time. */
  private names(): NameIndex | undefined {
    const { finder, session } = this.desk;
    if (!finder.isReady) void finder.prepare();
    else if (finder.names() !== this.gathered) {
      this.gathered = finder.names();
      this.index = new NameIndex(this.gathered.names, session.atlas.graph);
    }
    return this.index;
  }

  /** What is selected in the list; Obsidian's typings leave the list out. */
  private chosen(): { values: NameCompletion[]; selectedItem: number } {
    const list: unknown = Reflect.get(this, 'suggestions');
    const selected: unknown = typeof list === 'object' && list !== null ? Reflect.get(list, 'selectedItem') : undefined;
    return { values: this.begun?.completions ?? [], selectedItem: typeof selected === 'number' ? selected : 0 };
  }
}
