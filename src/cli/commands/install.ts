import { resolve } from 'node:path';
import { applyInstall, planPackInstall, reportOfPlan, type InstallReport, type InstallTarget, type PackPlan } from '../../app/pack/install-pack';
import { PACK_FOLDER } from '../../app/default-places';
import { writeInstallNote } from '../../app/pack/install-note';
import { openOwnPack } from '../../app/pack/own-pack';
import { foreignIdWords, leftOutWords } from '../../app/words/pack-error';
import { planNotices } from '../../app/words/pack';
import type { Pack } from '../../pack/pack';
import { partsOf } from '../../pack/parts';
import { loadShippedPack } from '../../pack/shipped';
import { EXIT, UsageError, type Command, type CommandContext, type ExitCode } from '../command';
import { installPlugin } from '../install-plugin';
import { installLines } from '../install-lines';
import { openTarget } from '../pack-target';
import { readSourceFiles } from '../read-source-files';
import { removeDrafts } from '../tidy-folder';

/** Puts the shipped notes, or another pack's, into a vault, or brings them up to date. The same operation twice changes nothing. */
export const installCommand: Command = {
  name: 'install',
  summary: 'Put the shipped notes into a vault, or update them, keeping every edit',
  usage: '<vault>',
  options: {
    'folder': { type: 'text', value: 'folder', help: `The folder of the vault that takes the notes (${PACK_FOLDER}; for another pack, its name)` },
    'pack': { type: 'text', value: 'folder|zip', help: 'Take the notes of this pack instead: a folder or zip with a pack.yaml' },
    'without': { type: 'text', value: 'parts', help: 'Leave out these parts, by comma: People,"Academic sector". Remembered; “none” has all of them again' },
    'restore': { type: 'text', value: 'ids', help: 'Bring back notes that were deleted: their ids, by comma, or “all”' },
    'keep-withdrawn': { type: 'flag', help: 'Keep notes that are no longer shipped, even unedited ones' },
    'report': { type: 'flag', help: 'Write a note into the folder that says what became of each file' },
    'dry-run': { type: 'flag', help: 'Say what would be done and write nothing' },
    'plugin': { type: 'flag', help: 'Put the built plugin into .obsidian/plugins/ospo-atlas as well' },
  },
  async run(context): Promise<ExitCode> {
    const [vault = ''] = context.words;
    const pack = await packAskedFor(context);
    const fallback = pack.writtenFor === '' ? pack.name : PACK_FOLDER;
    const target = await openTarget(context, vault, context.options.text('folder') ?? fallback);
    const plan = await planPackInstall(pack, target, choicesOf(context, pack));
    for (const notice of planNotices(plan)) context.out.say(notice);
    const report = await carryOut(context, plan, target);
    // Last, so that what became of the notes is said even when the plugin cannot be put there.
    if (context.options.flag('plugin') && !context.options.flag('dry-run')) await installPlugin(context.host.dist, resolve(context.host.folder, vault), context.out.say);
    return report.summary.failed || report.undone !== undefined ? EXIT.findings : EXIT.well;
  },
};

async function carryOut(context: CommandContext, plan: PackPlan, target: InstallTarget): Promise<InstallReport> {
  const dryRun = context.options.flag('dry-run');
  if (!dryRun) await removeDrafts(resolve(context.host.folder, context.words[0] ?? ''), target.folder);
  const report = dryRun ? reportOfPlan(plan, target.folder) : await applyInstall(plan, target, { onProgress: progressTo(context) });
  if (context.options.flag('report') && !dryRun) context.out.say(`The report is in “${await writeInstallNote(target, plan, report)}”.`);
  context.out.answer(report, () => installLines(report, dryRun));
  return report;
}

async function packAskedFor({ options, host, out }: CommandContext): Promise<Pack> {
  const place = options.text('pack');
  if (place === undefined) return loadShippedPack();
  const { pack, manifest, foreignIds, leftOut } = openOwnPack(await readSourceFiles(resolve(host.folder, place)));
  if (foreignIds.length > 0) out.say(foreignIdWords(manifest.idPrefix, foreignIds));
  if (leftOut.length > 0) out.say(leftOutWords(leftOut));
  return pack;
}

function choicesOf({ options }: CommandContext, pack: Pack): { without?: string[]; restore?: ReadonlySet<string> | 'all'; keepWithdrawn: boolean } {
  const [without, restore] = [options.text('without'), options.text('restore')];
  return {
    keepWithdrawn: options.flag('keep-withdrawn'),
    ...(without !== undefined && { without: without === 'none' ? [] : options.list('without').map((title) => partNamed(pack, title)) }),
    ...(restore !== undefined && { restore: restore === 'all' ? 'all' : new Set(options.list('restore')) }),
  };
}

function partNamed(pack: Pack, title: string): string {
  const parts = partsOf(pack);
  const part = parts.find((each) => each.title.toLowerCase() === title.toLowerCase());
  if (part) return part.key;
  throw new UsageError(`“${title}” is no part of “${pack.name}”. There are: ${parts.map((each) => each.title).join(', ')}.`);
}

function progressTo({ out }: CommandContext): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 500 === 0) out.say(`${done} of ${total} files`);
  };
}
