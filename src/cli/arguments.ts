import { parseArgs } from 'node:util';
import { UsageError, type Command, type OptionSpec, type OptionValues } from './command';

type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface CommandLine {
  words: readonly string[];
  options: OptionValues;
  json: boolean;
  help: boolean;
}

/**
 * Reads what stands behind a command's name.
 * @throws UsageError for unknown options, missing or wrong values, too few or too many words; asking for help silences the last two
 */
export function readArguments(command: Command, args: readonly string[]): CommandLine {
  const { values, positionals } = parse(command, args);
  const help = values['help'] === true;
  if (!help) {
    checkWords(command, positionals);
    for (const [name, spec] of Object.entries(command.options)) checkValue(name, spec, values[name]);
  }
  return { words: positionals, options: optionValues(values), json: values['json'] === true, help };
}

/** The range of words that a usage line allows: `<vault> [note…]` → from 1 to any number. */
function wordCount(usage: string): { min: number; max: number } {
  const words = usage.match(/<[^>]*>…?|\[[^\]]*\]…?/g) ?? [];
  const min = words.filter((word) => word.startsWith('<')).length;
  return { min, max: words.some((word) => word.includes('…')) ? Infinity : words.length };
}

function parse(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean' },
  };
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type: type === 'flag' ? 'boolean' : 'string' };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${sentence(error, command, Object.keys(options))} See “ospo-atlas ${command.name} --help”.`);
  }
}

/** Node's own message says too much, and differs between versions: only the option's name is taken from it. */
function sentence(error: unknown, command: Command, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : '';
  const option = /'(?:-\w, )?(--?[^\s'=]+)/.exec(message)?.[1] ?? 'An option';
  const name = option.replace(/^-+/, '');
  if (!known.includes(name)) return `“${option}” is not an option of “${command.name}”.`;
  return command.options[name] && command.options[name].type !== 'flag' ? `“${option}” needs a value.` : `“${option}” takes no value.`;
}

function checkWords({ name, usage }: Command, words: readonly string[]): void {
  const { min, max } = wordCount(usage);
  const seeHelp = `Usage: ospo-atlas ${name} ${usage}`;
  if (words.length < min) throw new UsageError(`“${name}” needs ${min === 1 ? 'one argument' : `${min} arguments`}. ${seeHelp}`);
  if (words.length > max) throw new UsageError(`“${words[max] ?? ''}” is one argument too many. ${seeHelp}`);
}

function checkValue(name: string, { type, choices }: OptionSpec, value: string | boolean | undefined): void {
  if (typeof value !== 'string') return;
  if (choices && !choices.includes(value)) throw new UsageError(`“--${name}” must be one of ${choices.join(', ')}; it was “${value}”.`);
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) throw new UsageError(`“--${name}” must be a number; it was “${value}”.`);
}

function optionValues(values: Values): OptionValues {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const number = (name: string): number | undefined => {
    const value = text(name);
    return value === undefined ? undefined : Number(value);
  };
  const list = (name: string): string[] => (text(name) ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
  return { flag: (name) => values[name] === true, text, number, list };
}
