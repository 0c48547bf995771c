import type { Command, OptionSpec } from './command';

const OWN_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  json: { type: 'flag', help: 'Answer with one JSON document' },
  help: { type: 'flag', help: 'Show this help' },
};

/** The list of commands. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }): Row => [name, summary]);
  return [
    'OSPO Atlas on the command line.',
    '',
    'Usage: ospo-atlas <command> …',
    '',
    ...table(rows),
    '',
    'Data goes to stdout, words to stderr. Exit code: 0 well, 1 findings, 2 wrong usage.',
    'More on one command: ospo-atlas <command> --help',
  ].join('\n');
}

/** What one command takes. */
export function commandHelp({ name, summary, usage, options }: Command): string {
  const rows = Object.entries({ ...options, ...OWN_OPTIONS }).map(([option, spec]): Row => [optionTitle(option, spec), optionText(spec)]);
  return [`Usage: ospo-atlas ${name} ${usage} [options]`, '', summary, '', ...table(rows)].join('\n');
}

type Row = readonly [string, string];

function table(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([title]) => title.length));
  return rows.map(([title, text]) => `  ${title.padEnd(width)}  ${text}`);
}

function optionTitle(name: string, { type, value }: OptionSpec): string {
  return type === 'flag' ? `--${name}` : `--${name} <${value ?? type}>`;
}

function optionText({ help, choices }: OptionSpec): string {
  return choices ? `${help}: ${choices.join(', ')}` : help;
}
