import type { NoteStore } from '../app/note-store';
import type { Session } from '../app/session';
import type { Output } from './output';

/**
 * One command of the command line. To add one: a file in `commands/` that exports a `Command`, and a line in `commands.ts`.
 * Results go to `context.out` as data; words for the person go there too, and reach another stream.
 */
export interface Command {
  /** The word behind `ospo-atlas`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /**
   * What stands behind the name: `<vault> [note…]`. It is read as well: `<…>` must be given, `[…]` may be, and `…` takes all that follow.
   * Options are not written here.
   */
  readonly usage: string;
  /** By name, without dashes. `json` and `help` belong to every command and are not listed. */
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** @throws UsageError or StoreError for what the person can mend; anything else is a fault of ours */
  run(context: CommandContext): Promise<ExitCode>;
}

export interface OptionSpec {
  type: 'flag' | 'text' | 'number';
  /** What the help shows for the value: `n`, `folder`. */
  value?: string;
  help: string;
  /** The only values that will do. */
  choices?: readonly string[];
}

export const EXIT = { well: 0, findings: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command is run with. */
export interface CommandContext {
  /** What was written behind the command's name, options left out; as many as `usage` asks for. */
  readonly words: readonly string[];
  readonly options: OptionValues;
  readonly out: Output;
  readonly host: CommandHost;
  /**
   * The vault in that folder, read whole. A note that cannot be read is said on the words' stream, and the exit code will be 1.
   * It does not follow the disk, unless asked to: `follow` keeps the session in step until it is closed.
   * @throws UsageError when there is no such folder
   */
  readonly openVault: (folder: string, how?: { follow?: boolean }) => Promise<Session>;
  /** The files of the vault in that folder, not read yet. @throws UsageError when there is no such folder */
  readonly openStore: (folder: string) => Promise<NoteStore>;
}

/** Values of options, checked against their specification. */
export interface OptionValues {
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  /** The parts between the commas of a text; none where it was not written. */
  readonly list: (name: string) => string[];
}

/** What a command may know of the process. */
export interface CommandHost {
  /** The folder that paths on the command line are relative to. */
  readonly folder: string;
  /** The folder with the built plugin: `main.js`, `manifest.json`, `styles.css` and `preview/`. */
  readonly dist: string;
  /** Runs when the person stops the command (Ctrl+C). */
  readonly onStop: (stop: () => void) => void;
}

/** Wrong usage: one sentence that says what to do. The exit code will be 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
