import { StoreError } from '../app/note-store';
import { errorWords } from '../app/words/error';
import { packErrorWords } from '../app/words/pack-error';
import { PackError } from '../pack/pack-error';
import { readArguments, type CommandLine } from './arguments';
import { EXIT, UsageError, type Command, type CommandContext, type CommandHost, type ExitCode } from './command';
import { COMMANDS } from './commands';
import { commandHelp, overview } from './help';
import { openStore, openVault } from './open-vault';
import { createOutput, type TextStream } from './output';

export interface Streams {
  /** For data. */
  data: TextStream;
  /** For words. */
  words: TextStream;
}

/** Runs one command line, without the program's name. Never throws: what went wrong is said in one line. */
export async function run(args: readonly string[], streams: Streams, host: CommandHost): Promise<ExitCode> {
  try {
    return await dispatch(args, streams, host);
  } catch (error) {
    streams.words.write(`${sentenceOf(error)}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.findings;
  }
}

async function dispatch(args: readonly string[], streams: Streams, host: CommandHost): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (['--help', '-h', 'help'].includes(name)) {
    streams.data.write(`${overview(COMMANDS)}\n`);
    return EXIT.well;
  }
  const command = findCommand(name);
  const line = readArguments(command, rest);
  if (!line.help) return runCommand(command, line, streams, host);
  streams.data.write(`${commandHelp(command)}\n`);
  return EXIT.well;
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  const names = COMMANDS.map((each) => each.name).join(', ');
  throw new UsageError(name === '' ? `Which command? One of ${names}.` : `There is no command “${name}”. There are ${names}.`);
}

async function runCommand(command: Command, line: CommandLine, streams: Streams, host: CommandHost): Promise<ExitCode> {
  const out = createOutput(streams.data, streams.words, line.json);
  let unreadable = 0;
  const context: CommandContext = {
    words: line.words,
    options: line.options,
    out,
    host,
    openStore: (folder) => openStore(folder, { from: host.folder, follow: false }),
    openVault(folder, { follow = false } = {}) {
      const onUnreadable = (path: string, error: unknown): void => {
        unreadable += 1;
        out.say(`${path} was left out. ${sentenceOf(error)}`);
      };
      return openVault(folder, { from: host.folder, follow, onUnreadable });
    },
  };
  const code = await command.run(context);
  return code === EXIT.well && unreadable > 0 ? EXIT.findings : code;
}

/** One line for any error; a fault of ours asks to be reported, without its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof StoreError) return error.message;
  if (error instanceof PackError) return packErrorWords(error);
  const [line = ''] = errorWords(error).split('\n', 1);
  return `Something went wrong that should not have: ${line.replace(/[.\s]*$/, '.')} Please report it.`;
}
