import { resolve } from 'node:path';
import {
  applyInstall, PACK_FOLDER, planPackInstall, reportOfPlan, stateInStore, type InstallReport, type InstallTarget,
} from '../../app/install-pack';
import { isLinkedFromOutside } from '../../graph/query';
import { normalisePath } from '../../model/path';
import { loadShippedPack } from '../../pack/shipped';
import { EXIT, UsageError, type Command, type CommandContext, type ExitCode } from '../command';
import { installPlugin } from '../install-plugin';

/** Puts the shipped notes into a vault, or brings them up to date. The same operation twice changes nothing. */
export const installCommand: Command = {
  name: 'install',
  summary: 'Put the shipped notes into a vault, or update them, keeping every edit',
  usage: '<vault>',
  options: {
    'folder': { type: 'text', value: 'folder', help: `The folder of the vault that takes the notes (${PACK_FOLDER})` },
    'dry-run': { type: 'flag', help: 'Say what would be done and write nothing' },
    'plugin': { type: 'flag', help: 'Put the built plugin into .obsidian/plugins/ospo-atlas as well' },
  },
  async run(context): Promise<ExitCode> {
    const [vault = ''] = context.words;
    const dryRun = context.options.flag('dry-run');
    const target = await targetOf(context, vault, context.options.text('folder') ?? PACK_FOLDER);
    const plan = await planPackInstall(await loadShippedPack(), target);
    const report = dryRun ? reportOfPlan(plan, target.folder) : await applyInstall(plan, target, { onProgress: progressTo(context) });
    context.out.answer(report, () => linesOf(report, dryRun));
    // Last, so that what became of the notes is said even when the plugin cannot be put there.
    if (context.options.flag('plugin') && !dryRun) await installPlugin(context.host.dist, resolve(context.host.folder, vault), context.out.say);
    return report.summary.failed ? EXIT.findings : EXIT.well;
  },
};

async function targetOf(context: CommandContext, vault: string, written: string): Promise<InstallTarget> {
  const folder = normalisePath(written);
  if (folder === undefined) throw new UsageError(`“${written}” does not lie in the vault. Name a folder inside it.`);
  const store = await context.openStore(vault);
  const findLinks = async (): Promise<(path: string) => boolean> => {
    const { graph } = (await context.openVault(vault)).atlas;
    return (path) => isLinkedFromOutside(graph, path, folder);
  };
  return { store, state: stateInStore(store, folder), folder, findLinks };
}

function progressTo({ out }: CommandContext): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 500 === 0) out.say(`${done} of ${total} files`);
  };
}

function* linesOf({ outcomes, summary }: InstallReport, dryRun: boolean): Iterable<string> {
  for (const { path, outcome, reason } of outcomes) {
    if (outcome === 'conflict' || outcome === 'failed' || outcome === 'retired') yield reason ? `${outcome}: ${path}: ${reason}` : `${outcome}: ${path}`;
  }
  const counts = Object.entries(summary).map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  yield `${dryRun ? 'Would give' : 'Notes'}: ${counts}.`;
}
