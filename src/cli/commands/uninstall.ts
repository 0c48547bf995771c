import { resolve } from 'node:path';
import { reportOfPlan } from '../../app/pack/install-pack';
import { PACK_FOLDER } from '../../app/default-places';
import { applyUninstall, planPackUninstall } from '../../app/pack/uninstall-pack';
import { EXIT, type Command, type ExitCode } from '../command';
import { openTarget } from '../pack-target';
import { removeDrafts, removeEmptyFolders } from '../tidy-folder';

/** Takes a pack's notes out of a vault again: exactly those that nobody edited. */
export const uninstallCommand: Command = {
  name: 'uninstall',
  summary: 'Take installed notes out of a vault again; what you edited stays',
  usage: '<vault>',
  options: {
    'folder': { type: 'text', value: 'folder', help: `The folder that holds the notes (${PACK_FOLDER})` },
    'dry-run': { type: 'flag', help: 'Say what would be done and write nothing' },
  },
  async run(context): Promise<ExitCode> {
    const [vault = ''] = context.words;
    const dryRun = context.options.flag('dry-run');
    const target = await openTarget(context, vault, context.options.text('folder') ?? PACK_FOLDER);
    const plan = await planPackUninstall(target);
    const report = dryRun ? reportOfPlan(plan, target.folder) : await applyUninstall(plan, target);
    const root = resolve(context.host.folder, vault);
    if (!dryRun) {
      await removeDrafts(root, target.folder);
      await removeEmptyFolders(root, target.folder);
    }
    const { retired = 0, preserved = 0, failed = 0 } = report.summary;
    context.out.answer(report, function* () {
      for (const { path, outcome, reason } of report.outcomes) if (outcome !== 'retired') yield outcome === 'failed' ? `failed: ${path}: ${reason ?? ''}` : `stays: ${path}`;
      if (report.undone !== undefined) yield report.undone;
      yield `${dryRun ? 'Would go' : 'Gone'} to the bin: ${retired}. ${preserved === 0 ? 'No note was edited.' : `Edited, so ${dryRun ? 'would stay' : 'they stay'}: ${preserved}.`}`;
    });
    return failed > 0 || report.undone !== undefined ? EXIT.findings : EXIT.well;
  },
};
