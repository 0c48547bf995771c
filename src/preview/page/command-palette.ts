import type { FuzzyMatch } from 'obsidian';
import type { AppHost } from '../api/app-host';
import type { Command } from '../api/plugins/commands';
import { FuzzySuggestModal } from '../api/ui/suggest-modal';
import { WORDS } from './words';

/** Every command that can be run now, the ones used last first. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(app: AppHost, private readonly recent: string[]) {
    super(app);
    this.setPlaceholder(WORDS.commandField);
    this.emptyStateText = WORDS.noCommand;
    this.setInstructions([
      { command: '↑↓', purpose: WORDS.navigate },
      { command: '↵', purpose: WORDS.use },
      { command: 'esc', purpose: WORDS.dismiss },
    ]);
  }

  override getItems(): Command[] {
    const commands = this.app.commands.listCommands();
    const rank = ({ id }: Command): number => (this.recent.includes(id) ? this.recent.indexOf(id) : this.recent.length);
    return commands.sort((a, b) => rank(a) - rank(b));
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion(match: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    super.renderSuggestion(match, el.createDiv({ cls: 'suggestion-content' }));
    const hotkey = this.app.commands.printHotkey(match.item.id);
    if (hotkey !== '') el.createDiv({ cls: 'suggestion-aux' }).createEl('kbd', { cls: 'suggestion-hotkey', text: hotkey });
  }

  override onChooseItem(command: Command): void {
    this.recent.remove(command.id);
    this.recent.unshift(command.id);
    this.app.commands.executeCommand(command);
  }
}
