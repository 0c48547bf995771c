import type { Command } from './command';
import { assessCommand } from './commands/assess';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export';
import { graphCommand } from './commands/graph';
import { importCommand } from './commands/import';
import { installCommand } from './commands/install';
import { packCommand } from './commands/pack';
import { previewCommand } from './commands/preview';
import { suggestCommand } from './commands/suggest';
import { uninstallCommand } from './commands/uninstall';

/** Every command, in the order in which the help lists them. A new command is one file in `commands/` and one line here. */
export const COMMANDS: readonly Command[] = [
  graphCommand,
  checkCommand,
  suggestCommand,
  exportCommand,
  importCommand,
  installCommand,
  uninstallCommand,
  packCommand,
  assessCommand,
  previewCommand,
];
