import type { Modifier } from 'obsidian';
import { Events } from '../base/events';
import { answers, compileModifiers, type KeymapContext, type Scope } from '../base/keymap';

export interface Hotkey {
  modifiers: Modifier[];
  key: string;
}

export interface Command<E = unknown, C = unknown> {
  id: string;
  name: string;
  icon?: string;
  mobileOnly?: boolean;
  repeatable?: boolean;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => boolean | void;
  editorCallback?: (editor: E, context: C) => unknown;
  editorCheckCallback?: (checking: boolean, editor: E, context: C) => boolean | void;
  hotkeys?: Hotkey[];
}

/** The editor that commands act on, where one has the person's attention in editing mode. */
export type ActiveEditor = () => { editor?: unknown } | null;

/** Every command by its full id (`plugin-id:command-id`). Triggers `changed`. */
export class Commands extends Events {
  readonly commands: Record<string, Command> = {};

  constructor(private readonly activeEditor: ActiveEditor, scope: Scope) {
    super();
    scope.register(null, null, (event, context) => this.onKey(event, context));
  }

  addCommand(command: Command): void {
    this.commands[command.id] = command;
    this.trigger('changed');
  }

  removeCommand(id: string): void {
    delete this.commands[id];
    this.trigger('changed');
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** The commands that can be run now, by name: what the command palette lists. */
  listCommands(): Command[] {
    return Object.values(this.commands)
      .filter((command) => !command.mobileOnly && this.attempt(command, true))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** @returns whether there is such a command and it could be run */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.executeCommand(command);
  }

  executeCommand(command: Command): boolean {
    return this.attempt(command, true) && this.attempt(command, false);
  }

  /** A command's first hotkey in words, `''` where it has none: `Ctrl + Shift + F`. */
  printHotkey(id: string): string {
    const hotkey = this.commands[id]?.hotkeys?.[0];
    if (!hotkey) return '';
    const modifiers = compileModifiers(hotkey.modifiers).split(',').filter((name) => name !== '');
    return [...modifiers, hotkey.key.length === 1 ? hotkey.key.toUpperCase() : hotkey.key].join(' + ');
  }

  /** The order in which Obsidian looks at the callbacks. */
  private attempt(command: Command, checking: boolean): boolean {
    if (command.editorCheckCallback ?? command.editorCallback) return this.attemptInEditor(command, checking);
    if (command.checkCallback) return command.checkCallback(checking) !== false || !checking;
    if (!checking) void command.callback?.();
    return command.callback !== undefined;
  }

  private attemptInEditor(command: Command, checking: boolean): boolean {
    const context = this.activeEditor();
    if (!context?.editor) return false;
    if (command.editorCheckCallback) return command.editorCheckCallback(checking, context.editor, context) !== false || !checking;
    if (!checking) void command.editorCallback?.(context.editor, context);
    return true;
  }

  private onKey(event: KeyboardEvent, context: KeymapContext): false | undefined {
    const command = Object.values(this.commands).find((each) => each.hotkeys?.some(({ modifiers, key }) => answers({ modifiers: compileModifiers(modifiers), key }, context)));
    if (!command || (event.repeat && !command.repeatable)) return undefined;
    return this.executeCommand(command) ? false : undefined;
  }
}

/** The key with Mod, and with what else is held. */
export function withMod(key: string, ...more: Array<'Shift' | 'Alt'>): Hotkey[] {
  return [{ modifiers: ['Mod', ...more], key }];
}
